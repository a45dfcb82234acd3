/** Columns are told by their headers or by the user's word, never guessed between two. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOfLetters, findColumns, lettersOfColumn, readMapping } from '../../src/sheet/columns.ts';

const shown = (header: readonly string[], map = ''): string => {
  const mapping = readMapping(map);
  if (typeof mapping === 'string') return mapping;
  const found = findColumns(header, mapping);
  return 'detail' in found ? found.detail : [...found].map(([field, at]) => `${field}=${at + 1}`).join(' ');
};

test.each`
  header                                    | map                   | columns
  ${'序号|姓名|职业名称|职业编码|发证日期'} | ${''}                 | ${'name=3 code=4 on=5 ref=1'}
  ${'岗位|编码|日期'}                       | ${''}                 | ${'name=1 code=2 on=3'}
  ${'Job Title|CODE|Date|ID'}               | ${''}                 | ${'name=1 code=2 on=3 ref=4'}
  ${'职业名称（必填）|ｃｏｄｅ|工 种'}      | ${''}                 | ${'name=1 code=2 subType=3'}
  ${'职业（工种）名称|入职日期'}            | ${''}                 | ${'name=1 on=2'}
  ${'工种名称'}                             | ${''}                 | ${'subType=1'}
  ${'岗位(名称)|职业代码'}                  | ${''}                 | ${'name=1 code=2'}
  ${'id|编号|name'}                         | ${''}                 | ${'name=3 ref=1'}
  ${'甲|乙|丙'}                             | ${'name=乙,on=C'}     | ${'name=2 on=3'}
  ${'甲|乙|丙'}                             | ${'code=3, name = 1'} | ${'name=1 code=3'}
  ${'职业名称|岗位|日期'}                   | ${'name=2,on='}       | ${'name=2'}
  ${'2|name|code'}                          | ${'name=2'}           | ${'name=1 code=3'}
`('$header with "$map": $columns', ({ header, map, columns }) => {
  expect(shown(header.split('|'), map)).toBe(columns);
});

test.each`
  header                  | map            | problem
  ${'职业名称|岗位'}      | ${''}          | ${'2 columns could be the name: 1 “职业名称” and 2 “岗位”'}
  ${'岗位|岗位'}          | ${''}          | ${'2 columns could be the name: 1 “岗位” and 2 “岗位”'}
  ${'岗位|岗位'}          | ${'name=岗位'} | ${'2 columns could be the name: 1 “岗位” and 2 “岗位”'}
  ${'岗位|入职日期|日期'} | ${''}          | ${'2 columns could be the on: 2 “入职日期” and 3 “日期”'}
  ${'姓名|部门'}          | ${''}          | ${'no column names an occupation: there are 1 “姓名”, 2 “部门”; expected a name (职业名称'}
  ${'岗位'}               | ${'code=9'}    | ${'no column is “9” (code); there are 1 “岗位”'}
  ${'岗位'}               | ${'job=1'}     | ${'“job=1” is no mapping'}
  ${'岗位'}               | ${'name'}      | ${'“name” is no mapping'}
`('$header with "$map": $problem', ({ header, map, problem }) => {
  expect(shown(header.split('|'), map)).toContain(problem);
});

describe('letters', () => {
  test.each([
    ['A', 0],
    ['z', 25],
    ['AA', 26],
    ['XFD', 16_383],
  ])('%s is column %i', (letters, column) => expect(columnOfLetters(letters)).toBe(column));

  test('name every column once', () => {
    fc.assert(fc.property(fc.nat(20_000), (column) => columnOfLetters(lettersOfColumn(column)) === column));
  });
});
