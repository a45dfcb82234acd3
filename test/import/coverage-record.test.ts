/** Room for entries that no source lists: in a revision that lists only some, after the last that lists everything. */
import { expect, test } from 'vitest';
import { CoverageRecord } from '../../src/import/coverage-record.ts';

const record = new CoverageRecord(['2023-06-01']);
record.tell('2015-01-01', { subtype: 'partial', occupation: 'partial' });
record.tell('2019-01-01', { subtype: 'partial' });
record.tell('2022-01-01', { subtype: 'partial', occupation: 'complete' });

test.each([
  {
    what: 'the first that lists only some',
    from: '2015-01-01',
    level: 'subtype',
    now: '2023-01-01',
    room: '2015-01-01',
  },
  { what: 'not before the given one', from: '2016-01-01', level: 'subtype', now: '2023-01-01', room: '2019-01-01' },
  { what: 'none after all are listed', from: '2015-01-01', level: 'occupation', now: '2023-01-01', room: null },
  {
    what: 'now, after one that is not held',
    from: '2015-01-01',
    level: 'occupation',
    now: '2024-01-01',
    room: '2024-01-01',
  },
  { what: 'none where nothing was told', from: '2015-01-01', level: 'major', now: '2023-01-01', room: null },
] as const)('$what', ({ from, level, now, room }) => {
  expect(record.partialFrom(from, level, now)).toBe(room);
});
