/** Load on a workerd: requests a second by wrk, and processor time a request, of the Worker and of the bare hello in turn. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../median.ts';
import { processorTime, type Workerd } from './worker.ts';

export interface Load {
  readonly rate: number;
  /** Microseconds of processor time a request. */
  readonly cost: number;
}

/** Asks for the paths in turn for some seconds. */
function ask({ url, pid }: Workerd, script: string, seconds: number): Load {
  const before = processorTime(pid);
  const given = ['-t1', '-c16', `-d${seconds}s`, '-s', script, url];
  const { status, stdout, stderr } = spawnSync('wrk', given, { encoding: 'utf8' });
  const total = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  if (status !== 0 || Number.isNaN(total)) throw new Error(`wrk: ${stdout}${stderr}`);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors: ${stdout}`);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    cost: (1e6 * (processorTime(pid) - before)) / total,
  };
}

/** Measures two Workers in turn, several rounds after one to warm up; medians, and the median of the rounds' ratios. */
export function compareLoad(
  folder: string,
  paths: readonly string[],
  pair: { readonly own: Workerd; readonly bare: Workerd },
  rounds = 4,
): { own: Load; bare: Load; ratio: number; costRatio: number } {
  const script = join(folder, 'paths.lua');
  const listed = paths.map((path) => JSON.stringify(path)).join(', ');
  writeFileSync(
    script,
    `local paths = {${listed}}\nlocal at = 0\nrequest = function()\n  at = at % #paths + 1\n  return wrk.format("GET", paths[at])\nend\n`,
  );
  const measured: { own: Load; bare: Load }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const loads = { own: ask(pair.own, script, 2), bare: ask(pair.bare, script, 2) };
    if (round > 0) measured.push(loads);
  }
  const middle = (which: 'own' | 'bare'): Load => ({
    rate: median(measured.map((round) => round[which].rate)),
    cost: median(measured.map((round) => round[which].cost)),
  });
  return {
    ...{ own: middle('own'), bare: middle('bare') },
    ratio: median(measured.map(({ own, bare }) => own.rate / bare.rate)),
    costRatio: median(measured.map(({ own, bare }) => bare.cost / own.cost)),
  };
}
