/** Golden files: what is answered must be what the file says; a missing file fails, `UPDATE=1` writes it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../src/cli/files.ts';

/** Expects a text to be that of a golden file under test/fixtures. */
export function expectGolden(name: string, text: string): void {
  const path = join(root, 'test', 'fixtures', name);
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  if (!existsSync(path))
    expect.fail(`there is no golden file ${name}; look at the answer, then write it with UPDATE=1`);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Expects a value to be that of a golden JSON file, field order included. */
export function expectGoldenJson(name: string, value: unknown): void {
  expectGolden(name, `${JSON.stringify(value, null, 2)}\n`);
}
