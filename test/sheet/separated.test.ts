/** Cells are written so that a spreadsheet runs none of them, and the delimiter is told by the header. */
import { expect, test } from 'vitest';
import { isFormula, sniffDelimiter, writeCells } from '../../src/sheet/separated.ts';

test.each`
  cell          | written
  ${'=1+1'}     | ${"'=1+1"}
  ${'+1'}       | ${"'+1"}
  ${'-1'}       | ${"'-1"}
  ${'@SUM(A1)'} | ${"'@SUM(A1)"}
  ${'\tx'}      | ${"'\tx"}
  ${'\rx'}      | ${'"\'\rx"'}
  ${'＝1'}      | ${"'＝1"}
  ${'a=1'}      | ${'a=1'}
  ${'x,"y"'}    | ${'"x,""y"""'}
  ${'x\ny'}     | ${'"x\ny"'}
`('$cell is written $written', ({ cell, written }) => {
  expect(writeCells([cell, ''], ',')).toBe(`${written},`);
  expect(isFormula(cell)).toBe(written.includes("'"));
});

test.each`
  line             | delimiter
  ${'a,b,c'}       | ${','}
  ${'a;b;c'}       | ${';'}
  ${'a\tb\tc'}     | ${'\t'}
  ${'"a,b,c";d;e'} | ${';'}
  ${'岗位'}        | ${','}
`('$line is parted by "$delimiter"', ({ line, delimiter }) => expect(sniffDelimiter(line)).toBe(delimiter));
