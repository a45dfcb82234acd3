/** Occupation pages as browsers ask for them: those that are kept, against a bare hello on the same server; and those that are made afresh. */
import { Service } from '../../src/answer/service.ts';
import { createApp } from '../../src/api/app.ts';
import type { Register } from '../../src/catalogue/register.ts';
import type { Names } from '../../src/catalogue/vocabulary/alias.ts';
import { benchRequests, type Rates } from './requests.ts';

/** What a browser sends. */
const headers = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip',
};

export interface PageRates extends Rates {
  readonly pages: number;
  /** Pages made afresh in a second of processor time, not packed: packing is done once for all who ask. */
  readonly afresh: number;
}

/** Measures the pages of every current occupation. */
export async function benchPages(file: string, register: Register, names: Names): Promise<PageRates> {
  const paths = register
    .standings(register.latest.id)
    .filter(({ facts }) => facts.level === 'occupation' && facts.status === 'current')
    .map(({ id }) => `/entries/${id}`);
  const afresh = await measureAfresh(paths, register, names);
  return { ...(await benchRequests(file, paths, { headers })), pages: paths.length, afresh };
}

async function measureAfresh(paths: readonly string[], register: Register, names: Names): Promise<number> {
  const report = (error: unknown): never => {
    throw error;
  };
  const today = new Date().toISOString().slice(0, 10);
  const service = new Service({ register: () => register, names: async () => names, today: () => today, report });
  const app = createApp({ service, report });
  let spent = 0;
  // Pages are kept by host: each round asks under another one. The first warms up.
  for (const host of ['first', 'second']) {
    const began = process.cpuUsage();
    for (const path of paths) await (await app.request(`http://${host}.test${path}`, { headers })).arrayBuffer();
    const { user, system } = process.cpuUsage(began);
    spent = (user + system) / 1_000_000;
  }
  return paths.length / spent;
}
