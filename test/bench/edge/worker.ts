/** The Worker as it is deployed: how long it takes to start, and workerd itself running it over a local D1 that was published to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { wrangler } from '../../cli/publish/bundle.ts';

/** What runs workerd for wrangler: the very one that wrangler brings. */
const { convertV4MiniflareOptions, Miniflare }: typeof import('miniflare') = createRequire(
  createRequire(import.meta.url).resolve('wrangler'),
)('miniflare');

const compatibility = { compatibilityDate: '2026-06-01', compatibilityFlags: ['nodejs_compat'] };

/** Milliseconds of processor time that starting takes by wrangler's profile; null where that takes too long for it. */
export function measureStartup(folder: string): number | null {
  try {
    const profile = wrangler('check', 'startup', '--outfile', join(folder, 'startup.cpuprofile'));
    return Number(/Active: ([\d.]+) ms/.exec(profile)?.[1]);
  } catch {
    return null;
  }
}

/** Milliseconds of processor time that a new workerd has used when it is ready. */
export async function measureStart(path: string, state: string): Promise<number> {
  const workerd = await startWorkerd(path, state);
  const used = 1000 * processorTime(workerd.pid);
  await workerd.stop();
  return used;
}

/** A workerd that serves a bundle at an address of its own: no proxy of the tools is in between. */
export interface Workerd {
  readonly url: string;
  readonly pid: number;
  readonly d1: () => Promise<D1Database>;
  readonly stop: () => Promise<void>;
}

/** Starts one. @param state the folder of the local D1 */
export async function startWorkerd(path: string, state: string): Promise<Workerd> {
  const before = new Set(listWorkerd());
  const worker = {
    ...{ name: 'measured', modules: true, script: readFileSync(path, 'utf8'), ...compatibility },
    ...{ d1Databases: { DB: '00000000-0000-0000-0000-000000000000' }, versionMetadata: 'VERSION' },
    ...{ d1Persist: join(state, 'v3', 'd1'), resourcePersistencePath: join(state, 'v3') },
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
  };
  const miniflare = new Miniflare(convertV4MiniflareOptions(worker));
  await miniflare.ready;
  const [pid] = listWorkerd().filter((one) => !before.has(one));
  if (pid === undefined) throw new Error('no workerd was started');
  return {
    pid,
    url: String(await miniflare.unsafeGetDirectURL('measured')).replace(/\/$/, ''),
    d1: async () => (await miniflare.getD1Database('DB')) as D1Database,
    stop: () => miniflare.dispose(),
  };
}

/** The workerd processes that this process started (Linux). */
function listWorkerd(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
  return children.filter((pid) => pid !== '' && nameOf(pid) === 'workerd').map(Number);
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Seconds of processor time that a process has used (Linux: hundredths). */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident mebibytes of a process. */
export function residentMebibytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** A new workerd: the processor time that it had used when it was ready, and its first request: milliseconds to the end of the answer, and of processor time. */
export async function askNew(
  path: string,
  state: string,
): Promise<{ started: number; wall: number; processor: number }> {
  const workerd = await startWorkerd(path, state);
  try {
    const [before, began] = [processorTime(workerd.pid), performance.now()];
    const response = await ask(`${workerd.url}/v1/codes/4-02-07-10`);
    await response.text();
    if (response.status !== 200) throw new Error(`the Worker answered ${response.status}`);
    const processor = 1000 * (processorTime(workerd.pid) - before);
    return { started: 1000 * before, wall: performance.now() - began, processor };
  } finally {
    await workerd.stop();
  }
}

/** Asks; once more where the connection, kept for too long, was closed as it was used. */
export async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return await fetch(url, init).catch((error: unknown) => {
    if (error instanceof TypeError) return fetch(url, init);
    throw error;
  });
}
