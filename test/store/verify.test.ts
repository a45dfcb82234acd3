/** Verifying: whatever row of whatever table is changed, added or taken away by hand, it is named. */
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { readAloud } from '../../src/cli/reading.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { importSeeds } from '../../src/import/import.ts';
import { tableNames } from '../../src/store/save.ts';
import { type Discrepancy, verifyTables } from '../../src/store/verify.ts';
import { importSmall, inFolder, writeFile } from './file.ts';

const registry = importSmall();

async function verifyAfter(sql: string): Promise<Discrepancy[]> {
  let found: Discrepancy[] = [];
  await inFolder(async (path) => {
    writeFile(path, registry);
    const file = new SQLite(path);
    file.pragma('foreign_keys = off');
    file.exec(sql);
    file.close();
    const database = openRegistry(path);
    found = (await verifyTables(database, (sources) => importSeeds(sources, readAloud))).found;
    database.close();
  });
  return found;
}

const altered = [
  { table: 'registry', sql: "update registry set seeds = 'x'", row: registry.head, detail: 'seeds is “x”' },
  {
    table: 'source',
    sql: "update source set digest = 'x' where path = 'seeds/not-held.tsv'",
    row: 'seeds/not-held.tsv',
    detail: 'digest',
  },
  {
    table: 'revision',
    sql: "update revision set title = '改' where id = '2020-04-01'",
    row: '2020-04-01',
    detail: 'title is “改”',
  },
  {
    table: 'entry',
    sql: "update entry set born = '2020-04-01' where born = '2015-07-29' and rowid = 1",
    row: /^e/,
    detail: 'born is',
  },
  {
    table: 'change',
    sql: "update change set sentence = '改' where revision = '2020-04-01' and \"order\" = 0",
    row: '2020-04-01 0',
    detail: 'sentence is “改”',
  },
  {
    table: 'state',
    sql: "update state set name = '改' where name = '甲师'",
    row: /2020-04-01$/,
    detail: 'name is “改”, the sources make it “甲师”',
  },
  { table: 'mention', sql: "update mention set strength = 'weak'", row: '0', detail: 'strength is “weak”' },
  { table: 'erratum', sql: "update erratum set name = '改'", row: '0', detail: 'name is “改”' },
  {
    table: 'alias',
    sql: "update alias set note = '改' where text = 'Java 开发'",
    row: 'Java 开发',
    detail: 'note is “改”, the sources make it null',
  },
  {
    table: 'reading',
    sql: `update reading set syllables = '["x"]' where text = '甲员'`,
    row: '甲员',
    detail: 'syllables is',
  },
  { table: 'origin', sql: `update origin set path = 'x' where "table" = 'plain'`, row: 'plain', detail: 'path is “x”' },
  { table: 'standard', sql: "update standard set fit = 'same'", row: '0', detail: 'fit is “same”' },
  {
    table: 'gloss',
    sql: "update gloss set name_en = 'X' where name_en = 'Clerk B'",
    row: /^e/,
    detail: 'name_en is “X”',
  },
  { table: 'scheme', sql: "update scheme set title = 'X'", row: 'test-08', detail: 'title is “X”' },
  { table: 'item', sql: "update item set name = 'X' where code = '11'", row: 'test-08 11', detail: 'name is “X”' },
  { table: 'crosswalk', sql: "update crosswalk set relation = 'exact'", row: '0', detail: 'relation is “exact”' },
  { table: 'word', sql: "update word set words = 'x:1'", row: /^e/, detail: 'words is “x:1”' },
] as const;

describe('a registry file', () => {
  test('as it was built has nothing to report', async () => {
    expect(await verifyAfter('')).toEqual([]);
  });

  test.each(altered)('with a row of $table changed', async ({ table, sql, row, detail }) => {
    const found = await verifyAfter(sql);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual({ table, row: expect.stringMatching(row), detail: expect.stringContaining(detail) });
  });

  test('every table is among these', () => {
    expect(altered.map(({ table }) => table)).toEqual(tableNames);
  });

  test.each(['change', 'state', 'mention', 'alias', 'reading', 'entry', 'revision'] as const)(
    'with a row of %s missing',
    async (table) => {
      const found = await verifyAfter(`delete from "${table}" where rowid = (select min(rowid) from "${table}")`);
      expect(found.map(({ table: where, detail }) => `${where}: ${detail}`)).toEqual([`${table}: the row is missing`]);
    },
  );

  test('with a row too many', async () => {
    const found = await verifyAfter("insert into reading values ('某', '[]')");
    expect(found).toEqual([{ table: 'reading', row: '某', detail: 'the sources do not make this row' }]);
  });

  test('with a head changed: the row that is there and the one that is not are named', async () => {
    const found = await verifyAfter("update registry set head = 'x'");
    expect(found.map(({ table, row }) => `${table} ${row}`)).toEqual(['registry x', `registry ${registry.head}`]);
  });

  test('with a source altered, digest and all: what it makes is no longer what is stored', async () => {
    const found = await verifyAfter("update source set text = replace(text, '甲师', '甲工') where path like '%.txt'");
    expect(found[0]).toMatchObject({ table: 'source', row: 'seeds/2020-04-01.txt' });
    expect(found.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['registry', 'revision', 'change', 'state']),
    );
  });

  test('with a source that makes no registry any more', async () => {
    const found = await verifyAfter("update source set text = 'x' where path = 'seeds/2015-07-29.tsv'");
    expect(found.map(({ table, row }) => `${table} ${row}`)).toEqual([
      'source seeds/2015-07-29.tsv',
      'source seeds/2015-07-29.tsv',
    ]);
    expect(found[1]?.detail).toContain('do not make a registry');
  });
});
