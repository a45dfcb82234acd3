/** The concordance (对照): what an edition continues under another name, each with its reason. */
import { expect, test } from 'vitest';
import { readConcordance } from '../../../src/import/table/concordance.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'fromRevision|fromCode|fromName|toRevision|toCode|toName|relation|certainty|note';

test('rows with and without an earlier code', () => {
  const rows = [
    '2015-07-29|4-01-01-01|甲员|2022-09-28|4-01-01-01|甲师|renamed|inferred|same code',
    '2015-07-29||乙一|2022-09-28|4-01-01-02|乙员|promoted|inferred|a 工种 before',
  ];
  const { items, problems } = readConcordance(tsv(columns, rows));
  expect(problems).toEqual([]);
  expect(items).toMatchObject([
    {
      from: { code: '4-01-01-01', name: '甲员' },
      to: { code: '4-01-01-01', name: '甲师', subType: null },
      relation: 'renamed',
      line: 2,
      note: 'same code',
    },
    { from: { code: null, name: '乙一' }, to: { code: '4-01-01-02', name: '乙员' }, line: 3 },
  ]);
});

test.each([
  { what: 'no reason', row: '2015-07-29|4-01-01-01|甲员|2022-09-28|4-01-01-01|甲师|renamed|inferred|' },
  { what: 'no certainty', row: '2015-07-29|4-01-01-01|甲员|2022-09-28|4-01-01-01|甲师|renamed||why' },
  { what: 'an unknown relation', row: '2015-07-29|4-01-01-01|甲员|2022-09-28|4-01-01-01|甲师|same|inferred|why' },
  { what: 'a malformed code', row: '2015-07-29|4-01-01-01|甲员|2022-09-28|4-1-1-1|甲师|renamed|inferred|why' },
])('a row with $what is refused', ({ row }) => {
  const { items, problems } = readConcordance(tsv(columns, [row]));
  expect(items).toEqual([]);
  expect(briefly(problems)).toEqual(['2 row-unread']);
});

test('a row that a 工种 continues', () => {
  const row = '2015-07-29||甲一|2022-09-28|4-01-01-01|甲员|甲二|renamed|inferred|why';
  const { items } = readConcordance(tsv(columns.replace('toName', 'toName|toSubType'), [row]));
  expect(items).toMatchObject([{ to: { code: '4-01-01-01', name: '甲员', subType: '甲二' } }]);
});
