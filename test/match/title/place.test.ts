import { expect, test } from 'vitest';
import { districtBefore, isPlace, placeAfter, placeBefore } from '../../../src/match/title/place.ts';

test.each([
  { text: '北京', place: true },
  { text: '广东深圳', place: true },
  { text: '华东地区', place: true },
  { text: '北京烤鸭', place: false },
  { text: '上海'.repeat(50), place: false },
])('$text', ({ text, place }) => {
  expect(isPlace(text)).toBe(place);
});

test.each([
  { pattern: placeBefore, text: '成都市电工', rest: '电工' },
  { pattern: placeBefore, text: '重庆小面师傅', rest: '小面师傅' },
  { pattern: placeAfter, text: '电工成都', rest: '电工' },
  { pattern: districtBefore, text: '吴中区电工', rest: '电工' },
  { pattern: districtBefore, text: '景区讲解员', rest: '景区讲解员' },
])('$text', ({ pattern, text, rest }) => {
  expect(text.replace(pattern, '')).toBe(rest);
});
