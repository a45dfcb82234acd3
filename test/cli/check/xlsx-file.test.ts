/** Workbooks come back with result columns; what the cells say is read whatever they are made of, and nothing else changes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs, { type CellValue, type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { makeFolder, type Ran, run } from '../run.ts';

const check = (...given: readonly string[]): Promise<Ran> => run('check', ...given, '--db', registryFile());

const headers = ['职业编码', '职业名称', '发证日期'];

/** A workbook with the rows in its first sheet and another sheet behind it. */
const put = async (rows: readonly (readonly CellValue[])[]): Promise<string> => {
  const path = join(makeFolder(), 'rows.xlsx');
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('名册');
  for (const row of rows) sheet.addRow([...row]);
  workbook.addWorksheet('其他').addRow(['岗位', { formula: '1+1', result: 2 }]);
  await workbook.xlsx.writeFile(path);
  return path;
};

const read = async (path: string): Promise<Worksheet[]> => {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets;
};

test('cells of every kind are read, and the user’s own come back as they were', async () => {
  const path = await put([
    headers,
    ['4-02-07-10', '网约配送员', new Date('2021-05-01')],
    ['', { formula: '"焊"&"工"', result: '焊工' }, '2021-05-01'],
    ['', { richText: [{ text: '网约' }, { font: { bold: true }, text: '配送员' }] }, '2021-05-01'],
    ['', { text: '焊工', hyperlink: 'https://example.org/' }, '2021-05-01'],
    [],
    ['', 123, null],
  ]);
  const { code, out, err } = await check(path, '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ rows: 5, sheet: '名册', format: 'xlsx', header: { first: 1, last: 1 } });
  const [sheet, other] = await read(path.replace('.xlsx', '.checked.xlsx'));
  const column = (number: number) => [1, 2, 3, 4, 5, 6, 7].map((row) => sheet?.getCell(row, number).value);
  expect(column(4)).toEqual(['zhilu_verdict', 'match', 'match', 'match', 'match', null, 'noMatch']);
  expect(column(7).slice(1, 5)).toEqual(['网约配送员', '焊工', '网约配送员', '焊工']);
  expect(sheet?.getCell('B3').value).toMatchObject({ formula: '"焊"&"工"', result: '焊工' });
  expect(sheet?.getCell('B5').value).toMatchObject({ hyperlink: 'https://example.org/' });
  expect(sheet?.getCell('C2').value).toEqual(new Date('2021-05-01'));
  expect(other?.getRow(1).values).toEqual([undefined, '岗位', expect.objectContaining({ formula: '1+1' })]);
});

test('a formula without a stored result is reported by its row and stays', async () => {
  const path = await put([headers, ['', { formula: 'A1', date1904: false }, null]]);
  const { code, out } = await check(path, '--json');
  expect([code, JSON.parse(out)]).toMatchObject([1, { unreadable: { count: 1, first: [{ line: 2 }] } }]);
  const [sheet] = await read(path.replace('.xlsx', '.checked.xlsx'));
  expect(sheet?.getCell('B2').value).toMatchObject({ formula: 'A1' });
});

test('a sheet is chosen by its name', async () => {
  const path = await put([['姓名'], ['张三']]);
  expect(JSON.parse((await check(path, '--sheet', '其他', '--json')).out)).toMatchObject({ rows: 0, sheet: '其他' });
  expect(await check(path, '--sheet', '没有')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there are “名册”, “其他”'),
  });
});

test('an empty sheet, a missing column and a damaged file are refused, and no file is left', async () => {
  for (const [rows, message] of [
    [[], 'there is no header row'],
    [[['姓名'], ['张三']], 'no column names an occupation'],
  ] as const) {
    const path = await put(rows);
    expect(await check(path, '--sheet', '名册')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
    expect(readdirSync(join(path, '..'))).toEqual(['rows.xlsx']);
  }
  const path = await put([headers]);
  writeFileSync(path, readFileSync(path).subarray(0, 3_000));
  expect(await check(path)).toMatchObject({ code: 2, err: expect.stringContaining('the file is damaged') });
  expect(readdirSync(join(path, '..'))).toEqual(['rows.xlsx']);
});
