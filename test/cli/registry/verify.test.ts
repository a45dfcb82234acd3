/** `zhilu verify`: an untouched registry passes; a row changed by hand is named, exit 1. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { makeFolder, run } from '../run.ts';
import { buildEarly } from '../seeds.ts';

/** A registry of the early seeds in which each statement altered one row. */
async function tamper(...statements: readonly string[]): Promise<string> {
  const path = await buildEarly();
  const database = new SQLite(path);
  for (const sql of statements) expect(database.prepare(sql).run().changes).toBe(1);
  database.close();
  return path;
}

test('an untouched registry passes', async () => {
  const { code, out, err } = await run('verify', '--db', registryFile());
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/: \d+ rows are what their sources make; head [0-9a-f]{64}\n$/);
});

test('each row that was altered by hand is named, with what it says and what it should', async () => {
  const path = await tamper(
    "update change set sentence = '改' where revision = '2020-02-25' and \"order\" = 1",
    "update state set name = '外卖员' where name = '网约配送员' and until is null",
    "update revision set digest = 'f' where id = '2020-06-28'",
    'delete from mention where position = 0',
  );
  const { code, out, err } = await run('verify', '--db', path);
  expect([code, out]).toEqual([1, '']);
  for (const named of [
    /^change 2020-02-25 1: sentence is “改”, the sources make it “.+”$/m,
    /^state e1gbi1maoa6 2020-02-25: name is “外卖员”, the sources make it “网约配送员”$/m,
    /^revision 2020-06-28: digest is “f”/m,
    /^mention 0: the row is missing$/m,
    /zhilu: 4 of \d+ rows are not what the stored sources make\n$/,
  ])
    expect(err).toMatch(named);
});

test('--json names the row too', async () => {
  const { code, out } = await run('verify', '--json', '--db', await tamper('delete from mention where position = 0'));
  expect(code).toBe(1);
  expect(JSON.parse(out).found).toEqual([{ table: 'mention', row: '0', detail: 'the row is missing' }]);
});

test('a file that is missing or no registry: one line, exit 1', async () => {
  const damaged = join(makeFolder(), 'damaged.sqlite');
  writeFileSync(damaged, 'SQLite format 3\0 and then nothing that fits');
  const missing = join(makeFolder(), 'missing.sqlite');
  for (const [path, says] of [
    [damaged, 'is not a registry that can be read'],
    [missing, 'there is no registry at'],
  ] as const) {
    for (const given of [['verify'], ['show', '4-02-07-10'], ['serve', '--port', '0']]) {
      const { code, out, err } = await run(...given, '--db', path);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^zhilu: [^\n]*npm run build[^\n]*\n$/);
      expect(err).toContain(says);
    }
  }
});
