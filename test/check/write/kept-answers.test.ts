/** Kept answers: each to its own row, never more than twice the bound, and what is asked for again stays. */
import { assert, constantFrom, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { KeptAnswers, wordsOf } from '../../../src/check/write/kept-answers.ts';

const counted = { verdict: 'match', issues: [] } as const;
const texts = (judged: string, now = '') => ({ judged, now, suggestions: '' });
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const textOf = (kept: KeptAnswers, words: string, time = 0): string | null => {
  const found = kept.get(words, time);
  return found === undefined
    ? null
    : [found.judged, found.now, found.suggestions].map((part) => decode(part.bytes)).join('');
};

test('is given to the same words at the same time only', () => {
  const kept = new KeptAnswers(1_000_000);
  kept.set('a', 0, texts('甲', '一'), counted);
  kept.set('a', 2, texts('甲', '二'), counted);
  expect(textOf(kept, 'a')).toBe('甲一');
  expect(textOf(kept, 'a', 1)).toBeNull();
  expect(textOf(kept, 'a', 2)).toBe('甲二');
  expect(textOf(kept, 'b')).toBeNull();
});

test('parts that answers share are held once', () => {
  const kept = new KeptAnswers(1_000_000);
  kept.set('a', 0, texts('甲', '一'), counted);
  kept.set('a', 1, texts('甲', '一'), counted);
  kept.set('b', 0, texts('乙', '一'), counted);
  expect(kept.get('a', 1)).toBe(kept.get('a', 0));
  expect(kept.get('b', 0)?.now).toBe(kept.get('a', 0)?.now);
});

test('what is asked for again outlives what is not', () => {
  const kept = new KeptAnswers(10_000);
  kept.set('often', 0, texts('甲'), counted);
  kept.set('once', 0, texts('乙'), counted);
  for (let turn = 0; turn < 200; turn += 1) {
    kept.set(`x${turn}`, 0, texts('x'.repeat(100)), counted);
    expect(textOf(kept, 'often')).toBe('甲');
  }
  expect(textOf(kept, 'once')).toBeNull();
  expect(textOf(kept, 'x199')).not.toBeNull();
});

test('what moves up with the parts of others counts them', () => {
  const kept = new KeptAnswers(10_000);
  for (let turn = 0; turn < 300; turn += 1) {
    kept.set(`x${turn}`, 0, texts('x'.repeat(1_000)), counted);
    kept.set(`y${turn}`, 0, texts(`${turn}`.padEnd(1_000)), counted);
    for (let before = Math.max(0, turn - 9); before < turn; before += 1) kept.get(`x${before}`, 0);
  }
  expect(textOf(kept, 'x100')).toBeNull();
  expect(textOf(kept, 'y299')).not.toBeNull();
});

test('what is too long is not kept', () => {
  const kept = new KeptAnswers(1_000_000);
  kept.set('a', 0, texts('x'.repeat(10_000)), counted);
  kept.set('w'.repeat(1_000), 0, texts('x'), counted);
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
