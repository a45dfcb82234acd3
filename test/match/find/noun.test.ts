import { describe, expect, test } from 'vitest';
import { agreementOfNouns, nounOf } from '../../../src/match/find/noun.ts';

test.each([
  { key: '焊接工程师', noun: 'engineer' },
  { key: '服装设计师', noun: 'designer' },
  { key: '内科护士', noun: 'nurse' },
  { key: '养老护理员', noun: 'care' },
  { key: '幼儿园老师', noun: 'teacher' },
  { key: '货车司机', noun: 'driver' },
  { key: '采购经理', noun: 'lead' },
  { key: '美容师', noun: 'work' },
  { key: '电焊工', noun: 'work' },
  { key: '行政文员', noun: 'clerk' },
  { key: '出纳', noun: null },
  { key: '', noun: null },
])('$key: $noun', ({ key, noun }) => {
  expect(nounOf(key)).toBe(noun);
});

describe('agreement', () => {
  test.each([
    { left: 'work', right: 'work', atLeast: 1, atMost: 1 },
    { left: 'nurse', right: 'care', atLeast: 0, atMost: 0.2 },
    { left: 'teacher', right: 'work', atLeast: 0, atMost: 0.2 },
    { left: 'engineer', right: 'work', atLeast: 0.3, atMost: 0.5 },
    { left: 'driver', right: 'work', atLeast: 0.7, atMost: 0.9 },
    { left: 'lead', right: 'engineer', atLeast: 0.8, atMost: 1 },
    { left: null, right: 'work', atLeast: 0.7, atMost: 0.9 },
    { left: null, right: 'nurse', atLeast: 0.5, atMost: 0.7 },
  ] as const)('$left and $right', ({ left, right, atLeast, atMost }) => {
    const agreement = agreementOfNouns(left, right);
    expect(agreement).toBe(agreementOfNouns(right, left));
    expect(agreement).toBeGreaterThanOrEqual(atLeast);
    expect(agreement).toBeLessThanOrEqual(atMost);
  });
});
