import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/match/normalise.ts';
import { readTitle } from '../../../src/match/title/title.ts';

const names = new Set(['电工', '焊工', '出纳', '客服', '外卖骑手', '网络主播', '招聘专员', '质检', '绿化工']);
const read = (title: string) => readTitle(normalise(title), (key) => names.has(key));

describe('what is left of a title', () => {
  test.each([
    { title: '电工', parts: ['电工'] },
    { title: '电工/焊工', parts: ['电工', '焊工'] },
    { title: '苏州大同机械有限公司诚聘焊工', parts: ['焊工'] },
    { title: '急招：外卖骑手 8000-12000元/月', parts: ['外卖骑手'] },
    { title: '【包吃住】电工（苏州）双休', parts: ['电工'] },
    { title: '资深客服-昆明', parts: ['客服'] },
    { title: '出纳 XY20231', parts: ['出纳'] },
    { title: '昆山市绿化工', parts: ['绿化工'] },
    { title: '招聘专员', parts: ['招聘专员'] },
    { title: '诚聘主管', parts: [] },
    { title: '质检客服', parts: ['质检', '客服'] },
    { title: '网络主播 兼职', parts: ['网络主播'] },
    { title: '工程部经理', parts: ['工程经理'] },
  ])('$title', ({ title, parts }) => {
    expect(read(title).parts.map((part) => part.text)).toEqual(parts);
  });

  test('brackets hold something said aside', () => {
    expect(read('储备干部（焊工方向）').parts).toEqual([{ text: '焊工', aside: true, listed: false }]);
  });
});

describe('what is read off', () => {
  test.each([
    { title: '急招电工，五险一金', removed: ['五险一金', '急招'] },
    { title: '南通电工', removed: ['南通'] },
    { title: '高级电工', removed: ['高级'] },
  ])('$title', ({ title, removed }) => {
    expect(read(title).removed.toSorted()).toEqual(removed.toSorted());
  });

  test.each([
    { title: '退休人员', refusal: 'status' },
    { title: '部门主管', refusal: 'rank' },
    { title: '月薪过万包吃住', refusal: 'noise' },
  ])('nothing is left of $title: $refusal', ({ title, refusal }) => {
    expect(read(title)).toMatchObject({ parts: [], refusal });
  });

  test('jobs of no certain kind are counted', () => {
    expect(read('普工/操作工/电工').openJobs).toBe(2);
  });
});
