/** CSV for spreadsheets: read back it is the table, and no cell of it is run or turned into a day. */
import { parse } from 'csv-parse/sync';
import { assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { entry } from '../../../src/export/table/entry.ts';
import { defineTable, text, textOrNone } from '../../../src/export/table/table.ts';
import { writeCsv } from '../../../src/export/text/csv.ts';
import { registerOf } from '../../catalogue/history.ts';
import { subjectAt, subjectOf } from '../subject.ts';

const someone = registerOf([
  {
    ...{ revision: '2015-07-29', order: 0, entry: 'e0000000001', patch: { level: 'occupation', name: '甲员' } },
    citation: {
      ...{ revision: '2015-07-29', source: null, firstLine: 1, lastLine: 1, sentence: '1' },
      ...{ certainty: 'stated', note: null },
    },
  },
]);

function writeRows(rows: readonly (readonly [string, string])[]): string {
  const table = defineTable<readonly [string, string]>({
    ...{ name: 'some', meaning: 'Some.' },
    columns: { one: text(([one]) => one), other: textOrNone(([, other]) => (other === '' ? null : other)) },
    rows: () => rows,
  });
  return [...writeCsv(subjectOf(someone, '2015-07-29'), table)].join('');
}

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['1', "'1"],
  ['1-01', "'1-01"],
  ['1-01-01', "'1-01-01"],
  ['1-01-01-01', '1-01-01-01'],
  ['4020710', '4020710'],
  ['网约配送员', '网约配送员'],
  ['"引", 号', '"引", 号'],
])('%s stays text as %s', (cell, kept) => {
  const [, row] = parse(writeRows([[cell, '']]), { bom: true, relax_column_count: false });
  expect(row).toEqual([kept, '']);
});

test('whatever the cells hold, they are read back, but for the apostrophe', () => {
  const cell = oneof(string(), constantFrom('=1', '"', 'a\r\nb', ',', '1-01'));
  assert(
    property(tuple(cell, cell), ([one, other]) => {
      const [, row] = parse(writeRows([[one, other]]), { bom: true }) as string[][];
      expect(row?.map((read, index) => (read === [one, other][index] ? read : read.replace(/^'/, '')))).toEqual([
        one,
        other,
      ]);
    }),
  );
});

test('the catalogue of 2025-07-22: BOM, CRLF, every current entry once', async () => {
  const csv = [...writeCsv(await subjectAt('2025-07-22'), entry)].join('');
  expect(csv.startsWith('\ufeffid,level,level_zh,code,name,')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(
    Object.fromEntries(
      Map.groupBy(rows, ({ level }) => level)
        .entries()
        .map(([level, { length }]) => [level, length]),
    ),
  ).toEqual({
    ...{ major: 8, middle: 79, minor: 450, occupation: 1676, subtype: 3057 },
  });
  expect(rows.find(({ code }) => code === '4-10-08-01')).toMatchObject({
    name: '网约配送员',
    parent_code: "'4-10-08",
    marks: '',
  });
});
