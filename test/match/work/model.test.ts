/** Probabilities: of all works and none together they are one; the higher a score, the more probable. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilities } from '../../../src/match/work/model.ts';

test('scores become probabilities', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1000, noNaN: true }), (all, none) => {
      const chances = [...probabilities(Float64Array.from(all), none)];
      const sum = chances.reduce((total, chance) => total + chance, 0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      for (const [index, score] of all.entries())
        for (const [other, second] of all.entries())
          if (score > second) expect(chances[index] ?? 0).toBeGreaterThanOrEqual(chances[other] ?? 0);
    }),
  );
  expect([...probabilities(Float64Array.from([2, 2]), 2)]).toEqual([1 / 3, 1 / 3, 1 / 3].slice(1));
});
