import { describe, expect, test } from 'vitest';
import { agreementOfNouns, nounOf, nounOfTerm } from '../../../src/match/find/noun.ts';

test.each([
  { key: '焊接工程师', noun: 'engineer' },
  { key: '服装设计师', noun: 'designer' },
  { key: '内科护士', noun: 'nurse' },
  { key: '养老护理员', noun: 'care' },
  { key: '幼儿园老师', noun: 'teacher' },
  { key: '货车司机', noun: 'driver' },
  { key: '采购经理', noun: 'lead' },
  { key: '美容师', noun: 'master' },
  { key: '电焊工', noun: 'worker' },
  { key: '烧烤师傅', noun: 'folk' },
  { key: '收银员', noun: 'member' },
  { key: '玻璃技术员', noun: 'technician' },
  { key: '收款专员', noun: 'officer' },
  { key: '行政文员', noun: 'clerk' },
  { key: '出纳', noun: null },
  { key: '', noun: null },
])('$key: $noun', ({ key, noun }) => {
  expect(nounOf(key)).toBe(noun);
});

test.each([
  { key: '电焊工', official: '焊工', noun: 'worker' },
  { key: '采购', official: '采购员', noun: 'work' },
  { key: '采购专员', official: '采购员', noun: 'work' },
  { key: '血透', official: '内科护士', noun: 'nurse' },
  { key: '采购', official: '采购', noun: null },
])('the term $key of $official: $noun', ({ key, official, noun }) => {
  expect(nounOfTerm(key, official)).toBe(noun);
});

describe('agreement', () => {
  test.each([
    { left: 'work', right: 'work', atLeast: 1, atMost: 1 },
    { left: 'nurse', right: 'care', atLeast: 0, atMost: 0.2 },
    { left: 'teacher', right: 'work', atLeast: 0, atMost: 0.2 },
    { left: 'engineer', right: 'work', atLeast: 0.3, atMost: 0.5 },
    { left: 'engineer', right: 'member', atLeast: 0.3, atMost: 0.5 },
    { left: 'technician', right: 'worker', atLeast: 0.3, atMost: 0.5 },
    { left: 'officer', right: 'member', atLeast: 0.4, atMost: 0.54 },
    { left: 'officer', right: 'work', atLeast: 0.9, atMost: 1 },
    { left: 'worker', right: 'master', atLeast: 0.55, atMost: 0.7 },
    { left: 'folk', right: 'master', atLeast: 0.9, atMost: 1 },
    { left: 'member', right: 'work', atLeast: 1, atMost: 1 },
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
