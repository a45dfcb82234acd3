/** Cells are written so that a spreadsheet runs none of them, and numbers stay numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defuse, isFormula, writeCells } from '../../../src/sheet/text/separated.ts';

test.each`
  cell          | written
  ${'=1+1'}     | ${"'=1+1"}
  ${'-甲'}      | ${"'-甲"}
  ${'-1+1'}     | ${"'-1+1"}
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

test.each(['-10', '-3.5', '-1,234.50', '+8613800138000', '-5%', '-1e-3', '-', '--', '+86 138 0013'])(
  '%s is no formula',
  (cell) => {
    expect(isFormula(cell)).toBe(false);
    expect(writeCells([cell], ';')).toBe(cell);
  },
);

test.each`
  raw                        | defused
  ${'甲,=1+1,-3'}            | ${"甲,'=1+1,-3"}
  ${'"a, b","=1+1","x""=1"'} | ${'"a, b","\'=1+1","x""=1"'}
  ${'"x\n=1",@a'}            | ${'"x\n=1",\'@a'}
  ${',=1,,=2,,,=3'}          | ${",'=1,,'=2,,,'=3"}
  ${'5" pipe,=A1'}           | ${'5" pipe,\'=A1'}
`('$raw is defused as $defused', ({ raw, defused }) => expect(defuse(raw, ',')).toBe(defused));

const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '=', '-', '1', '|'), maxLength: 5 });

test('a row is defused cell by cell', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', '|'), (cells, delimiter) => {
      const quote = (text: string): string => (/[",|\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const raw = cells.map(quote).join(delimiter);
      const expected = cells.map((text) => quote(isFormula(text) ? `'${text}` : text)).join(delimiter);
      expect(defuse(raw, delimiter)).toBe(expected);
    }),
  );
});

test('a defused row has nothing else changed, whatever parts its cells', () => {
  expect(defuse('a|"=x|y"|=z|b', '|')).toBe('a|"\'=x|y"|\'=z|b');
  expect(defuse('=a^b', '^')).toBe("'=a^b");
  expect(defuse('=a]=b', ']')).toBe("'=a]'=b");
});
