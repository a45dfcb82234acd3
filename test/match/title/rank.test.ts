import { describe, expect, test } from 'vitest';
import { isBareRank, isOpenJob, sideOf, splitRank } from '../../../src/match/title/rank.ts';

describe('splitRank', () => {
  test.each([
    { text: '焊接经理', core: '焊接', side: 'professional' },
    { text: '焊接工程技术人员', core: '焊接', side: 'professional' },
    { text: '采购专员', core: '采购', side: 'operative' },
    { text: '披萨师傅', core: '披萨', side: 'operative' },
    { text: '电工', core: '电工', side: null },
    { text: '前台', core: '前台', side: null },
  ])('$text', ({ text, core, side }) => {
    expect(splitRank(text)).toEqual({ core, side });
  });
});

describe('isBareRank', () => {
  test.each([
    { text: '部门经理', bare: true },
    { text: '高级主管', bare: true },
    { text: '储备干部', bare: true },
    { text: '采购经理', bare: false },
    { text: '经理'.repeat(50), bare: false },
  ])('$text', ({ text, bare }) => {
    expect(isBareRank(text)).toBe(bare);
  });
});

test.each([
  { text: '普工', open: true },
  { text: '操作工', open: true },
  { text: '经理', open: false },
])('$text is an open job: $open', ({ text, open }) => {
  expect(isOpenJob(text)).toBe(open);
});

test.each([
  { name: '土木工程师', side: 'professional' },
  { name: '统计专业人员', side: 'professional' },
  { name: '采购员', side: 'operative' },
  { name: '模特', side: null },
])('$name points to the $side side', ({ name, side }) => {
  expect(sideOf(name)).toBe(side);
});
