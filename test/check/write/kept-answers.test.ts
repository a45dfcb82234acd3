/** Kept answers: each to its own words and times, within the bound, shared parts once, and what is asked for again stays. */
import { expect, test } from 'vitest';
import { KeptAnswers } from '../../../src/check/write/kept-answers.ts';
import { encode, Output } from '../../../src/check/write/output.ts';

const times = { on: {}, at: {} };
const counted = { verdict: 'match' as const, issues: [] };
const textOf = (kept: KeptAnswers, words: string, { on, at } = times): string | null => {
  const output = new Output(16);
  return kept.write(output, words, on, at) === null ? null : new TextDecoder().decode(output.take());
};
const keep = (kept: KeptAnswers, words: string, text: string, when = times): void =>
  kept.set(words, when, { bytes: encode(text), shared: [], seams: [], turns: null }, counted);

test('is given to the same words at the same times only, however often its bytes were written over', () => {
  const kept = new KeptAnswers(1_000_000);
  const bytes = encode('甲');
  kept.set('a', times, { bytes, shared: [], seams: [], turns: null }, counted);
  bytes.fill(0);
  expect(textOf(kept, 'a')).toBe('甲');
  expect(textOf(kept, 'b')).toBeNull();
  expect(textOf(kept, 'a', { on: {}, at: times.at })).toBeNull();
  expect(textOf(kept, 'a', { on: times.on, at: {} })).toBeNull();
});

test('what is asked for again outlives what is not, at all its times', () => {
  const least = new KeptAnswers(0).weight;
  const kept = new KeptAnswers(20_000);
  const later = { on: {}, at: times.at };
  keep(kept, 'often', 'one answer');
  keep(kept, 'often', 'two answer', later);
  keep(kept, 'once', '乙');
  for (let turn = 0; turn < 500; turn += 1) {
    keep(kept, `x${turn}`, 'x'.repeat(100));
    expect(textOf(kept, 'often')).toBe('one answer');
    expect(textOf(kept, 'often', later)).toBe('two answer');
    expect(kept.weight - least).toBeLessThanOrEqual(20_000);
  }
  expect(textOf(kept, 'once')).toBeNull();
  expect(textOf(kept, 'x499')).not.toBeNull();
});

test('shared parts are held once, whatever stands around them', () => {
  const [part, other] = [encode('x'.repeat(5_000)), encode('y'.repeat(3))];
  const kept = new KeptAnswers(1_000_000);
  const { weight } = kept;
  for (let turn = 0; turn < 100; turn += 1) {
    const output = new Output(16);
    output.putAscii(`${turn}:`);
    for (const shared of [part, other, part]) output.putShared(shared);
    output.putAscii('.');
    const shared = output.takeShared(0);
    kept.set(`${turn}`, times, { bytes: output.view(0).slice(), shared, seams: [], turns: null }, counted);
    // Longer than is kept.
    expect(textOf(kept, `${turn}`)).toBeNull();
    const short = output.view(0).slice(-5_004);
    const parts = shared.slice(1).map(({ part, at }) => ({ part, at: at - (output.length - 5_004) }));
    kept.set(`${turn}`, times, { bytes: short, shared: parts, seams: [], turns: null }, counted);
    expect(textOf(kept, `${turn}`)).toBe(`yyy${'x'.repeat(5_000)}.`);
  }
  expect(kept.weight - weight).toBeLessThan(50_000);
});

test('what is too long is not kept', () => {
  const kept = new KeptAnswers(1_000_000);
  keep(kept, 'a', 'x'.repeat(10_000));
  keep(kept, 'w'.repeat(1_000), 'x');
  expect([textOf(kept, 'a'), textOf(kept, 'w'.repeat(1_000))]).toEqual([null, null]);
});
