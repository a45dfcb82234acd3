/** Exports: the same bytes for the same head, a stable name for each, and a reason where there is none. */
import { beforeAll, expect, test } from 'vitest';
import { makeDatabase } from '../../src/cli/sqlite.ts';
import { createBinaries } from '../../src/export/binaries.ts';
import { openExport } from '../../src/export/export.ts';
import { formatNames } from '../../src/export/format.ts';
import type { Subject } from '../../src/export/subject.ts';
import { readBytes, subjectAt } from './subject.ts';

const binaries = createBinaries(makeDatabase, async () => {});

let subject: Subject;
beforeAll(async () => {
  subject = await subjectAt('2020-06-28');
});

test.each(formatNames)('%s: the same bytes each time, and a name that says of what', async (format) => {
  const opened = openExport(subject, { format, table: null }, binaries);
  if (!opened.ok) throw new Error(opened.error.message);
  const { fileName, pieces } = opened.value;
  const bytes = await readBytes(pieces());
  expect(fileName).toMatch(/^zhilu-2020-06-28\.[a-z.]+$/);
  expect(bytes.length).toBeGreaterThan(1000);
  expect(bytes.equals(await readBytes(pieces()))).toBe(true);
});

test('a table is named in the file’s name, and Parquet of one is no archive', () => {
  const opened = openExport(subject, { format: 'parquet', table: 'entry_state' }, binaries);
  expect(opened).toMatchObject({
    value: { fileName: 'zhilu-2020-06-28.entry_state.parquet', type: 'application/vnd.apache.parquet' },
  });
  expect(openExport(subject, { format: 'parquet', table: null }, binaries)).toMatchObject({
    value: { fileName: 'zhilu-2020-06-28.parquet.zip', type: 'application/zip' },
  });
});

test.each([
  ['csv', 'nothing', 'table-unknown', 'table'],
  ['ttl', 'entry', 'table-unfit', 'table'],
  ['sqlite', null, 'format-unavailable', 'format'],
  ['xlsx', 'entry', 'format-unavailable', 'format'],
] as const)('%s of %s without heavy writers: %s', (format, table, name, field) => {
  expect(openExport(subject, { format, table }, null)).toMatchObject({ ok: false, error: { name, field } });
});
