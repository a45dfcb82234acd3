import { describe, expect, test } from 'vitest';
import { probability } from '../../src/match/confidence.ts';
import { fit, foldOf, type Sample } from '../../src/score/calibrate.ts';

/** A hundred samples of each of two kinds, right with the given shares. */
function samplesOf(lowShare: number, highShare: number): Sample[] {
  return [0, 1].flatMap((feature) =>
    Array.from({ length: 100 }, (_, index) => ({
      features: [feature],
      right: index < 100 * (feature === 0 ? lowShare : highShare),
    })),
  );
}

describe('fit', () => {
  test.each([
    { low: 0.2, high: 0.8 },
    { low: 0.5, high: 0.9 },
    { low: 0.6, high: 0.6 },
  ])('shares of $low and $high are told back', ({ low, high }) => {
    const coefficients = fit(samplesOf(low, high));
    expect(probability(coefficients, [0])).toBeCloseTo(low, 1);
    expect(probability(coefficients, [1])).toBeCloseTo(high, 1);
  });

  test('weights stay finite where the features decide everything, and where there is nothing to learn', () => {
    for (const samples of [samplesOf(0, 1), samplesOf(1, 1), []]) {
      expect(fit(samples).every(Number.isFinite)).toBe(true);
    }
  });
});

test('folds are of nearly equal size', () => {
  const folds = Array.from({ length: 152 }, (_, index) => foldOf(index, 10));
  const sizes = [...new Set(folds)].map((fold) => folds.filter((other) => other === fold).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});
