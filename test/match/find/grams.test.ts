import { expect, test } from 'vitest';
import { createGramIndex } from '../../../src/match/find/grams.ts';

const keys = ['采购员', '采购经理', '销售员', '电话销售', '网约配送员', '快件处理员'];
const index = createGramIndex(keys);

test.each([
  { text: '网约车配送', first: '网约配送员' },
  { text: '采购主管', first: '采购员' },
  { text: '快件处理', first: '快件处理员' },
])('$text is most like $first', ({ text, first }) => {
  const [nearest = -1] = index.nearest(text, 3);
  expect(keys[nearest]).toBe(first);
});

test('nothing is like a text without a known pair', () => {
  expect(index.nearest('牙医', 3)).toEqual([]);
  expect(index.nearest('', 3)).toEqual([]);
});

test('calls do not influence one another', () => {
  const alone = createGramIndex(keys).nearest('电话采购', 5);
  index.nearest('销售员', 5);
  expect(index.nearest('电话采购', 5)).toEqual(alone);
});

test.each([
  { text: '采购圆', at: 2, fits: false },
  { text: '采购圆', at: 1, fits: true },
  { text: '圆购员', at: 0, fits: false },
])('the character $at of $text fits: $fits', ({ text, at, fits }) => {
  expect(index.fits(text, at)).toBe(fits);
});
