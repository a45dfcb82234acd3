/** Errata (勘误): codes of a draft and odd print, each of a held revision, none of them what the revision itself says. */
import { expect, test } from 'vitest';
import { readErrata } from '../../../src/import/table/errata.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'kind|revision|code|name|note';

function read(rows: readonly string[]): ReturnType<typeof readErrata> {
  return readErrata(tsv(columns, rows), (revision, code) =>
    revision === '2022-09-28' ? (code === '4-01-01-01' ? '甲员' : null) : undefined,
  );
}

test('a code of a draft, one that the edition does not have, and odd print', () => {
  const rows = [
    'draft|2022-09-28|4-01-01-01|乙员|',
    'draft|2022-09-28|4-01-01-09|丙员|why',
    'print|2022-09-28||网路|kept',
  ];
  const { errata, problems } = read(rows);
  expect(problems).toEqual([]);
  expect(errata).toEqual([
    { kind: 'draft', revision: '2022-09-28', code: '4-01-01-01', name: '乙员', note: null },
    { kind: 'draft', revision: '2022-09-28', code: '4-01-01-09', name: '丙员', note: 'why' },
    { kind: 'print', revision: '2022-09-28', code: null, name: '网路', note: 'kept' },
  ]);
});

test.each([
  { row: 'slip|2022-09-28|4-01-01-01|乙员|', code: 'row-unread' },
  { row: 'draft|2022-09-28||乙员|', code: 'row-unread' },
  { row: 'draft|2022-09-28|4-1|乙员|', code: 'row-unread' },
  { row: 'print|2022-09-28|||why', code: 'row-unread' },
  { row: 'draft|2022-09-29|4-01-01-01|乙员|', code: 'revision-unknown' },
  { row: 'draft|2022-09-28|4-01-01-01|甲员|', code: 'no-erratum' },
])('$row is refused', ({ row, code }) => {
  const { errata, problems } = read([row]);
  expect(errata).toEqual([]);
  expect(briefly(problems)).toEqual([`2 ${code}`]);
});
