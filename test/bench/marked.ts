/** Commands that are started under a mark, so that whatever they leave running behind them is found (Linux). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../src/cli/files.ts';

const entry = join(root, 'src', 'cli', 'main.ts');

export interface Marked {
  /** Runs a command; it is killed after so many milliseconds, if it runs so long. Tells whether it was, and how long it ran. */
  readonly run: (
    given: readonly string[],
    killAfter?: number,
  ) => Promise<{ killed: boolean; code: number | null; took: number }>;
  /** The processes that are left, after at most two seconds in which they may end. */
  readonly countRunning: () => Promise<number>;
}

/** Starts commands under a mark that nobody else has. */
export function startMarked(mark: string): Marked {
  const isOurs = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`ZHILU_MARK=${mark}`);
    } catch {
      return false;
    }
  };
  const count = (): number => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name)).length;
  return {
    run: async (given, killAfter) => {
      const began = performance.now();
      const env = { ...process.env, ZHILU_MARK: mark };
      const child = spawn(process.execPath, [entry, ...given], { stdio: 'ignore', detached: true, env });
      const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
      await once(child, 'close');
      clearTimeout(timer);
      return { killed: child.signalCode === 'SIGKILL', code: child.exitCode, took: performance.now() - began };
    },
    countRunning: async () => {
      for (let tries = 0; tries < 20 && count() > 0; tries += 1) await wait(100);
      return count();
    },
  };
}
