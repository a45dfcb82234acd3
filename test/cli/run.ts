/** Running the real command line in processes of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../src/cli/files.ts';

const main = join(root, 'src', 'cli', 'main.ts');
const environment = { PATH: process.env.PATH ?? '', HOME: tmpdir(), NO_COLOR: '1' };

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command to its end, from the project's folder. */
export function run(...given: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...given], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder that is removed when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Running {
  readonly child: ChildProcess;
  /** What was printed so far, both streams in one. */
  readonly printed: () => string;
  /** Resolves once the text was printed; rejects with what was printed instead where the process ends before. */
  readonly saw: (text: string | RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts a command; it is killed when the test ends. */
export function start(given: readonly string[], extra: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [main, ...given], { cwd: root, env: { ...environment, ...extra } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  const saw = async (text: string | RegExp): Promise<RegExpExecArray> => {
    const pattern = typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text;
    for (;;) {
      const found = pattern.exec(printed);
      if (found !== null) return found;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended with: ${printed}`);
      await new Promise((wake) => setTimeout(wake, 20));
    }
  };
  return { child, printed: () => printed, saw, ended };
}
