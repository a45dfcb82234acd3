import { expect, test } from 'vitest';
import { isGeneralTitle, readProfessionalTitle } from '../../../src/match/title/professional-title.ts';

const terms = new Set(['副教授', '高级经济师协会秘书']);

test.each([
  { title: '主治医师', rest: '医师', read: '主治医师' },
  { title: '副主任医师(骨科)', rest: '医师(骨科)', read: '副主任医师' },
  { title: '主管护师', rest: '护师', read: '主管护师' },
  { title: '中级会计师', rest: '会计师', read: '中级会计师' },
  { title: '高级经济师', rest: '经济师', read: '高级经济师' },
  { title: '正高级工程师', rest: '工程师', read: '正高级工程师' },
  { title: '电工(中级职称)', rest: '电工 ', read: '中级职称' },
  { title: '副教授', rest: '副教授', read: null },
  { title: '高级软件工程师', rest: '高级软件工程师', read: null },
  { title: '主任', rest: '主任', read: null },
])('$title', ({ title, rest, read }) => {
  expect(readProfessionalTitle(title, (key) => terms.has(key))).toEqual({ rest, title: read });
});

test.each([
  { key: '工程师', general: true },
  { key: '经济师', general: true },
  { key: '会计师', general: false },
])('$key belongs to every profession: $general', ({ key, general }) => {
  expect(isGeneralTitle(key)).toBe(general);
});
