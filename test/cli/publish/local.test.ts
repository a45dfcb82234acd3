/** The D1 of this machine: the workerd that holds it ends with whoever opened it, even where that is killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../../src/cli/files.ts';
import { makeFolder } from '../run.ts';

/** The state of a process as the kernel names it; null where there is none (Linux). */
function stateOf(pid: number): string | null {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

test('a process that is killed leaves no workerd running', { timeout: 120_000 }, async () => {
  const folder = makeFolder();
  const script = join(folder, 'open.mjs');
  writeFileSync(
    script,
    `import { openLocal } from ${JSON.stringify(join(root, 'src', 'cli', 'publish', 'local.ts'))};
    await openLocal(${JSON.stringify(root)}, null, ${JSON.stringify(folder)});
    console.log('open');
    setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').map(Number);
  const [workerd = 0] = children.filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'workerd');
  expect(workerd).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await expect.poll(() => [null, 'Z'].includes(stateOf(workerd)), { timeout: 20_000 }).toBe(true);
});
