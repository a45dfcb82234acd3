/** Postings: each token leads to the works that have it, with what it weighs there. */
import { expect, test } from 'vitest';
import { PostingsGathering, rarityOf } from '../../../src/match/work/postings.ts';

const gathering = new PostingsGathering(1);
for (const [token, work, weight] of [
  ['配送', 0, 0.5],
  ['配送', 0, 0.25],
  ['配送', 2, 0],
  ['保洁', 1, 0],
] as const)
  gathering.add(token, work, weight);
const postings = gathering.lay((count) => 10 / count);

test('a token weighs the base and what was added, times what its count gives', () => {
  const sums = new Float64Array(3);
  postings.add('配送', sums);
  expect([...sums]).toEqual([8.75, 0, 5]);
  postings.add('保洁', sums);
  postings.add('无此', sums);
  expect([...sums]).toEqual([8.75, 10, 5]);
});

test('it is known how many works have a token, and which', () => {
  expect(['配送', '保洁', '无此'].map((token) => postings.count(token))).toEqual([2, 1, 0]);
  expect([0, 1, 2, 3].map((work) => postings.holds('配送', work))).toEqual([true, false, true, false]);
  expect(postings.holds('无此', 0)).toBe(false);
});

test('the rarer a token is, the more it tells; one that all have tells next to nothing', () => {
  expect(rarityOf(0, 100)).toBeGreaterThan(rarityOf(1, 100));
  expect(rarityOf(1, 100)).toBeGreaterThan(rarityOf(50, 100));
  expect(rarityOf(100, 100)).toBeLessThan(0.01);
});
