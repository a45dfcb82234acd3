/** `zhilu export`: to standard output, a file or a folder; whole or not at all, and one line where it cannot be. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { makeFolder, type Ran, runIn } from '../run.ts';

const run = (cwd: string, ...given: readonly string[]): Promise<Ran> =>
  runIn({ cwd }, 'export', ...given, '--db', registryFile());

test('text goes to standard output', async () => {
  const { code, out, err } = await run('/', '--format', 'csv', '--at', '2025-07-22', '--table', 'revision');
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\r\n')[1]).toMatch(/^2015-07-29,2015-07-29,edition,/);
});

test('a folder gets the stable name, a file its own', async () => {
  const folder = makeFolder();
  expect(await run(folder, '--format', 'ndjson', '--at', '2025-07-22', '--out', 'new/')).toMatchObject({
    code: 0,
    out: '',
  });
  expect(await run(folder, '--format', 'xlsx', '--at', '2025-07-22', '--out', 'book.xlsx')).toMatchObject({
    err: expect.stringMatching(/^book\.xlsx: 2025-07-22, \d+ bytes\n$/),
  });
  expect(readdirSync(folder).sort()).toEqual(['book.xlsx', 'new']);
  expect(
    readFileSync(join(folder, 'new', 'zhilu-2025-07-22.ndjson'), 'utf8')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(5270);
});

test('parquet: one file a table, or an archive', async () => {
  const folder = makeFolder();
  expect(await run(folder, '--format', 'parquet', '--out', 'tables')).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, 'tables')).sort()).toEqual(
    [
      'alias',
      'change',
      'code_period',
      'correspondence',
      'coverage',
      'entry',
      'entry_state',
      'revision',
      'sub_type',
    ].map((name) => `${name}.parquet`),
  );
  expect(await run(folder, '--format', 'parquet', '--out', 'all.zip')).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'all.zip')).subarray(0, 2).toString()).toBe('PK');
});

test.each([
  [['--format', 'sqlite'], /sqlite is no text: say where to with --out FILE/],
  [['--format', 'csv', '--table', 'nothing'], /--table: There is no table “nothing”\. Tables: entry, /],
  [['--format', 'tree', '--table', 'entry', '--out', 'a.json'], /has no single tables/],
  [['--format', 'pdf'], /json, tree, ndjson/],
  [['--format', 'csv', '--at', '2010-01-01'], /before the first revision/],
] as const)('%j: exit 2, and nothing is written', async (given, told) => {
  const folder = makeFolder();
  expect(await run(folder, ...given)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(told) });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is not there: exit 1, in one line', async () => {
  const folder = makeFolder();
  const { code, err } = await run(folder, '--format', 'csv', '--out', 'no/such/file.csv');
  expect([code, err]).toEqual([1, expect.stringMatching(/^zhilu: no\/such\/file\.csv cannot be written: [^\n]*\n$/)]);
  expect(existsSync(join(folder, 'no'))).toBe(false);
});
