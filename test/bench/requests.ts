/** Reads over many addresses, such as `GET /v1/codes/{code}` over every code, against a bare Hono JSON hello on the same server: requests a second and processor time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { root } from '../../src/cli/files.ts';
import { median } from './median.ts';
import { onCore } from './pinned.ts';

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
  /** Zhilu's requests in a second of processor time: what one core does that is shared with nobody. */
  readonly perCore: number;
}

/** Starts a target, on the second core where that can be asked for, so that it does not share one with the client. */
async function startTarget(...given: readonly string[]): Promise<Target> {
  const pinned = onCore(1, [target, ...given]);
  const child: ChildProcess = spawn(pinned.command, [...pinned.given], {
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
  headers: Readonly<Record<string, string>>,
): Promise<{ rate: number; cost: number }> {
  const before = await cpu();
  const requests = paths.map((path) => ({ method: 'GET' as const, path, headers }));
  const { requests: counted, non2xx } = await autocannon({
    url: `http://localhost:${port}`,
    ...{ connections: 32, pipelining: 4, duration: seconds, requests },
  });
  if (non2xx > 0) throw new Error(`${non2xx} answers were errors`);
  return { rate: counted.average, cost: ((await cpu()) - before) / counted.total };
}

interface Asked {
  /** What hello says: its length matters. */
  readonly greeting?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Measures both targets in turn, several rounds, after a round to warm up. */
export async function benchRequests(
  file: string,
  paths: readonly string[],
  { greeting = 'world', headers = {} }: Asked = {},
): Promise<Rates> {
  const [rounds, seconds] = [5, 2];
  const [zhilu, hello] = [await startTarget('zhilu', file), await startTarget('hello', greeting)];
  const measured: Rates[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [own, bare] = [await load(zhilu, paths, seconds, headers), await load(hello, paths, seconds, headers)];
    if (round === 0) continue;
    const perCore = 1_000_000 / own.cost;
    const ratios = { ratio: own.rate / bare.rate, cpuRatio: bare.cost / own.cost };
    measured.push({ zhilu: own.rate, hello: bare.rate, ...ratios, perCore });
  }
  zhilu.stop();
  hello.stop();
  const middle = (name: keyof Rates): number => median(measured.map((round) => round[name]));
  const ratios = { ratio: middle('ratio'), cpuRatio: middle('cpuRatio') };
  return { ...ratios, zhilu: middle('zhilu'), hello: middle('hello'), perCore: middle('perCore') };
}
