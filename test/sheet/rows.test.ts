/** The rows of a file are the same whatever its format: separated text in any encoding, a workbook, JSON. */
import { describe, expect, test } from 'vitest';
import { readRows } from '../../src/sheet/rows.ts';
import { makeWorkbook } from './workbook/make.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells = [
  ['code', 'name', 'tasks'],
  ['4-01-01-01', '甲员', '查，\n"验"'],
];

/** A row of a sheet, its texts in the cells themselves. */
const xml = (row: readonly string[], number: number): string =>
  `<row r="${number}">${row.map((text, index) => `<c r="${'ABC'[index]}${number}" t="inlineStr"><is><t>${text.replaceAll('"', '&quot;')}</t></is></c>`).join('')}</row>`;

const csv = 'code,name,tasks\n4-01-01-01,甲员,"查，\n""验"""\n';
const workbook = makeWorkbook({
  sheets: [
    { name: '隐', state: 'hidden', rows: xml(['x'], 1) },
    { name: '目录', rows: cells.map((row, index) => xml(row, index + 1)).join('') },
    { name: '其他', rows: xml(['别的'], 3) },
  ],
});

test.each([
  { format: 'CSV', bytes: bytesOf(csv) },
  { format: 'CSV after sep=', bytes: bytesOf(`sep=,\r\n${csv}`) },
  { format: 'TSV with a BOM', bytes: bytesOf('\ufeffcode\tname\ttasks\n\n4-01-01-01\t甲员\t"查，\n""验"""') },
  { format: 'XLSX', bytes: workbook },
  { format: 'JSON', bytes: bytesOf(JSON.stringify([{ code: '4-01-01-01', name: '甲员', tasks: ['查，', '"验"'] }])) },
  {
    format: 'JSON in a field',
    bytes: bytesOf('{"items":[{"code":"4-01-01-01","name":"甲员","tasks":"查，\\n\\"验\\""}],"total":1}'),
  },
  { format: 'NDJSON', bytes: bytesOf('{"code":"4-01-01-01","name":"甲员","tasks":"查，\\n\\"验\\""}\n\n') },
])('$format', async ({ bytes }) => {
  const rows = await readRows(bytes, null);
  expect(rows.ok && rows.value.map((row) => row.cells)).toEqual(cells);
});

test('GBK is told by its bytes', async () => {
  const rows = await readRows(Uint8Array.from([...bytesOf('code,name\n1,'), 0xbc, 0xd7, 0xd4, 0xb1]), null);
  expect(rows).toMatchObject({ ok: true, value: [{ number: 1 }, { number: 2, cells: ['1', '甲员'] }] });
});

test('a table saved as a web page', async () => {
  const page = bytesOf('<html><table><tr><td>code<td>name<tr><td>1<td>甲</table></html>');
  const rows = [
    { number: 1, cells: ['code', 'name'] },
    { number: 2, cells: ['1', '甲'] },
  ];
  expect(await readRows(page, null)).toMatchObject({ ok: true, value: rows });
});

test('a sheet of a workbook is taken by its name', async () => {
  expect(await readRows(workbook, '其他')).toEqual({ ok: true, value: [{ number: 3, cells: ['别的'] }] });
  expect(await readRows(workbook, '没有')).toMatchObject({ ok: false, error: expect.stringContaining('“目录”') });
});

describe('is refused', () => {
  test.each([
    { what: 'a PDF', bytes: bytesOf('%PDF-1.7'), says: 'is a PDF' },
    { what: 'broken JSON', bytes: bytesOf('[{"code": '), says: 'begins like JSON' },
    { what: 'JSON without objects', bytes: bytesOf('[1, 2]'), says: 'begins like JSON' },
    { what: 'an empty array', bytes: bytesOf('[]'), says: 'begins like JSON' },
    { what: 'a web page of words', bytes: bytesOf('<html><body>登录</body></html>'), says: 'web page without a table' },
  ])('$what', async ({ bytes, says }) => {
    expect(await readRows(bytes, null)).toMatchObject({ ok: false, error: expect.stringContaining(says) });
  });

  test('a damaged workbook, by throwing', async () => {
    await expect(readRows(workbook.subarray(0, workbook.length - 200), null)).rejects.toThrow();
  });
});
