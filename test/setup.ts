/** Before a run on Node: one folder for what the tests build once and share; it is removed at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the tests of one run share. */
    folder: string;
  }
}

export default function prepare(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-test-'));
  project.provide('folder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
