/** Revisions known to exist but not held are listed, and know nothing. */
import { expect, test } from 'vitest';
import { readNotHeld } from '../../../src/import/table/notheld.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'revision|kind|number|title|issued|announced|note';

test('a month is enough where no day is known', () => {
  const rows = ['2022-06|notice||第五批|2022-06|newOccupations 18|the day was not seen'];
  const { revisions, problems } = readNotHeld(tsv(columns, rows, ['rests on: announcements']));
  expect(problems).toEqual([]);
  expect(revisions).toMatchObject([
    {
      ...{ id: '2022-06', kind: 'notice', number: null, held: 'none', digest: null, source: null },
      announced: { newOccupations: 18, adjustments: null },
      coverage: { occupation: 'partial' },
      restsOn: 'announcements; the day was not seen',
    },
  ]);
});

test.each([
  { what: 'no date', row: 'soon|notice||第五批|soon||' },
  { what: 'no title', row: '2022-06|notice|||2022-06||' },
])('a row with $what is refused', ({ row }) => {
  expect(briefly(readNotHeld(tsv(columns, [row])).problems)).toEqual(['2 row-unread']);
});
