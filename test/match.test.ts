/** The floor of matching: 551 invented titles with their right answers, answered by the real registry. Figures may rise, never fall below. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeMatchSource } from '../src/check/source.ts';
import { root } from '../src/cli/files.ts';
import { createMatcher, type Matcher } from '../src/match/matcher.ts';
import type { Candidate } from '../src/match/term.ts';
import { readGold } from '../src/score/gold.ts';
import { calibrationOf, isRight, measure, type Pair, predict } from '../src/score/score.ts';
import { loadBuiltNames, loadBuiltRegister } from './registry.ts';

const text = readFileSync(join(root, 'test', 'fixtures', 'match', 'titles.tsv'), 'utf8');
const golds = readGold(text);
const [, ...rows] = text.trimEnd().split('\n');
/** The verdicts that a title may get, where that is told. */
interface Expected {
  readonly title: string;
  readonly kind: string;
  readonly verdicts: readonly string[];
}

const verdicts = rows.flatMap((row): Expected[] => {
  const [title = '', kind = '', , , verdict = ''] = row.split('\t');
  return verdict === '' ? [] : [{ title, kind, verdicts: verdict.split('|') }];
});

let matcher: Matcher;
let candidates: ReadonlyMap<string, Candidate>;
let pairs: Pair[];

beforeAll(async () => {
  const source = makeMatchSource(await loadBuiltRegister(), await loadBuiltNames());
  matcher = createMatcher(source);
  candidates = source.candidates;
  pairs = golds.map((gold) => ({ gold, prediction: predict(matcher.match(gold.title), candidates) }));
});

test('the titles are as many as were written', () => {
  expect(golds).toHaveLength(566);
});

test('what is certain is right, and enough is certain', () => {
  const { precision, coverage, top1, top5, refused, notCertain } = measure(pairs);
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(coverage).toBeGreaterThanOrEqual(0.55);
  expect(top1).toBeGreaterThanOrEqual(0.93);
  expect(top5).toBeGreaterThanOrEqual(0.98);
  expect(refused).toBeGreaterThanOrEqual(0.97);
  expect(notCertain).toBeGreaterThanOrEqual(0.99);
  expect(calibrationOf(pairs).error).toBeLessThanOrEqual(0.03);
});

test('no certain answer is wrong but these', () => {
  const wrong = pairs.filter((pair) => pair.prediction.certain && !isRight(pair));
  expect(wrong.map(({ gold }) => gold.title)).toEqual([]);
});

describe('the verdict is the one that the kind of title asks for', () => {
  test.each(verdicts)('$kind: $title', ({ title, verdicts: allowed }) => {
    expect(allowed).toContain(matcher.match(title).verdict);
  });
});

test.each([
  { title: '护士', group: '2-05-08' },
  { title: '医生', group: '2-05' },
  { title: '教师', group: '2-08' },
  { title: '老师', group: '2-08' },
  { title: '中医', group: '2-05-02' },
  { title: '驾驶员', group: '4-02-02' },
])('$title gives its group and occupations of it', ({ title, group }) => {
  const { verdict, suggestions } = matcher.match(title);
  const codes = suggestions.map(({ id }) => candidates.get(id)?.code);
  expect(verdict).toBe('ambiguous');
  expect(codes[0]).toBe(group);
  expect(codes.length).toBeGreaterThanOrEqual(4);
});

test.each([
  { title: '副主任医师（骨科）', read: { professionalTitle: '副主任医师', skillLevel: null } },
  { title: '主管护师', read: { professionalTitle: '主管护师', skillLevel: null } },
  { title: '高级工程师', read: { professionalTitle: '高级工程师', skillLevel: null } },
  { title: '电工（高级技师）', read: { professionalTitle: null, skillLevel: '高级技师' } },
  { title: '焊工三级/高级工', read: { professionalTitle: null, skillLevel: '高级工' } },
])('levels are read off $title', ({ title, read }) => {
  expect(matcher.match(title)).toMatchObject(read);
});
