/** What parts the cells is told by the rows, or by a line that says so. */
import { expect, test } from 'vitest';
import { readDeclaration, tellDelimiter } from '../../../src/sheet/text/dialect.ts';

test.each`
  text                                          | delimiter
  ${'a,b,c'}                                    | ${','}
  ${'a;b;c'}                                    | ${';'}
  ${'a\tb\tc'}                                  | ${'\t'}
  ${'"a,b,c";d;e'}                              | ${';'}
  ${'岗位'}                                     | ${','}
  ${'名册\na\tb\n1\t2,3\n4\t5'}                 | ${'\t'}
  ${'a;b\n1;2,5\n2;3,5\n'}                      | ${';'}
  ${'姓名，岗位\n甲，电工\n'}                   | ${'，'}
  ${'岗位|编码\r电工|6-31-01-03\r'}             | ${'|'}
  ${'岗位\n电工\n钳工；焊工\n车工'}             | ${','}
  ${'title\nSales; marketing\nWelder\nCourier'} | ${','}
  ${'名册\n甲\n岗位;编码\n电工;1\n合计'}        | ${';'}
`('$text is parted by "$delimiter"', ({ text, delimiter }) => expect(tellDelimiter(text)).toBe(delimiter));

test.each`
  line           | delimiter
  ${'sep=;'}     | ${';'}
  ${'SEP=\t'}    | ${'\t'}
  ${'"sep=|"'}   | ${'|'}
  ${'sep=;,,'}   | ${';'}
  ${'sep='}      | ${null}
  ${'岗位;编码'} | ${null}
`('$line declares "$delimiter"', ({ line, delimiter }) => expect(readDeclaration(line)).toBe(delimiter));
