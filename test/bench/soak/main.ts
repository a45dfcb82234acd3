/**
 * `npm run soak [-- SECONDS]`: two minutes of mixed load on a server of its own, while its file is rebuilt twice underneath and back
 * again. Every answer must be wholly that of one of the two registries. Prints a summary; exit 1 where anything was not as it must be.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { digestText } from '../../../src/catalogue/history/digest.ts';
import { root } from '../../../src/cli/files.ts';
import { openRegistry } from '../../../src/cli/sqlite.ts';
import { loadRegister } from '../../../src/store/load.ts';
import { inspect, readReplies } from './heap.ts';
import { type Asked, hostile, makeGood } from './requests.ts';
import { residentMebibytes, startServer } from './server.ts';

const seconds = Number(process.argv[2] ?? 120);
const clients = 12;
const folder = mkdtempSync(join(tmpdir(), 'zhilu-soak-'));
const entry = join(root, 'src', 'cli', 'main.ts');
const file = join(folder, 'registry.sqlite');

async function zhilu(...given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [entry, ...given], { stdio: 'ignore' });
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`zhilu ${given.join(' ')}: exit ${child.exitCode}`);
}

/** Two folders of seeds: the project's own, and these without names in English, which stand in nearly every answer. */
const seeds = ['with', 'without'].map((name) => join(folder, name));
for (const [turn, place] of seeds.entries()) {
  mkdirSync(place);
  for (const name of readdirSync(join(root, 'seeds')))
    if (name !== 'own' && !(turn === 1 && name === 'english.tsv'))
      copyFileSync(join(root, 'seeds', name), join(place, name));
}

const agent = new Agent({ keepAlive: true, maxSockets: clients });

/** Asks; gives status and body, or throws where the connection breaks. */
function ask(
  port: number,
  { address, method, headers = {}, body }: Omit<Asked, 'kind' | 'status'>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', agent, path: address, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
      response.once('error', reject);
    });
    call.once('error', reject);
    call.end(body);
  });
}

/** What each registry answers to each request, as digests: known beforehand. */
async function learn(good: readonly Asked[]): Promise<ReadonlySet<string>[]> {
  const allowed = good.map(() => new Set<string>());
  for (const place of seeds) {
    const db = join(folder, 'learn.sqlite');
    await zhilu('build', '--db', db, '--seeds', place);
    const { child, port } = await startServer(db);
    for (const [index, asked] of good.entries()) allowed[index]?.add(digestText((await ask(port, asked)).text));
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  return allowed;
}

const counts = new Map<string, number>();
const faults: string[] = [];
let worst = 0;

/** One client: asks one request after the other until the end. */
async function run(
  port: number,
  good: readonly Asked[],
  allowed: readonly ReadonlySet<string>[],
  end: number,
): Promise<void> {
  while (performance.now() < end && faults.length < 20) {
    const isHostile = Math.random() < 0.1;
    const list = isHostile ? hostile : good;
    const index = Math.floor(Math.random() * list.length);
    const asked = list[index];
    if (asked === undefined) continue;
    const began = performance.now();
    try {
      const { status, text } = await ask(port, asked);
      const isRight = asked.status === 'refused' ? status >= 400 && status < 500 : status === asked.status;
      if (!isRight) faults.push(`${asked.method} ${asked.address.slice(0, 80)}: ${status}`);
      else if (!isHostile && allowed[index]?.has(digestText(text)) !== true)
        faults.push(`${asked.method} ${asked.address}: an answer of neither registry`);
    } catch (error) {
      faults.push(`${asked.method} ${asked.address.slice(0, 80)}: ${error}`);
    }
    worst = Math.max(worst, performance.now() - began);
    counts.set(asked.kind, (counts.get(asked.kind) ?? 0) + 1);
  }
}

/** Sends half a request, again and again, and goes away. */
async function disturb(port: number, end: number): Promise<void> {
  while (performance.now() < end) {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    socket.write(
      'POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-ndjson\r\ncontent-length: 9999\r\n\r\n{"na',
    );
    await wait(200);
    socket.destroy();
  }
}

/** Tells a server to stop in the middle of a request; the answer must still come whole, and the process end with 0. */
async function drain(child: ChildProcess, port: number): Promise<boolean> {
  const lines = '{"name":"电工","on":"2021-01-01"}\n'.repeat(5_000);
  const answer = ask(port, {
    address: '/v1/check',
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines,
  });
  await wait(20);
  child.kill('SIGTERM');
  const ended = once(child, 'close');
  const { text } = await answer;
  await ended;
  return text.split('\n').length === 5_001 && child.exitCode === 0;
}

try {
  await zhilu('build', '--db', file, '--seeds', seeds[0] ?? '');
  const database = openRegistry(file);
  const register = await loadRegister(database);
  database.close();
  const codes = register
    .standings(register.latest.id)
    .flatMap(({ facts }) => (facts.code === null ? [] : [facts.code]));
  const good = makeGood(codes, 150);
  const allowed = await learn(good);
  const { child, port, inspector } = await startServer(file);
  const inspected = await inspect(inspector);
  /** What is alive in the heap when nothing else is, by moment, with the kept replies of it. */
  const alive: string[] = [];
  const measure = async (moment: string): Promise<void> => {
    const { text } = await ask(port, { address: '/metrics', method: 'GET' });
    alive.push(`${await inspected.measure()} MB ${moment} (${readReplies(text)} MB of them kept replies)`);
  };
  // Everything was asked for once: what is kept of answers is there.
  for (const asked of good) await ask(port, asked);
  await measure('before the load');
  const end = performance.now() + seconds * 1000;
  const resident: number[] = [];
  const watching = setInterval(() => resident.push(residentMebibytes(child)), 1000);
  const rebuild = async (): Promise<void> => {
    for (const [at, turn] of [
      [0.25, 1],
      [0.6, 0],
    ] as const) {
      await wait(Math.max(0, end - seconds * 1000 * (1 - at) - performance.now()));
      await zhilu('build', '--db', file, '--seeds', seeds[turn] ?? '');
      await wait(seconds * 100);
      await measure(`after rebuild ${turn === 1 ? 1 : 2}`);
    }
  };
  const load = Array.from({ length: clients }, () => run(port, good, allowed, end));
  await Promise.all([...load, disturb(port, end), rebuild()]);
  clearInterval(watching);
  await measure('at the end');
  inspected.close();
  const { text } = await ask(port, { address: '/metrics', method: 'GET' });
  const delay = (quantile: string): number =>
    Math.round(
      1000 * Number(new RegExp(`zhilu_event_loop_delay_seconds\\{quantile="${quantile}"\\} (\\S+)`).exec(text)?.[1]),
    );
  const drained = await drain(child, port);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const third = Math.floor(resident.length / 3);
  const peak = (from: number, to: number): number => Math.max(...resident.slice(from, to));
  console.log(
    `${total} requests in ${seconds} s over two rebuilds: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
  );
  console.log(`${faults.length} failed or were of neither registry; the slowest answer took ${Math.round(worst)} ms`);
  console.log(
    `event-loop delay: median ${delay('0.5')} ms, p99 ${delay('0.99')} ms, worst ${delay('1')} ms (budget of p99: 100 ms)`,
  );
  console.log(
    `resident memory, highest in each third: ${peak(0, third)}, ${peak(third, 2 * third)}, ${peak(2 * third, resident.length)} MB; at the end ${resident.at(-1)} MB`,
  );
  console.log(`heap that is alive, after forced collection: ${alive.join(', ')}`);
  console.log(`SIGTERM in the middle of a request: ${drained ? 'answered whole, exit 0' : 'NOT drained'}`);
  for (const fault of faults) console.log(`FAULT ${fault}`);
  process.exitCode = faults.length === 0 && drained && delay('0.99') <= 100 ? 0 : 1;
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
