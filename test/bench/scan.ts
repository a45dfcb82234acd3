/**
 * `npm run scan [-- SECONDS]`: what good requests wait while somebody tries 50 wrong addresses a second for a minute, beside what they
 * wait before and after it; and what a conditional request costs. Exit 1 where the scan slows them, or a 304 has a body.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../src/cli/files.ts';

const seconds = Number(process.argv[2] ?? 60);
/** Good requests a second, and wrong ones. */
const rate = 50;
/** How much longer the median may be while the scan runs. */
const most = 1.25;

/** The port to try wrong addresses on, in the process that does only that. */
const scanned = process.argv[3];

const good = ['/v1/codes/4-02-07-10?at=2021-01-01', '/v1/codes/4-10-08-01', '/v1/search?q=wypsy', '/v1/revisions'];
const wrong = (turn: number): string =>
  [
    `/wp-admin/${turn}.php`,
    `/.env.${turn}`,
    `/v1/codes/9-${turn}`,
    `/v1/entries/e${turn}`,
    `/v1/codes/4-02-07-10?x${turn}=1`,
    `/v1/search?q=${turn}&at=soon`,
    `/problems/${turn}`,
    `/v9/${'a/'.repeat(turn % 50)}`,
  ][turn % 8] ?? '';

const agent = new Agent({ keepAlive: true });

/** Asks; gives the status, the bytes of the body, the ETag, and the milliseconds until the last byte. */
function ask(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; bytes: number; etag: string; waited: number }>((resolve, reject) => {
    const began = performance.now();
    const send = (): void => {
      const call = get({ port, path, headers, agent, host: '127.0.0.1' }, (response) => {
        let bytes = 0;
        response.on('data', (part: Uint8Array) => {
          bytes += part.length;
        });
        response.on('end', () => {
          const { statusCode: status = 0, headers: told } = response;
          resolve({ status, bytes, etag: told.etag ?? '', waited: performance.now() - began });
        });
      });
      // A connection kept from before may be closed just as it is used again: as every client does, ask once more.
      call.on('error', (error) => (call.reusedSocket ? send() : reject(error)));
    };
    send();
  });
}

/** Asks at a steady rate, whether or not what came before was answered; gives the milliseconds of each. */
async function load(port: number, time: number, address: (turn: number) => string, isGood: boolean): Promise<number[]> {
  const asked: Promise<number>[] = [];
  const began = performance.now();
  for (let turn = 0; turn < time * rate; turn += 1) {
    await wait(Math.max(0, began + (turn * 1_000) / rate - performance.now()));
    const answered = ask(port, address(turn)).then(({ status, waited }) => {
      if (isGood ? status !== 200 : status < 400 || status > 499) throw new Error(`${address(turn)}: ${status}`);
      return waited;
    });
    asked.push(answered);
  }
  return (await Promise.all(asked)).sort((left, right) => left - right);
}

const at = (times: readonly number[], part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN;

function show(when: string, times: readonly number[]): void {
  const parts = [0.5, 0.9, 0.99].map((part) => `p${part * 100} ${at(times, part).toFixed(2)} ms`).join(', ');
  console.log(`${when}: ${times.length} good requests, ${parts}`);
}

/** Builds, serves and measures. */
async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-scan-'));
  const file = join(folder, 'registry.sqlite');
  let child: ChildProcess | null = null;
  try {
    const built = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'build', '--db', file], { stdio: 'ignore' });
    await once(built, 'close');
    child = spawn(process.execPath, [join(root, 'test/bench/target.ts'), 'zhilu', file], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const port = Number((await once(child, 'message'))[0]);
    const pick = (turn: number): string => good[turn % good.length] ?? '';
    await load(port, 5, pick, true);
    const before = await load(port, seconds / 2, pick, true);
    // In a process of its own: what is measured must not wait for the scanner itself.
    const scanner = fork(process.argv[1] ?? '', [String(seconds), String(port)]);
    const ended = once(scanner, 'close');
    const during = await load(port, seconds, pick, true);
    if ((await ended)[0] !== 0) throw new Error('a wrong address was not refused');
    const after = await load(port, seconds / 2, pick, true);
    show('before the scan', before);
    show(`while ${seconds * rate} wrong addresses are tried`, during);
    show('after it', after);
    const quiet = [...before, ...after].sort((left, right) => left - right);
    const ratio = at(during, 0.5) / at(quiet, 0.5);
    console.log(`the median beside that without a scan: ${ratio.toFixed(2)} × (budget: ${most} ×)`);
    let bodies = 0;
    for (const path of good) {
      const { etag, bytes } = await ask(port, path);
      const again = await ask(port, path, { 'if-none-match': etag });
      bodies += again.bytes;
      console.log(`${path}: ${bytes} bytes; with If-None-Match ${again.status} and ${again.bytes} bytes`);
      if (again.status !== 304) bodies += 1;
    }
    process.exitCode = ratio <= most && bodies === 0 ? 0 : 1;
  } finally {
    child?.kill();
    agent.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (scanned === undefined) await measure();
else {
  await load(Number(scanned), seconds, wrong, false);
  agent.destroy();
}
