/** Aliases (别名): every alias once, each of its entries existing, best first, official names only with a reason. */
import { describe, expect, test } from 'vitest';
import { readAliases } from '../../../src/import/table/aliases.ts';
import { briefly, tsv } from './tsv.ts';

const columns = 'alias|kind|grade|entries|note';
const known = new Map([
  ['4-01-01-01 甲员', 'e0000000001'],
  ['4-01-01-02 乙员', 'e0000000002'],
  ['4-01-01-02 乙员 乙一', 'e0000000003'],
]);

/** Who bears which official name; 乙一 is a 工种 of 乙员. */
const official = new Map([
  ['甲员', { id: 'e0000000001', occupation: null }],
  ['乙一', { id: 'e0000000003', occupation: 'e0000000002' }],
]);

function read(rows: readonly string[]): ReturnType<typeof readAliases> {
  // The table's own separator of entries is the sign that stands for tabs here.
  const text = tsv(columns, rows, ['resolved at: 2020-06-28']).replaceAll('+', '|');
  return readAliases(
    text,
    (_, code, name, subType) => known.get([code, name, ...(subType === null ? [] : [subType])].join(' ')) ?? null,
    (_, name) => official.get(name) ?? null,
  );
}

test('entries stand in the order given', () => {
  const { aliases, problems } = read([
    '老乙|popular|several|4-01-01-02 乙员/乙一+4-01-01-01 甲员|某处',
    'B|English|sure|4-01-01-02 乙员|',
  ]);
  expect(problems).toEqual([]);
  expect(aliases).toEqual([
    { text: '老乙', kind: 'popular', grade: 'several', targets: ['e0000000003', 'e0000000001'], note: '某处' },
    { text: 'B', kind: 'English', grade: 'sure', targets: ['e0000000002'], note: null },
  ]);
});

test.each([
  { what: 'an unknown entry', rows: ['老乙|popular|sure|4-01-01-09 乙员|'], problem: '5 entry-unknown' },
  { what: 'an unknown 工种', rows: ['老乙|popular|sure|4-01-01-02 乙员/乙二|'], problem: '5 entry-unknown' },
  { what: 'an unknown kind', rows: ['老乙|nickname|sure|4-01-01-02 乙员|'], problem: '5 row-unread' },
  { what: 'no alias', rows: ['|popular|sure|4-01-01-02 乙员|'], problem: '5 row-unread' },
  {
    what: 'an alias twice',
    rows: ['老乙|popular|sure|4-01-01-02 乙员|', '老乙|popular|sure|4-01-01-01 甲员|'],
    problem: '6 alias-twice',
  },
  { what: 'several jobs with one entry', rows: ['老乙|popular|several|4-01-01-02 乙员|'], problem: '5 several-of-one' },
  { what: 'an unknown grade', rows: ['老乙|popular|certain|4-01-01-02 乙员|'], problem: '5 row-unread' },
])('$what is refused', ({ rows, problem }) => {
  expect(briefly(read(rows).problems)).toEqual([problem]);
});

describe('an alias that is an official name', () => {
  test.each([
    { what: 'of its own entry', row: '甲员|popular|sure|4-01-01-01 甲员|', problem: '5 alias-is-official' },
    { what: 'of a 工种 of its entry', row: '乙一|popular|sure|4-01-01-02 乙员|', problem: '5 alias-is-official' },
    { what: 'of another entry', row: '甲员|popular|sure|4-01-01-02 乙员|', problem: '5 alias-contradicts-name' },
  ])('$what is left out with a warning', ({ row, problem }) => {
    const { aliases, problems } = read([row]);
    expect(aliases).toEqual([]);
    expect(briefly(problems)).toEqual([problem]);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('with a reason is kept', () => {
    const { aliases, problems } = read(['甲员|popular|usual|4-01-01-02 乙员|the name of a group as well']);
    expect(problems).toEqual([]);
    expect(aliases.map(({ text, grade }) => ({ text, grade }))).toEqual([{ text: '甲员', grade: 'usual' }]);
  });
});
