/** Bench of longer histories: 10, 30 and 100 times the changes that there were when the budget was set; each is built and asked in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Register } from '../../src/catalogue/register.ts';
import { root } from '../../src/cli/files.ts';
import { listOccupations, writeLongHistory } from './history.ts';

/** What a build takes; `processor` is its processor time, `peak` its memory in mebibytes. */
interface Building {
  readonly seconds: number;
  readonly processor: number;
  readonly changes: number;
  readonly revisions: number;
  readonly peak: number;
}

/** What asking takes: a look-up of a code in microseconds, the first search in milliseconds, memory in mebibytes. */
interface Asking {
  readonly lookUp: number;
  readonly search: number;
  readonly peak: number;
}

export interface ScaleFigures {
  readonly times: number;
  readonly built: Building;
  readonly asked: Asking;
}

/** The notices of a thousand changes each that make a history 10, 30 and 100 times as long as one of 3,000 changes; none is today's. */
const lengths = [0, 30, 100, 300];

/** Builds and asks today's history and the longer ones. */
export function benchScale(register: Register): ScaleFigures[] {
  return lengths.map((notices) => {
    const folder = mkdtempSync(join(tmpdir(), 'zhilu-scale-'));
    try {
      const [seeds, file] = [join(folder, 'seeds'), join(folder, 'registry.sqlite')];
      writeLongHistory(seeds, listOccupations(register), notices);
      const built: Building = measure('build', seeds, file);
      const asked: Asking = measure('ask', file);
      return { times: Math.max(1, notices / 3), built, asked };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** Runs one measurement in a process of its own and reads its line. */
function measure<T>(...given: readonly string[]): T {
  const target = join(root, 'test', 'bench', 'scale-target.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [target, ...given], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The figures as a table. */
export function showScale(figures: readonly ScaleFigures[]): string {
  const rows = figures.map(({ times, built, asked }) => [
    `${times} ×`,
    String(built.changes),
    String(built.revisions),
    `${built.seconds.toFixed(1)} s`,
    `${built.processor.toFixed(1)} s`,
    `${built.peak} MB`,
    `${asked.lookUp.toFixed(1)} µs`,
    `${asked.search.toFixed(0)} ms`,
    `${asked.peak} MB`,
  ]);
  const head = ['history', 'changes', 'revisions', 'build', 'processor', 'memory', 'look-up', 'first search', 'memory'];
  return [head, ...rows].map((row) => row.map((cell) => cell.padStart(13)).join('')).join('\n');
}

/** What has a budget: the longest build, its memory, how it grew from the one before, and the slowest look-up beside today's. */
export function judgeScale(figures: readonly ScaleFigures[]): {
  readonly seconds: number;
  readonly peak: number;
  readonly growth: number;
  readonly lookUp: number;
} {
  const [long, longest] = [figures.at(-2)?.built, figures.at(-1)?.built];
  const lookUps = figures.map(({ asked }) => asked.lookUp);
  return {
    seconds: longest?.seconds ?? Number.NaN,
    peak: longest?.peak ?? Number.NaN,
    growth: (longest?.seconds ?? Number.NaN) / (long?.seconds ?? Number.NaN),
    lookUp: Math.max(...lookUps) / (lookUps[0] ?? Number.NaN),
  };
}
