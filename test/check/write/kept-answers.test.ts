/** Kept answers: each to its own words and times, never more than twice the bound, equal parts once, and what is asked for again stays. */
import { expect, test } from 'vitest';
import { KeptAnswers } from '../../../src/check/write/kept-answers.ts';
import { encode, Output } from '../../../src/check/write/output.ts';

const times = { on: {}, at: {} };
const counted = { verdict: 'match' as const, issues: [] };
const textOf = (kept: KeptAnswers, words: string, { on, at } = times): string | null => {
  const output = new Output(16);
  return kept.write(output, words, on, at) === null ? null : new TextDecoder().decode(output.take());
};
const keep = (kept: KeptAnswers, words: string, text: string, when = times, seams: number[] = []): void =>
  kept.set(words, when, { bytes: encode(text), seams, turns: null }, counted);

test('is given to the same words at the same times only, however often its bytes were written over', () => {
  const kept = new KeptAnswers(1_000_000);
  const bytes = encode('甲');
  kept.set('a', times, { bytes, seams: [], turns: null }, counted);
  bytes.fill(0);
  expect(textOf(kept, 'a')).toBe('甲');
  expect(textOf(kept, 'b')).toBeNull();
  expect(textOf(kept, 'a', { on: {}, at: times.at })).toBeNull();
  expect(textOf(kept, 'a', { on: times.on, at: {} })).toBeNull();
});

test('what is asked for again outlives what is not, at all its times', () => {
  const kept = new KeptAnswers(10_000);
  const later = { on: {}, at: times.at };
  keep(kept, 'often', 'one answer', times, [3]);
  keep(kept, 'often', 'two answer', later, [3]);
  keep(kept, 'once', '乙');
  for (let turn = 0; turn < 200; turn += 1) {
    keep(kept, `x${turn}`, 'x'.repeat(100));
    expect(textOf(kept, 'often')).toBe('one answer');
    expect(kept.weight).toBeLessThanOrEqual(20_000);
  }
  expect(textOf(kept, 'often', later)).toBe('two answer');
  expect(textOf(kept, 'once')).toBeNull();
  expect(textOf(kept, 'x199')).not.toBeNull();
});

test('parts that the same words have at several times are held once', () => {
  const kept = new KeptAnswers(1_000_000);
  keep(kept, 'a', `1${'x'.repeat(5_000)}`, times, [1]);
  const { weight } = kept;
  for (let turn = 0; turn < 10; turn += 1) keep(kept, 'a', `1${'x'.repeat(5_000)}`, { on: {}, at: times.at }, [1]);
  expect(kept.weight - weight).toBeLessThan(5_000);
  keep(kept, 'a', `1${'x'.repeat(4_999)}y`, { on: {}, at: times.at }, [1]);
  expect(kept.weight - weight).toBeGreaterThan(5_000);
});

test('what is too long, and more times than can be, are not kept', () => {
  const kept = new KeptAnswers(1_000_000);
  keep(kept, 'a', 'x'.repeat(10_000));
  keep(kept, 'w'.repeat(1_000), 'x');
  expect([textOf(kept, 'a'), textOf(kept, 'w'.repeat(1_000))]).toEqual([null, null]);
  const many = Array.from({ length: 100 }, () => ({ on: {}, at: {} }));
  for (const when of many) keep(kept, 'b', 'x', when);
  expect(many.filter((when) => textOf(kept, 'b', when) !== null).length).toBeLessThan(20);
});
