/** The rows of a table that lists: code, name, 工种 and marks apart; what cannot be read is a problem at its line and never a guess. */
import { describe, expect, test } from 'vitest';
import { readListing } from '../../../src/import/table/listing.ts';
import { briefly, tsv } from './tsv.ts';

test('rows with marks', () => {
  const { rows, problems } = readListing(tsv('code|name|marks', ['4-01-01-01|甲员|L S', '4-01-01-02|乙员|']));
  expect(problems).toEqual([]);
  expect(rows.map(({ code, name, marks, evidence }) => [code, name, marks, evidence.certainty])).toEqual([
    ['4-01-01-01', '甲员', ['L', 'S'], 'stated'],
    ['4-01-01-02', '乙员', [], 'stated'],
  ]);
});

test('a table without a column for marks is silent on them, and each row says how sure it is', () => {
  const { rows } = readListing(tsv('code|name|certainty', ['4-01-01-01|甲员|single-source']));
  expect(rows[0]).toMatchObject({ marks: null, evidence: { certainty: 'single-source', firstLine: 2 } });
});

test('a 工种 stands under the code and name of its occupation', () => {
  const { rows, problems } = readListing(tsv('code|name|subType', ['4-01-01-01|甲员|', '4-01-01-01|甲员|甲一']));
  expect(problems).toEqual([]);
  expect(rows.map(({ code, subType }) => [code, subType])).toEqual([
    ['4-01-01-01', null],
    ['4-01-01-01', '甲一'],
  ]);
  const twice = readListing(tsv('code|name|subType', ['4-01-01-01|甲员|甲一', '4-01-01-01|甲员|甲一']));
  expect(briefly(twice.problems)).toEqual(['3 subtype-twice']);
});

describe('a row is refused', () => {
  test.each([
    { what: 'with the letter O in its code', row: '4-O1-01-01|甲员||', code: 'code-malformed' },
    { what: 'without a name', row: '4-01-01-01|||', code: 'name-missing' },
    { what: 'with an unknown mark', row: '4-01-01-01|甲员|X|', code: 'mark-unknown' },
    { what: 'with a mark glued on', row: '4-01-01-01|甲员|LS|', code: 'mark-unknown' },
    { what: 'with a certainty that is no known word', row: '4-01-01-01|甲员||infered', code: 'certainty-unknown' },
    { what: 'with a code that stands already', row: '4-01-01-09|甲员||', code: 'code-twice' },
  ])('$what', ({ row, code }) => {
    const { rows, problems } = readListing(tsv('code|name|marks|certainty', ['4-01-01-09|己员||', row]));
    expect(briefly(problems)).toEqual([`3 ${code}`]);
    expect(rows).toHaveLength(1);
  });
});
