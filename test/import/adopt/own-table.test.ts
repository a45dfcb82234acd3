/** The own table: the same copy twice is the same text, and a later copy replaces what it tells and nothing else. */
import { expect, test } from 'vitest';
import type { AdoptedFact } from '../../../src/import/adopt/compare.ts';
import { writeOwnTable } from '../../../src/import/adopt/own-table.ts';

const fact = (code: string, kind: AdoptedFact['fact'], text: string): AdoptedFact => ({
  code,
  name: '甲员',
  fact: kind,
  text,
});
const rowsOf = (table: string): string[] =>
  table
    .split('\n')
    .slice(9, -1)
    .map((line) => line.replaceAll('\t', ' '));
const one = { file: 'a.tsv', digest: 'aa' };
const other = { file: 'b.tsv', digest: 'bb' };

const first = writeOwnTable(
  '2022-09-28',
  one,
  [
    fact('4-01-01-02', 'task', '验'),
    fact('4-01-01-01', 'task', '查'),
    fact('4-01-01-01', 'task', '报'),
    fact('4-01-01-01', 'definition', '义'),
  ],
  null,
);

test('says what it stands beside and where it came from; rows by code, tasks in their order', () => {
  expect(first).toContain('table: adopted\nbeside: 2022-09-28\nfrom: a.tsv (sha256 aa)\n');
  expect(rowsOf(first)).toEqual([
    '4-01-01-01 甲员 definition 义',
    '4-01-01-01 甲员 task 查',
    '4-01-01-01 甲员 task 报',
    '4-01-01-02 甲员 task 验',
  ]);
});

test('the same copy again changes nothing', () => {
  const facts = [fact('4-01-01-01', 'definition', '义')];
  const once = writeOwnTable('2022-09-28', one, facts, first);
  expect(writeOwnTable('2022-09-28', one, facts, once)).toBe(once);
  expect(once).toBe(first);
});

test('another copy replaces what it tells of a code and leaves the rest', () => {
  const second = writeOwnTable(
    '2022-09-28',
    other,
    [fact('4-01-01-01', 'task', '新'), fact('4-01-01-01', 'subType', '甲一')],
    first,
  );
  expect(second).toContain('from: a.tsv (sha256 aa); b.tsv (sha256 bb)\n');
  expect(rowsOf(second)).toEqual([
    '4-01-01-01 甲员 definition 义',
    '4-01-01-01 甲员 task 新',
    '4-01-01-01 甲员 subType 甲一',
    '4-01-01-02 甲员 task 验',
  ]);
  expect(writeOwnTable('2022-09-28', { ...other, digest: 'cc' }, [], second)).toContain(
    'a.tsv (sha256 aa); b.tsv (sha256 cc)',
  );
});
