/** Lists of codes: which column holds them, with and without headings. */
import { expect, test } from 'vitest';
import { readCodeList } from '../../src/sheet/code-list.ts';

const rowsOf = (text: string) => text.split('\n').map((line, index) => ({ number: index + 1, cells: line.split(',') }));

test.each`
  text                              | heading                 | column | count
  ${'4-02-07-10\n4-14-04-00'}       | ${null}                 | ${0}   | ${2}
  ${'code\n4-02-07-10'}             | ${['code']}             | ${0}   | ${1}
  ${'name,职业编码\na,4-02-07-10'}  | ${['name', '职业编码']} | ${1}   | ${1}
  ${'什么,哪个\na,4020710\nb,x'}    | ${['什么', '哪个']}     | ${1}   | ${2}
  ${'编码,职业编码\nA1,4-02-07-10'} | ${['编码', '职业编码']} | ${1}   | ${1}
  ${'a,4-02-07-10\nb,4-02-07-11'}   | ${null}                 | ${1}   | ${2}
`('$text', ({ text, heading, column, count }) => {
  const list = readCodeList(rowsOf(text));
  expect(list).toMatchObject({ ok: true, value: { heading, column } });
  if (list.ok) expect(list.value.rows).toHaveLength(count);
});

test.each(['', 'name\n餐厅服务员', 'a,b\nc,d'])('no codes in “%s”', (text) => {
  expect(readCodeList(rowsOf(text)).ok).toBe(false);
});
