import { expect, test } from 'vitest';
import { isHeading } from '../../../src/match/title/heading.ts';

test.each([
  { key: '职业信息', heading: true },
  { key: '岗位名称', heading: true },
  { key: '备注', heading: true },
  { key: '其他医疗职位', heading: true },
  { key: '其它岗位', heading: true },
  { key: '职业指导师', heading: false },
  { key: '薪酬专员', heading: false },
  { key: '岗位分析员', heading: false },
])('$key is a heading: $heading', ({ key, heading }) => {
  expect(isHeading(key)).toBe(heading);
});
