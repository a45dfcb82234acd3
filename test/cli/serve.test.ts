/** `zhilu serve`: prints its URL, serves, sees a rebuilt file, says when it cannot listen, and stops at once when told to. */
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../src/cli/files.ts';
import { registryFile } from '../registry.ts';
import { askAll } from './answers.ts';
import { makeFolder, type Running, run, runIn, start, startIn } from './run.ts';
import { buildEarly, copyEarlySeeds } from './seeds.ts';

const heads = { broken: 'is not a registry that can be read', rebuilt: 'a'.repeat(64) };

/** Serves in this process, over the registry of this run unless told otherwise. */
function serve(...given: readonly string[]): ReturnType<typeof startIn> {
  return startIn({}, 'serve', '--db', registryFile(), '--port', '0', ...given);
}

async function urlOf({ saw }: Pick<Running<unknown>, 'saw'>): Promise<string> {
  return (await saw(/http:\/\/[^:\s]+:\d+/))[0];
}

async function headAt(url: string): Promise<unknown> {
  const response = await fetch(`${url}/healthz`);
  return ((await response.json()) as { head: unknown }).head;
}

/** Asks over a connection that is kept open afterwards. */
async function keepOpen(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  await new Promise<void>((resolve, reject) => {
    get(`${url}/healthz`, { agent }, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}

test('as a process: builds a missing file, prints its URL, answers, and SIGTERM ends it with 0 though a connection is open', async () => {
  const path = join(makeFolder(), 'registry.sqlite');
  const running = start(['serve', '--build', '--db', path, '--seeds', copyEarlySeeds()], { PORT: '0' });
  await running.saw(/built .*: \d+ revisions/);
  const url = await urlOf(running);
  expect((await fetch(`${url}/v1/codes/4-02-07-10?at=2021-01-01`)).status).toBe(200);
  await keepOpen(url);
  running.child.kill('SIGTERM');
  expect(await running.ended).toEqual({ code: 0, signal: null });
});

test('as a process: a second signal while it stops does no harm', async () => {
  const running = start(['serve', '--db', registryFile(), '--port', '0']);
  await keepOpen(await urlOf(running));
  running.child.kill('SIGINT');
  running.child.kill('SIGTERM');
  expect(await running.ended).toEqual({ code: 0, signal: null });
});

test('stops at once, and nothing listens any more', async () => {
  const running = serve();
  const url = await urlOf(running);
  await keepOpen(url);
  running.stop();
  expect(await running.ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('only this machine reaches it, and it says how to open it to others', async () => {
  const running = serve();
  const { port } = new URL(await urlOf(running));
  await running.saw('--host 0.0.0.0');
  const others = Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal }) => !internal));
  for (const { address, family } of others) {
    if (family === 'IPv4') await expect(fetch(`http://${address}:${port}/healthz`)).rejects.toThrow();
  }
});

test('--host opens it', async () => {
  const running = serve('--host', '0.0.0.0');
  const { port } = new URL(await urlOf(running));
  const others = Object.values(networkInterfaces()).flatMap((all = []) => all);
  for (const { address, family } of others) {
    if (family === 'IPv4') expect((await fetch(`http://${address}:${port}/healthz`)).status).toBe(200);
  }
  expect(running.printed()).not.toContain('--host');
});

test.each`
  given                             | code | says
  ${['--host', '203.0.113.9']}      | ${2} | ${/“203\.0\.113\.9” is no address of this machine/}
  ${['--port', '65536']}            | ${2} | ${/“65536” is no port: expected 0 to 65535/}
  ${['--port', '0x50']}             | ${2} | ${/“0x50” is no port/}
  ${['--db', '/nowhere/db.sqlite']} | ${1} | ${/there is no registry at \/nowhere\/db\.sqlite/}
`('$given: exit $code', async ({ given, code, says }) => {
  const db = given.includes('--db') ? [] : ['--db', registryFile()];
  expect(await run('serve', ...db, ...given)).toEqual({ code, out: '', err: expect.stringMatching(says) });
});

test('PORT names the port, unless it is empty', async () => {
  const { port } = new URL(await urlOf(serve()));
  const taken = await runIn({ env: { PORT: port } }, 'serve', '--db', registryFile());
  expect(taken).toEqual({ code: 1, out: '', err: `zhilu: port ${port} is taken; set PORT to another\n` });
  const empty = await runIn({ env: { PORT: '' } }, 'serve', '--host', '203.0.113.9', '--db', registryFile());
  expect(empty.err).toContain('is no address');
});

test('a rebuilt file is seen; a broken one leaves the last good answers and is reported', async () => {
  const path = join(makeFolder(), 'registry.sqlite');
  copyFileSync(registryFile(), path);
  const running = startIn({}, 'serve', '--db', path, '--port', '0');
  const url = await urlOf(running);
  expect(await headAt(url)).not.toBe(heads.rebuilt);

  const next = `${path}.next`;
  copyFileSync(registryFile(), next);
  const database = new SQLite(next);
  database.exec(`update registry set head = '${heads.rebuilt}'`);
  database.close();
  renameSync(next, path);
  await expect.poll(() => headAt(url), { timeout: 20_000, interval: 50 }).toBe(heads.rebuilt);

  writeFileSync(next, 'not a registry');
  renameSync(next, path);
  await expect
    .poll(async () => [await headAt(url), running.printed()], { timeout: 20_000, interval: 50 })
    .toEqual([heads.rebuilt, expect.stringContaining(heads.broken)]);
});

test.each`
  what                     | spoil
  ${'cut off'}             | ${(path: string) => truncateSync(path, 5000)}
  ${'written over'}        | ${(path: string) => writeFileSync(path, 'garbage '.repeat(9_000))}
  ${'replaced by another'} | ${(path: string) => renameSync(writeGarbage(path), path)}
  ${'gone'}                | ${(path: string) => rmSync(path)}
`('while its file is $what it says so once and answers everything as before', async ({ spoil }) => {
  const path = await buildEarly();
  const good = readFileSync(path);
  const running = startIn({}, 'serve', '--db', path, '--port', '0');
  const url = await urlOf(running);
  const head = await headAt(url);
  spoil(path);
  const health = async (): Promise<object> => (await (await fetch(`${url}/healthz`)).json()) as object;
  await expect.poll(health, { timeout: 20_000 }).toMatchObject({ head, staleSince: expect.any(String) });
  // Matching was not asked for before: its names were loaded all the same.
  const found = await fetch(`${url}/v1/search?q=${encodeURIComponent('网约配送员')}`);
  expect([found.status, found.headers.get('zhilu-stale-since')]).toEqual([200, expect.any(String)]);
  await wait(1200);
  expect(running.printed().match(/^zhilu: .*$/gm)).toEqual([
    expect.stringMatching(
      /is not a registry that can be read \(.+\); make it anew|there is no registry at .+; make it with/,
    ),
  ]);
  writeFileSync(path, good);
  await expect.poll(health, { timeout: 20_000 }).not.toHaveProperty('staleSince');
});

function writeGarbage(path: string): string {
  writeFileSync(`${path}.next`, 'not a registry');
  return `${path}.next`;
}

test('a file that may only be read is served', async () => {
  const path = await buildEarly();
  chmodSync(path, 0o400);
  expect((await fetch(`${await urlOf(startIn({}, 'serve', '--db', path, '--port', '0'))}/readyz`)).status).toBe(200);
});

test.each`
  runtime   | given
  ${'bun'}  | ${[]}
  ${'deno'} | ${['run', '-A', '--no-check']}
`('under $runtime every read is answered as under Node', { timeout: 240_000 }, async ({ runtime, given }) => {
  const program = join(root, 'node_modules', '.bin', runtime);
  const serving = ['src/cli/main.ts', 'serve', '--db', registryFile(), '--port', '0'];
  const child = spawn(program, [...given, ...serving], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const found = /http:\/\/[^:\s]+:\d+/.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`${runtime} ended: ${printed}`)));
  });
  expect(await askAll(url)).toEqual(await askAll(await urlOf(serve())));
});

test('--build keeps a fresh file, builds anew when the seeds changed, and does not touch a damaged one', async () => {
  const seeds = copyEarlySeeds();
  const path = await buildEarly(seeds);
  const given = ['serve', '--build', '--db', path, '--seeds', seeds, '--port', '0'];
  const bytes = readFileSync(path);
  const fresh = startIn({}, ...given);
  await urlOf(fresh);
  expect(fresh.printed()).not.toContain('built');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  fresh.stop();
  await fresh.ended;

  rmSync(join(seeds, 'mentions.tsv'));
  const anew = startIn({}, ...given);
  await urlOf(anew);
  expect(anew.printed()).toMatch(/built .*: 4 revisions/);
  anew.stop();
  await anew.ended;

  truncateSync(path, 5000);
  const { code, err } = await run(...given);
  expect([code, readFileSync(path).length]).toEqual([1, 5000]);
  expect(err).toContain(heads.broken);
});
