/** Bench of `zhilu check` of a long file: on one core and on all of them, by the clock, and whether the order is kept. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/cli/files.ts';
import { onCore } from './pinned.ts';

export interface CommandFigures {
  readonly cores: number;
  readonly onOne: number;
  readonly onAll: number;
  /** Whether both gave the same bytes. */
  readonly same: boolean;
}

/**
 * Checks the rows of a file with one job on one core, and with as many jobs as there are cores on all of them; rows a second, start-up
 * included. Where a process cannot be held to one core, one job has the help of the others.
 */
export function benchCommand(registry: string, lines: string, rows: number): CommandFigures {
  const cores = availableParallelism();
  const [one, all] = [check(registry, lines, 1), check(registry, lines, cores)];
  const same = readFileSync(one.path).equals(readFileSync(all.path));
  for (const { path } of [one, all]) rmSync(path);
  return { cores, onOne: Math.round(rows / one.seconds), onAll: Math.round(rows / all.seconds), same };
}

function check(registry: string, lines: string, jobs: number): { path: string; seconds: number } {
  const path = `${lines}.${jobs}.ndjson`;
  const started = performance.now();
  const given = ['check', lines, '--db', registry, '--jobs', String(jobs), '--out', path];
  const script = [join(root, 'src/cli/main.ts'), ...given];
  const run = jobs === 1 ? onCore(0, script) : { command: process.execPath, given: script };
  const { status, stderr } = spawnSync(run.command, [...run.given], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command ended with ${status}: ${stderr}`);
  return { path, seconds: (performance.now() - started) / 1000 };
}
