/** Mentions (提及): a quote holds its term, and names an entry that exists as of the table's revision. */
import { expect, test } from 'vitest';
import { readMentions } from '../../../src/import/table/mentions.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'number|title|issuedOn|quote|term|strength|code|name|subType';
const front = ['resolved at: 2020-06-28'];
const find = (revision: string, code: string, name: string, subType: string | null): string | null =>
  revision === '2020-06-28' && code === '4-01-01-01' && name === '甲员' && (subType === null || subType === '甲一')
    ? `e000000000${subType === null ? 1 : 2}`
    : null;

test('an occupation and a 工种 under it', () => {
  const rows = [
    '某〔2020〕1号|某意见|2020-07-28|发展甲员|甲员|exact|4-01-01-01|甲员|',
    '|某策||x甲|甲|weak|4-01-01-01|甲员|甲一',
  ];
  const { mentions, problems } = readMentions(tsv(columns, rows, front), find);
  expect(problems).toEqual([]);
  expect(mentions).toMatchObject([
    { number: '某〔2020〕1号', issuedOn: '2020-07-28', strength: 'exact', entry: 'e0000000001' },
    { number: null, strength: 'weak', entry: 'e0000000002' },
  ]);
});

test.each([
  { what: 'an unknown strength', row: '|某|2020|甲|甲|sure|4-01-01-01|甲员|', code: 'strength-unknown' },
  { what: 'an entry that does not exist then', row: '|某|2020|甲|甲|exact|4-01-01-02|甲员|', code: 'entry-unknown' },
  { what: 'a 工种 that does not exist then', row: '|某|2020|甲|甲|exact|4-01-01-01|甲员|甲二', code: 'entry-unknown' },
  { what: 'a quote without its term', row: '|某|2020|乙|甲|exact|4-01-01-01|甲员|', code: 'term-not-in-quote' },
])('$what is refused', ({ row, code }) => {
  const { mentions, problems } = readMentions(tsv(columns, [row], front), find);
  expect(mentions).toEqual([]);
  expect(briefly(problems)).toEqual([`5 ${code}`]);
});
