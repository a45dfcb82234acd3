/** `zhilu serve`: prints its URL, serves, sees a rebuilt file, says when the port is taken, and stops at once when told to. */
import { copyFileSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../src/cli/files.ts';
import { registryFile } from '../registry.ts';
import { makeFolder, type Running, run, start } from './run.ts';

async function urlOf({ saw }: Running): Promise<string> {
  return (await saw(/http:\/\/localhost:\d+/))[0];
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

test('prints its URL, answers, and on SIGTERM ends with 0 though a connection is kept open', async () => {
  const running = start(['serve', '--db', registryFile()], { PORT: '0' });
  const url = await urlOf(running);
  expect((await fetch(`${url}/v1/codes/4-02-07-10?at=2021-01-01`)).status).toBe(200);
  await keepOpen(url);
  running.child.kill('SIGTERM');
  expect(await running.ended).toEqual({ code: 0, signal: null });
});

test('a second signal while it stops does no harm', async () => {
  const running = start(['serve', '--db', registryFile(), '--port', '0']);
  await keepOpen(await urlOf(running));
  running.child.kill('SIGINT');
  running.child.kill('SIGTERM');
  expect(await running.ended).toEqual({ code: 0, signal: null });
});

test('a taken port is said in one line', async () => {
  const url = await urlOf(start(['serve', '--db', registryFile(), '--port', '0']));
  const port = new URL(url).port;
  expect(await run('serve', '--db', registryFile(), '--port', port)).toEqual({
    code: 1,
    out: '',
    err: `zhilu: port ${port} is taken; set PORT to another\n`,
  });
});

test('a rebuilt file is seen; a broken one leaves the last good answers and is reported', async () => {
  const path = join(makeFolder(), 'registry.sqlite');
  copyFileSync(registryFile(), path);
  const running = start(['serve', '--db', path, '--port', '0']);
  const url = await urlOf(running);
  const before = await headAt(url);

  const next = `${path}.next`;
  copyFileSync(registryFile(), next);
  const database = new SQLite(next);
  database.exec(`update registry set head = '${'a'.repeat(64)}'`);
  database.close();
  renameSync(next, path);
  await expect.poll(() => headAt(url), { timeout: 5000, interval: 50 }).toBe('a'.repeat(64));
  expect(before).not.toBe('a'.repeat(64));

  writeFileSync(next, 'not a registry');
  renameSync(next, path);
  await expect
    .poll(async () => [await headAt(url), running.printed()], { timeout: 5000, interval: 50 })
    .toEqual(['a'.repeat(64), expect.stringContaining('is not a registry that can be read')]);
});

test('--build makes a missing file, keeps a fresh one, and does not touch a damaged one', async () => {
  const path = join(makeFolder(), 'registry.sqlite');
  const first = start(['serve', '--build', '--db', path, '--port', '0']);
  await first.saw(/built .*: 10 revisions/);
  await urlOf(first);
  first.child.kill('SIGTERM');
  await first.ended;
  const bytes = readFileSync(path);
  const second = start(['serve', '--build', '--db', path, '--port', '0']);
  await urlOf(second);
  expect(second.printed()).not.toContain('built');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  truncateSync(path, 5000);
  const { code, err } = await run('serve', '--build', '--db', path, '--port', '0');
  expect([code, readFileSync(path).length]).toEqual([1, 5000]);
  expect(err).toContain('is not a registry that can be read');
});

test('--build builds anew when the seeds changed', async () => {
  const folder = makeFolder();
  const path = join(makeFolder(), 'registry.sqlite');
  copyFileSync(registryFile(), path);
  for (const name of readdirSync(join(root, 'seeds'))) copyFileSync(join(root, 'seeds', name), join(folder, name));
  const table = join(folder, 'mentions.tsv');
  writeFileSync(table, readFileSync(table, 'utf8').split('\n').slice(0, -2).join('\n'));
  const running = start(['serve', '--build', '--db', path, '--seeds', folder, '--port', '0']);
  await urlOf(running);
  expect(running.printed()).toMatch(/built .*: 10 revisions/);
});
