/** A new workbook: another library opens it, codes and formulas in it are texts, days are days. */
import ExcelJs from 'exceljs';
import { expect, test } from 'vitest';
import { entry } from '../../../src/export/table/entry.ts';
import { date, defineTable, integerOrNone, text, textOrNone } from '../../../src/export/table/table.ts';
import { writeWorkbook } from '../../../src/export/workbook/workbook.ts';
import { readEscapes } from '../../../src/sheet/workbook/xml.ts';
import { readBytes, subjectAt } from '../subject.ts';

async function open(bytes: Buffer): Promise<ExcelJs.Workbook> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

test('the catalogue: every code is a text, in a cell that is formatted as text', async () => {
  const workbook = await open(await readBytes(writeWorkbook(await subjectAt('2025-07-22'), entry)));
  const sheet = workbook.getWorksheet('entry');
  const rows = sheet?.getRows(2, sheet.rowCount - 1) ?? [];
  expect(rows).toHaveLength(8 + 79 + 450 + 1676 + 3057);
  const codes = rows.map((row) => row.getCell(4));
  expect(new Set(codes.map(({ value }) => typeof value))).toEqual(new Set(['string', 'object']));
  expect(codes.filter(({ value }) => value !== null && typeof value !== 'string')).toEqual([]);
  expect(new Set(codes.filter(({ value }) => value !== null).map(({ numFmt }) => numFmt))).toEqual(new Set(['@']));
  expect(codes.slice(0, 4).map(({ value }) => value)).toEqual(['1', '1-01', '1-01-00', '1-01-00-01']);
  expect(workbook.getWorksheet('about')?.getCell('B2').value).toBe('2025-07-22');
});

test('a formula, signs that XML cannot hold and a day stay what they are', async () => {
  const hostile = ['=1+1', '+1', '1-01', '<&">', 'a\u0001b', '_x0041_', '  x ', 'a\nb', '长'.repeat(40_000)];
  const table = defineTable<string>({
    ...{ name: 'some', meaning: 'Some.' },
    columns: {
      said: text((said) => said),
      none: textOrNone(() => null),
      day: date(() => '2020-02-29'),
      count: integerOrNone(() => 7),
    },
    rows: () => hostile,
  });
  const workbook = await open(await readBytes(writeWorkbook(await subjectAt('2025-07-22'), table)));
  const rows = workbook.getWorksheet('some')?.getRows(2, hostile.length) ?? [];
  expect(rows.slice(0, -1).map((row) => readEscapes(String(row.getCell(1).value)))).toEqual([
    '=1+1',
    '+1',
    '1-01',
    '<&">',
    'a\u0001b',
    '_x0041_',
    '  x ',
    'a\nb',
  ]);
  expect(String(rows.at(-1)?.getCell(1).value)).toHaveLength(32_767);
  expect(rows.map((row) => row.getCell(1).type)).toEqual(hostile.map(() => ExcelJs.ValueType.String));
  expect([rows[0]?.getCell(2).value, rows[0]?.getCell(3).value, rows[0]?.getCell(4).value]).toEqual([
    null,
    new Date('2020-02-29T00:00:00Z'),
    7,
  ]);
});
