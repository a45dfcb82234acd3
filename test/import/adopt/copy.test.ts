/** A copy as its rows tell it: everything of a code in one row, or each fact in a row of its own. */
import { expect, test } from 'vitest';
import { findCopyColumns } from '../../../src/import/adopt/columns.ts';
import { type Copy, readCopy } from '../../../src/import/adopt/copy.ts';

/** Reads a copy; cells are parted by |. */
function read(...rows: readonly string[]): Copy {
  const numbered = rows.map((row, index) => ({ number: index + 1, cells: row.split('|') }));
  const columns = findCopyColumns(numbered);
  if (!columns.ok) throw new Error(columns.error);
  return readCopy(numbered, columns.value);
}

/** What it says of each code: definitions / tasks / 工种. */
function told({ entries }: Copy): string[] {
  return [...entries.values()].map(
    ({ code, row, definitions, tasks, subTypes }) =>
      `${code}@${row} ${[...definitions].join('+')} / ${tasks.join('+')} / ${subTypes.join('+')}`,
  );
}

const heading = 'code|name|definition|tasks|works';

test.each([
  {
    what: 'all in one row',
    rows: ['4-01-01-01|甲员|甲义|1.查；2.验|甲一、甲二'],
    entries: ['4-01-01-01@2 甲义 / 查+验 / 甲一、甲二'],
  },
  {
    what: 'one task a row, the code under merged cells',
    rows: ['4-01-01-01|甲员|甲义|查|', '|||验|', '4-01-01-02|乙员|乙义|查|', '|||查|'],
    entries: ['4-01-01-01@2 甲义 / 查+验 / ', '4-01-01-02@4 乙义 / 查+查 / '],
  },
  {
    what: 'a row for each 工种 that repeats the rest',
    rows: ['4-01-01-01|甲员|甲义|1.查；2.验|甲一', '4-01-01-01|甲员|甲义|1.查；2.验|甲二'],
    entries: ['4-01-01-01@2 甲义 / 查+验 / 甲一+甲二'],
  },
  { what: 'full-width codes', rows: ['４－０１－０１－０１|甲员|甲义||'], entries: ['4-01-01-01@2 甲义 /  / '] },
  {
    what: 'headings again, and blank rows',
    rows: [heading, '||||', '4-01-01-01|甲员|甲义||'],
    entries: ['4-01-01-01@4 甲义 /  / '],
  },
])('$what', ({ rows, entries }) => {
  const copy = read(heading, ...rows);
  expect(told(copy)).toEqual(entries);
  expect(copy.unread).toEqual([]);
});

test('rows without a code that can be read are named, and those below them belong to nobody', () => {
  const copy = read(heading, '|无主|义||', '合计|1 个|义||', '||义||', '4-01-01-01|甲员|甲义||');
  expect(copy.unread).toEqual([
    { row: 2, code: '' },
    { row: 3, code: '合计' },
    { row: 4, code: '' },
  ]);
  expect(told(copy)).toEqual(['4-01-01-01@5 甲义 /  / ']);
});
