/** Kept answers: each to its own row, never more than twice the bound, and what is asked for again stays. */
import { assert, constantFrom, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { KeptAnswers, wordsOf } from '../../../src/check/write/kept-answers.ts';
import { encode } from '../../../src/check/write/output.ts';

const times = { on: {}, at: {} };
const answer = (text: string) => ({ bytes: encode(text), verdict: 'match' as const, issues: [] });
const textOf = (kept: KeptAnswers, words: string, when = times): string | null => {
  const found = kept.get(when, words);
  return found === undefined ? null : new TextDecoder().decode(found.bytes);
};

test('is given to the same words at the same time only, however often its bytes were written over', () => {
  const kept = new KeptAnswers(1_000_000);
  const bytes = encode('甲');
  kept.set(times, 'a', { ...answer(''), bytes });
  bytes.fill(0);
  expect(textOf(kept, 'a')).toBe('甲');
  expect(textOf(kept, 'b')).toBeNull();
  expect(textOf(kept, 'a', { on: {}, at: times.at })).toBeNull();
  expect(textOf(kept, 'a', { on: times.on, at: {} })).toBeNull();
});

test('what is asked for again outlives what is not', () => {
  const kept = new KeptAnswers(10_000);
  kept.set(times, 'often', answer('甲'));
  kept.set(times, 'once', answer('乙'));
  for (let turn = 0; turn < 200; turn += 1) {
    kept.set(times, `x${turn}`, answer('x'.repeat(100)));
    expect(textOf(kept, 'often')).toBe('甲');
  }
  expect(textOf(kept, 'once')).toBeNull();
  expect(textOf(kept, 'x199')).not.toBeNull();
});

test('what is too long is not kept', () => {
  const kept = new KeptAnswers(1_000_000);
  kept.set(times, 'a', answer('x'.repeat(10_000)));
  kept.set(times, 'w'.repeat(1_000), answer('x'));
  expect([textOf(kept, 'a'), textOf(kept, 'w'.repeat(1_000))]).toEqual([null, null]);
});

test('no two rows that differ share their words', () => {
  const text = option(constantFrom('', 'a', 'b', 'a\u0000b', '\u0000', '\u0000["a","",null]', '["a","b",null]'));
  const row = record({ code: text, name: text, subType: text });
  const said = ({ code, name, subType }: { code: string | null; name: string | null; subType: string | null }) =>
    JSON.stringify([code ?? '', name ?? '', subType ?? '']);
  assert(
    property(row, row, (one, other) => {
      if (said(one) !== said(other)) expect(wordsOf(one)).not.toBe(wordsOf(other));
    }),
    { numRuns: 2_000 },
  );
});
