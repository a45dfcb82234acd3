/** The columns of a copy, by the names that such tables usually have. */
import { expect, test } from 'vitest';
import { type CopyRow, findCopyColumns } from '../../../src/import/adopt/columns.ts';

const rowsOf = (...rows: readonly string[]): CopyRow[] =>
  rows.map((row, index) => ({ number: index + 1, cells: row.split('|') }));

test.each([
  { heading: 'code|name|definition|tasks|works', at: { code: 0, name: 1, definition: 2, tasks: 3, subTypes: 4 } },
  {
    heading: '序号|职业编码|职业名称|职业定义|主要工作任务|工种',
    at: { code: 1, name: 2, definition: 3, tasks: 4, subTypes: 5 },
  },
  { heading: '职业编码（code）|职业名称 name|text|task', at: { code: 0, name: 1, definition: 2, tasks: 3 } },
  { heading: ' 编 码 |定义|备注', at: { code: 0, definition: 1 } },
])('$heading', ({ heading, at }) => {
  const found = findCopyColumns(rowsOf('某某目录', heading, '4-01-01-01'));
  expect(found).toMatchObject({ ok: true, value: { headingIndex: 1 } });
  if (found.ok) expect(Object.fromEntries(found.value.at)).toEqual(at);
});

test.each([
  { what: 'no codes', rows: ['name|definition'], says: 'no column of codes' },
  { what: 'nothing', rows: [], says: 'no column of codes' },
  { what: 'nothing to adopt', rows: ['code|name'], says: 'nothing to adopt' },
  { what: 'two columns for one thing', rows: ['code|定义|definition'], says: 'rename one' },
])('$what is refused', ({ rows, says }) => {
  expect(findCopyColumns(rowsOf(...rows))).toMatchObject({ ok: false, error: expect.stringContaining(says) });
});
