/** Annotations (附注): every row names an entry of the revision that its table is resolved at; whatever is wrong is named at its line. */
import { describe, expect, test } from 'vitest';
import { Register } from '../../../../src/catalogue/register.ts';
import { readAnnotations } from '../../../../src/import/table/annotation/annotations.ts';
import { importSmall } from '../../../store/file.ts';
import { annotationSeeds } from './small.ts';

const register = new Register(importSmall());
const idOf = (code: string): string | undefined => register.holding(code, '2020-04-01')?.entry;

/** The problems that tables give, as `file:line code`. */
function problemsOf(rows: Readonly<Record<string, readonly string[]>>, at = '2020-04-01'): string[] {
  const { problems } = readAnnotations(register, annotationSeeds(at, rows));
  return problems.map(
    ({ file, problem }) => `${file.slice('seeds/'.length, -'.tsv'.length)}:${problem.line} ${problem.code}`,
  );
}

test('tables of every kind become rows of their entries, and say where they came from', () => {
  const { annotations, words, problems } = readAnnotations(register, annotationSeeds('2020-04-01'));
  expect(problems).toEqual([]);
  const entry = idOf('4-01-01-02');
  expect(annotations.standards).toEqual([
    {
      ...{ code: '4-01-01-07', name: '乙员', number: '某〔2020〕2号', issuedOn: '2020-05-01', editionYear: 2020 },
      ...{ codePrinted: '4-01-01-02', fit: 'name-at', entry },
    },
  ]);
  expect(annotations.glosses).toEqual([
    { entry, nameEn: 'Clerk B', plain: { zh: '办乙事。', en: 'Does B.' } },
    { entry: idOf('4-01-01'), nameEn: 'Clerks', plain: null },
  ]);
  expect(annotations.schemes).toEqual([{ id: 'test-08', title: 'A test', publisher: 'nobody', restsOn: 'a test' }]);
  expect(annotations.items.map(({ scheme, code }) => `${scheme} ${code}`)).toEqual(['test-08 1', 'test-08 11']);
  const row = { target: '11', relation: 'narrower', certainty: 'sure', note: null };
  expect(annotations.crosswalk).toEqual([{ scheme: 'test-08', entry, ...row }]);
  expect(words).toEqual([{ entry, words: '乙事:2.5 办理:1' }]);
  expect(annotations.origins.map(({ table }) => table)).toEqual([
    ...['crosswalk test-08', 'standards', 'english', 'plain', 'words'],
  ]);
  expect(annotations.origins[0]).toEqual({
    ...{
      table: 'crosswalk test-08',
      asOf: '2020-04-01',
      path: 'seeds/crosswalk.tsv',
      restsOn: 'a test',
      certainty: 'ours',
    },
  });
});

describe('standards are attached as the classification allows', () => {
  test.each([
    { row: '4-01-01-02|乙员|||||same', entry: '4-01-01-02' },
    { row: '4-01-01-02|乙员（乙一）|||||same', entry: '4-01-01-02' },
    { row: '4-01-01-02-001|乙员（乙一）|||||same', entry: '4-01-01-02' },
    { row: '4-01-01-02|丙员|||||name-at-4-01-01-03', entry: '4-01-01-03' },
    { row: '4-01-01-02|丁员|||||other-name', entry: null },
    { row: '4-01-01-09|丁员|||||no-such-code', entry: null },
    { row: 'X4-01-01-09|丁员|||||other-scheme', entry: null },
  ])('$row', ({ row, entry }) => {
    const { annotations, problems } = readAnnotations(register, annotationSeeds('2020-04-01', { standards: [row] }));
    expect(problems).toEqual([]);
    expect(annotations.standards[0]?.entry).toBe(entry === null ? null : idOf(entry));
  });

  test.each([
    ['4-01-01-02|丙员|||||same', 'fit-wrong'],
    ['4-01-01-02|乙员（|||||same', 'fit-wrong'],
    ['4-01-01-02|丙员|||||name-at-4-01-01-09', 'fit-wrong'],
    ['4-01-01-02|乙员|||||name-at-4-01-01-02', 'fit-wrong'],
    ['4-01-01-02|乙员|||||other-name', 'fit-wrong'],
    ['4-01-01-02|丁员|||||no-such-code', 'fit-wrong'],
    ['4-01-01-09|丁员|||||other-name', 'fit-wrong'],
    ['4-01-01-02|乙员|||||fits', 'fit-unknown'],
    ['4-01-01-02|乙员|||||name-at', 'fit-wrong'],
    ['4010102|乙员|||||same', 'code-malformed'],
    ['4-01-01-02|乙员|||||name-at-x', 'code-malformed'],
    ['4-01-01-02||||||same', 'row-unread'],
    ['|乙员|||||same', 'row-unread'],
    ['4-01-01-02|乙员||2020-13-01|||same', 'date-malformed'],
    ['4-01-01-02|乙员|||20||same', 'year-malformed'],
    ['4-01-01-02|乙员||||4010102|same', 'code-malformed'],
  ])('%s is refused: %s', (row, code) => {
    expect(problemsOf({ standards: [row] })).toEqual([`standards:8 ${code}`]);
  });

  test('the same one twice is refused', () => {
    const row = '4-01-01-02|乙员|某号||||same';
    expect(problemsOf({ standards: [row, row] })).toEqual(['standards:9 standard-twice']);
  });
});

test.each([
  {
    what: 'an entry of another name',
    rows: { english: ['4-01-01-02|丙员|Clerk'] },
    problem: 'english:8 entry-unknown',
  },
  { what: 'a code that nothing holds', rows: { plain: ['4-01-01-09|乙员|事。|B.'] }, problem: 'plain:8 entry-unknown' },
  {
    what: 'the English name of another occupation',
    rows: { english: ['4-01-01-02|乙员|Clerk B', '4-01-01-03|丙员|Clerk b'] },
    problem: 'english:9 row-unread',
  },
  { what: 'no English name', rows: { english: ['4-01-01-02|乙员|'] }, problem: 'english:8 row-unread' },
  {
    what: 'a Chinese name for an English one',
    rows: { english: ['4-01-01-02|乙员|B 员'] },
    problem: 'english:8 row-unread',
  },
  {
    what: 'a sentence without its end',
    rows: { plain: ['4-01-01-02|乙员|办乙事|Does B.'] },
    problem: 'plain:8 row-unread',
  },
  {
    what: 'two sentences for one entry',
    rows: { plain: ['4-01-01-02|乙员|办。|B.', '4-01-01-02|乙员|事。|B.'] },
    problem: 'plain:9 entry-twice',
  },
  { what: 'a word without weight', rows: { words: ['4-01-01-02|乙员|乙事 办理:1'] }, problem: 'words:8 row-unread' },
  {
    what: 'a target that the scheme has not',
    rows: { crosswalk: ['4-01-01-02|乙员|12|exact|sure|'] },
    problem: 'crosswalk:9 target-unknown',
  },
  {
    what: 'an unknown relation',
    rows: { crosswalk: ['4-01-01-02|乙员|11|same|sure|'] },
    problem: 'crosswalk:9 row-unread',
  },
  {
    what: 'an unknown certainty',
    rows: { crosswalk: ['4-01-01-02|乙员|11|exact|maybe|'] },
    problem: 'crosswalk:9 row-unread',
  },
  {
    what: 'a pair twice',
    rows: { crosswalk: ['4-01-01-02|乙员|11|exact|sure|', '4-01-01-02|乙员|11||weak|'] },
    problem: 'crosswalk:10 row-twice',
  },
  { what: 'an item twice', rows: { scheme: ['11|unit|A', '11|unit|B'] }, problem: 'scheme:10 code-twice' },
  { what: 'an item without name', rows: { scheme: ['11|unit|A', '12|unit|'] }, problem: 'scheme:10 row-unread' },
])('$what is refused', ({ rows, problem }) => {
  expect(problemsOf(rows)).toEqual([problem]);
});

test('the width of brackets is no difference', () => {
  const names = ['4-01-01-02|乙员（甲）|||||same', '4-01-01-02|乙员(甲)|||||other-name'];
  expect(problemsOf({ standards: names })).toEqual(['standards:9 fit-wrong']);
});

test('a table resolved at a revision that is not held is refused, and says nothing', () => {
  expect(problemsOf({}, '2026-09-09')).toEqual(
    ['crosswalk:4', 'standards:3', 'english:3', 'plain:3', 'words:3'].map((place) => `${place} front-matter`),
  );
});

test('a second table of one kind is refused, whichever file it is in', () => {
  const [first, ...rest] = annotationSeeds('2020-04-01');
  const more = ['seeds/more.tsv', 'seeds/other.tsv'];
  const copies = [first, rest[3]].map((source, index) => ({ path: more[index] ?? '', text: source?.text ?? '' }));
  const { problems } = readAnnotations(register, [...annotationSeeds('2020-04-01'), ...copies]);
  expect(problems.map(({ file, problem }) => `${file} ${problem.code}`)).toEqual([
    'seeds/other.tsv table-twice',
    'seeds/more.tsv table-twice',
  ]);
});
