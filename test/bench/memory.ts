/**
 * `npm run memory`: what a served process weighs before it is asked anything, after the first thousand requests, and after a hundred
 * thousand distinct searches, as many codes that nobody holds, and checks on sixty days. `npm run memory -- 1000` asks a hundredth.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/cli/files.ts';

const requests = Number(process.argv[2] ?? 100_000);

/** How many requests are under way at once, and how many rows are checked on each day. */
const [atOnce, rowsEach, days] = [16, 1_000, 60];

/** The most mebibytes that the process may have grown at the end. */
const most = 150;

interface Served {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Builds the registry from the seeds, then serves it from a fresh process, with what `npm start` gives Node. */
async function start(folder: string): Promise<Served> {
  const [main, db] = [join(root, 'src', 'cli', 'main.ts'), join(folder, 'registry.sqlite')];
  spawnSync(process.execPath, [main, 'build', '--db', db]);
  const given = ['--max-semi-space-size=4', main, 'serve', '--port', '0', '--db', db];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'ignore'] });
  const port = await new Promise<number>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const found = /http:\/\/[^\s:]+:(\d+)/.exec(printed);
      if (found !== null) resolve(Number(found[1]));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return { child, port };
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Asks, reads the answer to its end, and checks its status. */
function ask(port: number, path: string, expected: number, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/x-ndjson' };
    const call = request({ port, path, agent, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      const { statusCode } = response;
      response.resume().once('end', () => {
        if (statusCode === expected) resolve();
        else reject(new Error(`${path}: ${statusCode}`));
      });
    });
    call.once('error', reject).end(body);
  });
}

/** Runs `count` tasks, some at once. */
async function inTurns(count: number, task: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await task(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const parts = ['软件', '机械', '餐饮', '物流', '护理', '焊接', '茶艺', '测绘', '养殖', '客房', 'yun', 'gong'];
const ends = ['工', '员', '师', '测试', '管理', '操作', '维修', '设计'];
const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** A search that no other is: real words and a number. */
function searchFor(index: number): string {
  const text = `${pick(parts, index)}${pick(ends, index >> 4)}${index.toString(36)}`;
  return `/v1/search?q=${encodeURIComponent(text)}`;
}

/** A code of the right form that nobody holds. */
function codeFor(index: number): string {
  const two = (number: number): string => String(number % 100).padStart(2, '0');
  return `/v1/codes/7-${two(50 + (index % 50))}-${two(Math.floor(index / 50))}-${two(Math.floor(index / 5_000))}`;
}

function rowsOn(day: number): string {
  const on = new Date(Date.UTC(2020, 0, 1 + 37 * day)).toISOString().slice(0, 10);
  const row = (index: number): string =>
    JSON.stringify({ name: `${pick(parts, index)}${pick(ends, index + day)}${index % 50}`, on });
  return `${Array.from({ length: rowsEach }, (_, index) => row(index)).join('\n')}\n`;
}

/** Resident memory in mebibytes. */
function weigh({ child }: Served): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

const folder = mkdtempSync(join(tmpdir(), 'zhilu-memory-'));
const served = await start(folder);
try {
  const { port } = served;
  const atStart = weigh(served);
  console.log(`at its start: ${atStart} MB`);
  const first = Math.min(1_000, requests);
  await inTurns(first, (index) => ask(port, searchFor(index), 200));
  console.log(`after ${first} searches: ${weigh(served)} MB`);
  await inTurns(requests - first, (index) => ask(port, searchFor(first + index), 200));
  console.log(`after ${requests} distinct searches: ${weigh(served)} MB`);
  await inTurns(requests, (index) => ask(port, codeFor(index), 404));
  console.log(`after ${requests} codes that nobody holds: ${weigh(served)} MB`);
  for (let day = 0; day < days; day += 1) await ask(port, '/v1/check', 200, rowsOn(day));
  const atEnd = weigh(served);
  const kept = atEnd - atStart <= most;
  console.log(`after checks on ${days} days: ${atEnd} MB`);
  console.log(`${kept ? 'kept  ' : 'MISSED'}  growth over its start: ${atEnd - atStart} MB (budget: ${most} MB)`);
} finally {
  served.child.kill('SIGTERM');
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
