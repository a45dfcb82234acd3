import { expect, test } from 'vitest';
import { readSkill } from '../../../src/match/title/skill.ts';

const names = (key: string) => key === '美容';

test.each([
  { title: '电工(高级工)', rest: '电工', level: '高级工' },
  { title: '电工中级工', rest: '电工', level: '中级工' },
  { title: '电工 三级', rest: '电工', level: '高级工' },
  { title: '电工二级/技师', rest: '电工二级/技师', level: null },
  { title: '电工首席技师', rest: '电工', level: '首席技师' },
  { title: '五级 电工', rest: '电工', level: '初级工' },
  { title: '高级工电工', rest: '电工', level: '高级工' },
  { title: '美容技师', rest: '美容', level: '技师' },
  { title: '放射技师', rest: '放射技师', level: null },
  { title: '高级工', rest: '高级工', level: null },
  { title: '高级工程师', rest: '高级工程师', level: null },
  { title: '中级工艺美术师', rest: '中级工艺美术师', level: null },
  { title: '一级教师', rest: '一级教师', level: null },
  { title: '一级注册消防工程师', rest: '一级注册消防工程师', level: null },
])('$title', ({ title, rest, level }) => {
  expect(readSkill(title, names)).toEqual({ rest, level });
});
