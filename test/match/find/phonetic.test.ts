import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../src/match/find/lexicon.ts';
import { createPhoneticIndex } from '../../../src/match/find/phonetic.ts';
import type { Term } from '../../../src/match/term.ts';

const readings: Readonly<Record<string, readonly string[]>> = {
  旅店服务员: ['lü', 'dian', 'fu', 'wu', 'yuan'],
  绿化工: ['lü', 'hua', 'gong'],
  律师: ['lü', 'shi'],
  骑手: ['qi', 'shou'],
};
const terms = Object.keys(readings).map(
  (text): Term => ({ text, source: text === '骑手' ? 'alias' : 'name', targets: [text] }),
);
const lexicon = createLexicon(terms, () => true);
const index = createPhoneticIndex(lexicon, new Map(Object.entries(readings)));
const keysOf = (numbers: readonly number[]) => numbers.map((number) => lexicon.entries[number]?.key);

describe('what letters spell', () => {
  test.each([
    { letters: 'lüshi', keys: ['律师'] },
    { letters: 'lvshi', keys: ['律师'] },
    { letters: 'lushi', keys: ['律师'] },
    { letters: 'qishou', keys: ['骑手'] },
    { letters: 'lü', keys: [] },
  ])('$letters', ({ letters, keys }) => {
    expect(keysOf(index.spelt(letters))).toEqual(keys);
  });
});

describe('whose initials they are', () => {
  test.each([
    { letters: 'lhg', keys: ['绿化工'] },
    { letters: 'ls', keys: [] },
    { letters: 'qs', keys: [] },
  ])('$letters', ({ letters, keys }) => {
    expect(keysOf(index.initialled(letters))).toEqual(keys);
  });
});

test('what begins so is found while it is typed', () => {
  expect(keysOf(index.begun('ludian', 5))).toEqual(['旅店服务员']);
  expect(index.begun('x', 5)).toEqual([]);
});

test('characters sound alike where a reading is shared', () => {
  expect(index.soundAlike('绿', '律')).toBe(true);
  expect(index.soundAlike('绿', '手')).toBe(false);
});
