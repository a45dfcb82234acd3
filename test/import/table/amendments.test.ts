/** Rows of amendments become the statements that the notice itself would make. */
import { describe, expect, test } from 'vitest';
import { readAmendments } from '../../../src/import/table/amendments.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'change|code|name|value|marks|certainty';
const named = { code: '4-01-01-01', name: '甲员' };

describe('a row', () => {
  test.each([
    {
      row: 'add|4-01-01-01|甲员||S|stated',
      said: { type: 'addOccupation', occupation: { ...named, marks: ['S'], definition: null } },
    },
    { row: 'rename|4-01-01-01|甲员|甲师||stated', said: { type: 'rename', ...named, newName: '甲师' } },
    {
      row: 'recode|4-01-01-01|甲员|4-01-01-02||inferred',
      said: { type: 'recode', ...named, newCode: '4-01-01-02', evidence: { certainty: 'inferred' } },
    },
    {
      row: 'addSubType|4-01-01-01|甲员|甲一||by-2025',
      said: {
        type: 'addSubType',
        ...named,
        subType: '甲一',
        evidence: { certainty: 'by-2025', note: expect.stringContaining('2024 or 2025') },
      },
    },
  ])('$row', ({ row, said }) => {
    const { statements, problems } = readAmendments(tsv(columns, [row]));
    expect(problems).toEqual([]);
    expect(statements).toMatchObject([said]);
    expect(statements[0]?.evidence).toMatchObject({ firstLine: 2, sentence: row.replaceAll('|', '\t') });
  });

  test.each([
    'drop|4-01-01-01|甲员|||stated',
    'rename|4-01-01-01|甲员|||stated',
    'recode|4-01-01-01|甲员|甲||stated',
    'rename||甲员|甲师||stated',
    'add|4-01|||L|stated',
    'add|4-O1-01-01|甲员|||stated',
    'add|4-01-01-01|甲员||X|stated',
    'add|4-01-01-01|甲员|||sure',
  ])('%s is refused', (row) => {
    const { statements, problems } = readAmendments(tsv(columns, [row]));
    expect(statements).toEqual([]);
    expect(briefly(problems)).toEqual(['2 row-unread']);
  });
});

test('an occupation whose code was not seen is known by its name; what a row rests on is the note of its citation', () => {
  const row = 'add||甲员|||stated|edition 2022: 4-01-01-01';
  const { statements, problems } = readAmendments(tsv(`${columns}|evidence`, [row]));
  expect(problems).toEqual([]);
  expect(statements).toMatchObject([
    { occupation: { code: null, name: '甲员' }, evidence: { note: 'edition 2022: 4-01-01-01' } },
  ]);
});
