/** Drafts: no two writers share one, in one process or in several; what a writer that is gone left goes, what another still writes stays. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { root } from '../../../src/cli/files.ts';
import { nameDraft } from '../../../src/cli/registry/draft.ts';
import { makeFolder } from '../run.ts';

const module = join(root, 'src', 'cli', 'registry', 'draft.ts');

async function nameInThread(path: string): Promise<string> {
  const code = `import(${JSON.stringify(module)}).then(({ nameDraft }) =>
    require('node:worker_threads').parentPort.postMessage(nameDraft(${JSON.stringify(path)})))`;
  const worker = new Worker(code, { eval: true });
  const [name]: string[] = await once(worker, 'message');
  return name ?? '';
}

test('threads of one process have drafts of their own', async () => {
  const path = join(makeFolder(), 'registry.sqlite');
  const names = await Promise.all([nameInThread(path), nameInThread(path), nameDraft(path), nameDraft(path)]);
  expect(new Set(names).size).toBe(4);
});

test('a draft whose writer is gone is removed, one whose writer runs stays, other files are left alone', () => {
  const path = join(makeFolder(), 'registry.sqlite');
  const gone = spawnSync(process.execPath, ['--eval', '']).pid;
  const drafts = [gone, process.pid].map((writer) => nameDraft(path).replace(`.${process.pid}.`, `.${writer}.`));
  const files = [...drafts, path, `${path}.1.backup`, `${path}.new`];
  for (const file of files) writeFileSync(file, '');
  nameDraft(path);
  expect(files.filter((file) => !existsSync(file))).toEqual([drafts[0]]);
});
