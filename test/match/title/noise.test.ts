import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHoldNoise, noise } from '../../../src/match/title/noise.ts';

test.each([
  { text: '焊工包吃住', may: true },
  { text: '焊工急', may: true },
  { text: '焊工8k', may: true },
  { text: '网约配送员', may: false },
])('$text may hold noise: $may', ({ text, may }) => {
  expect(mayHoldNoise(text)).toBe(may);
});

test('where there may be none, there is none', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'焊工包吃住双休急聘无经验男女8ka -年'), maxLength: 8 });
  fc.assert(
    fc.property(texts, (text) => {
      const found = text.search(noise) >= 0;
      expect(found && !mayHoldNoise(text)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
