import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, likeness, weighCharacters, weightOf } from '../../../src/match/find/align.ts';

/** Sixty names that end in 员, each of another character. */
const others = Array.from({ length: 60 }, (_, index) => `${String.fromCharCode(0x5000 + index)}员`);
const weights = weighCharacters([...others, '采购员', '电话销售', '药品销售']);

describe('align', () => {
  test.each([
    { text: '药品电话销售', key: '药品销售', whole: true, behind: false },
    { text: '采购跟单', key: '采购', whole: true, behind: true },
    { text: '驻店采购', key: '采购', whole: true, behind: false },
    { text: '采购', key: '质检员', whole: false, behind: true },
    { text: '药品采购', key: '药品销售', whole: false, behind: true },
  ])('$key in $text', ({ text, key, whole, behind }) => {
    const shares = align(text, key, weights);
    expect(shares.ofKey > 0.85).toBe(whole);
    expect(shares.behind > 0).toBe(behind);
  });

  test('shares lie between 0 and 1, and a text covers itself', () => {
    const texts = fc.string({ unit: fc.constantFrom('采', '购', '员', '销', '售', '电', 'x'), maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (text, key) => {
        const { ofKey, ofText, behind } = align(text, key, weights);
        for (const share of [ofKey, ofText, behind]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1.0001);
        }
        if (text.length > 0 && text.length <= 48) expect(align(text, text, weights).ofKey).toBeCloseTo(1);
      }),
    );
  });
});

test('the likeness is the lesser share of an alignment, to the last bit', () => {
  const texts = fc.string({ unit: fc.constantFrom('采', '购', '员', '销', '售', '电', 'x'), maxLength: 60 });
  fc.assert(
    fc.property(texts, texts, (text, key) => {
      const { ofKey, ofText } = align(text, key, weights);
      expect(likeness(text, key, weights)).toBe(Math.min(ofKey, ofText));
    }),
    { numRuns: 1_000 },
  );
});

test('rare characters weigh more than common ones', () => {
  expect(weights.of('药'.charCodeAt(0))).toBeGreaterThan(weights.of('员'.charCodeAt(0)));
  expect(weightOf('采购', weights, 1)).toBe(weights.of('购'.charCodeAt(0)));
});
