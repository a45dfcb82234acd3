/** The table of what was adopted: each fact cites the lines that hold it. */
import { expect, test } from 'vitest';
import { readAdopted } from '../../../src/import/table/adopted.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'code|name|fact|text';

test('definition, tasks and 工种 of a code', () => {
  const rows = [
    '4-01-01-01|甲员|definition|义',
    '4-01-01-01|甲员|task|查',
    '4-01-01-01|甲员|task|验',
    '4-01-01-01|甲员|subType|甲一',
  ];
  const { entries, problems } = readAdopted(tsv(columns, rows));
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    {
      definition: { text: '义', evidence: { firstLine: 2, lastLine: 2, certainty: 'adopted' } },
      tasks: { items: ['查', '验'], evidence: { firstLine: 3, lastLine: 4, certainty: 'adopted' } },
      subTypes: [{ name: '甲一', evidence: { firstLine: 5 } }],
    },
  ]);
  expect(entries[0]?.tasks?.evidence.sentence).toBe(rows.slice(1, 3).join('\n').replaceAll('|', '\t'));
});

test.each([
  { what: 'no code', row: '4-1|甲员|definition|义' },
  { what: 'an unknown fact', row: '4-01-01-01|甲员|mark|L' },
  { what: 'no text', row: '4-01-01-01|甲员|task|' },
  { what: 'a second definition', row: '4-01-01-01|甲员|definition|别义' },
  { what: 'another name for the code', row: '4-01-01-01|乙员|subType|甲一' },
  { what: 'tasks that stand apart', row: '4-01-01-01|甲员|task|报' },
])('$what is refused', ({ row }) => {
  const rows = ['4-01-01-01|甲员|task|查', '4-01-01-01|甲员|definition|义', row];
  expect(briefly(readAdopted(tsv(columns, rows)).problems)).toEqual(['4 row-unread']);
});
