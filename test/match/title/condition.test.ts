import { expect, test } from 'vitest';
import { isCondition, withoutConditions } from '../../../src/match/title/condition.ts';

test.each([
  { text: '会计专业优先', condition: true },
  { text: '会开叉车', condition: true },
  { text: '持电工证', condition: true },
  { text: '提供午餐', condition: true },
  { text: '有免费理发师', condition: true },
  { text: '会计', condition: false },
  { text: '会务专员', condition: false },
  { text: '有机合成研究员', condition: false },
  { text: '能源工程师', condition: false },
  { text: '可视化工程师', condition: false },
  { text: '带货主播', condition: false },
])('$text states a condition: $condition', ({ text, condition }) => {
  expect(isCondition(text)).toBe(condition);
});

test.each([
  { text: '出纳(需会驾驶)', rest: '出纳(|)', removed: ['需会驾驶'] },
  { text: '收银员+会计专业优先', rest: '收银员+|', removed: ['会计专业优先'] },
  { text: '应届生优先', rest: '应届生优先', removed: [] },
])('$text', ({ text, rest, removed }) => {
  const taken: string[] = [];
  expect({ rest: withoutConditions(text, taken), removed: taken }).toEqual({ rest, removed });
});
