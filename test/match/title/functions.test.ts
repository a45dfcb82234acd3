import { expect, test } from 'vitest';
import { isActivity, splitFunctions } from '../../../src/match/title/functions.ts';

test.each([
  { key: '人事财务', functions: ['人事', '财务'] },
  { key: '人事兼财务', functions: ['人事', '财务'] },
  { key: '采购物流主管', functions: ['采购主管', '物流主管'] },
  { key: '出纳会计文员', functions: ['出纳', '会计', '文员'] },
  { key: '采购', functions: ['采购'] },
  { key: '采购大师', functions: ['采购大师'] },
  { key: '采购'.repeat(40), functions: ['采购'.repeat(40)] },
])('$key', ({ key, functions }) => {
  expect(splitFunctions(key)).toEqual(functions);
});

test.each([
  { key: '贴片机操作', activity: true },
  { key: '市场监管执法', activity: true },
  { key: '送餐', activity: true },
  { key: '养羊', activity: true },
  { key: '冰箱', activity: false },
  { key: '交通', activity: false },
  { key: '电脑', activity: false },
])('$key says what is done: $activity', ({ key, activity }) => {
  expect(isActivity(key)).toBe(activity);
});
