/** Texts seen before: each is told from others, and the last ones are remembered. */
import { expect, test } from 'vitest';
import { SeenBefore } from '../../../src/check/write/seen-before.ts';

test('a text is known from the second time on, and hardly ever taken for another', () => {
  const seen = new SeenBefore();
  const texts = Array.from({ length: 10_000 }, (_, at) => `"name":"电工${at}"`);
  expect(texts.filter((text) => seen.has(text)).length).toBeLessThan(5);
  expect(texts.filter((text) => seen.has(text)).length).toBeGreaterThan(8_000);
  expect(seen.has('')).toBe(false);
  expect(seen.has('')).toBe(true);
});
