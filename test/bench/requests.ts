/** `GET /v1/codes/{code}` over every code, against a bare Hono JSON hello on the same server: requests a second and processor time. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { root } from '../../src/cli/files.ts';
import { median } from './median.ts';

const target = join(root, 'test', 'bench', 'target.ts');

interface Target {
  readonly port: number;
  /** Processor time used so far, in microseconds. */
  readonly cpu: () => Promise<number>;
  readonly stop: () => void;
}

export interface Rates {
  /** The median over the rounds of zhilu's requests a second over hello's. */
  readonly ratio: number;
  /** The median over the rounds of hello's processor time a request over zhilu's. */
  readonly cpuRatio: number;
  readonly zhilu: number;
  readonly hello: number;
}

/** Starts a target, on the second core where that can be asked for, so that it does not share one with the client. */
async function startTarget(...given: readonly string[]): Promise<Target> {
  const pinned = spawnSync('taskset', ['-c', '1', 'true']).status === 0;
  const [command, ...rest] = pinned ? ['taskset', '-c', '1', process.execPath] : [process.execPath];
  const child: ChildProcess = spawn(command ?? '', [...rest, target, ...given], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const hear = async (): Promise<number> => Number((await once(child, 'message'))[0]);
  const port = await hear();
  const cpu = async (): Promise<number> => {
    const heard = hear();
    child.send('cpu');
    return await heard;
  };
  return { port, cpu, stop: () => void child.kill('SIGKILL') };
}

async function load(
  { port, cpu }: Target,
  paths: readonly string[],
  seconds: number,
): Promise<{ rate: number; cost: number }> {
  const before = await cpu();
  const requests = paths.map((path) => ({ method: 'GET' as const, path }));
  const { requests: counted, non2xx } = await autocannon({
    url: `http://localhost:${port}`,
    ...{ connections: 32, pipelining: 4, duration: seconds, requests },
  });
  if (non2xx > 0) throw new Error(`${non2xx} answers were errors`);
  return { rate: counted.average, cost: ((await cpu()) - before) / counted.total };
}

/** Measures both targets in turn, several rounds, after a round to warm up. `greeting` is what hello says: its length matters. */
export async function benchRequests(file: string, paths: readonly string[], greeting = 'world'): Promise<Rates> {
  const [rounds, seconds] = [5, 2];
  const [zhilu, hello] = [await startTarget('zhilu', file), await startTarget('hello', greeting)];
  const measured: { zhilu: number; hello: number; ratio: number; cpuRatio: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [own, bare] = [await load(zhilu, paths, seconds), await load(hello, paths, seconds)];
    if (round === 0) continue;
    measured.push({ zhilu: own.rate, hello: bare.rate, ratio: own.rate / bare.rate, cpuRatio: bare.cost / own.cost });
  }
  zhilu.stop();
  hello.stop();
  const middle = (name: 'zhilu' | 'hello' | 'ratio' | 'cpuRatio'): number =>
    median(measured.map((round) => round[name]));
  return { ratio: middle('ratio'), cpuRatio: middle('cpuRatio'), zhilu: middle('zhilu'), hello: middle('hello') };
}
