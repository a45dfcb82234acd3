/** Columns as the user names them: by letters, by numbers, in a mapping. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOfLetters, lettersOfColumn, readMapping } from '../../../src/sheet/layout/columns.ts';

test.each`
  text                  | mapping
  ${''}                 | ${[]}
  ${'code=3, name = 1'} | ${[['code', '3'], ['name', '1']]}
  ${'on='}              | ${[['on', '']]}
`('the mapping "$text" is read', ({ text, mapping }) => expect([...readMapping(text)]).toEqual(mapping));

test.each(['job=1', 'name'])('%s is no mapping', (text) =>
  expect(readMapping(text)).toContain(`“${text}” is no mapping`),
);

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
