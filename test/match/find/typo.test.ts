import { expect, test } from 'vitest';
import { findSlip } from '../../../src/match/find/typo.ts';

const characters = {
  weights: { of: () => 1 },
  soundAlike: (left: string, right: string) => `${left}${right}` === '圆员',
  fits: (text: string, at: number) => text.charAt(at) !== '鬱',
};

test.each([
  { text: '网约配送圆', key: '网约配送员', slip: 'sure' },
  { text: '网约鬱送员', key: '网约配送员', slip: 'sure' },
  { text: '网约派送员', key: '网约配送员', slip: 'unsure' },
  { text: '网约送员', key: '网约配送员', slip: 'sure' },
  { text: '网网约配送员', key: '网约配送员', slip: 'sure' },
  { text: '约网配送员', key: '网约配送员', slip: 'sure' },
  { text: '网约配送员', key: '网约配送员', slip: 'none' },
  { text: '网上配餐员', key: '网约配送员', slip: 'none' },
  { text: '电圆工', key: '电员工', slip: 'sure' },
  { text: '采鬱员', key: '采购员', slip: 'none' },
  { text: '车工', key: '电工', slip: 'none' },
  { text: '机电工', key: '电工', slip: 'none' },
])('$text for $key: $slip', ({ text, key, slip }) => {
  const found = findSlip(text, key, characters);
  expect(found === null ? 'none' : found.sure ? 'sure' : 'unsure').toBe(slip);
  expect(found?.score ?? 0).toBeLessThan(1);
});
