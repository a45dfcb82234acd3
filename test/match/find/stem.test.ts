import { expect, test } from 'vitest';
import { stemOf } from '../../../src/match/find/stem.ts';

test.each([
  { key: '采购员', stem: '采购' },
  { key: '采购专员', stem: '采购' },
  { key: '焊接工程技术人员', stem: '焊接' },
  { key: '焊接工程师', stem: '焊接' },
  { key: '统计专业人员', stem: '统计' },
  { key: '家电维修工', stem: '家电维修' },
  { key: '仓储管理员', stem: '仓储管理' },
  { key: '电工', stem: '电工' },
  { key: '工程技术员', stem: '工程技术员' },
  { key: '导游', stem: '导游' },
])('$key', ({ key, stem }) => {
  expect(stemOf(key)).toBe(stem);
});
