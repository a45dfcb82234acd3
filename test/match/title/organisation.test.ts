import { expect, test } from 'vitest';
import { cutsOrganisation, isOrganisation } from '../../../src/match/title/organisation.ts';

test.each([
  { key: '研发部', organisation: true },
  { key: '采购中心', organisation: true },
  { key: '某某汽车零部件有限公司', organisation: true },
  { key: '县人民医院', organisation: true },
  { key: '电子厂', organisation: true },
  { key: '二号车间', organisation: true },
  { key: '总经办', organisation: true },
  { key: '招聘组', organisation: true },
  { key: '湖畔花园三期项目', organisation: true },
  { key: '领队', organisation: false },
  { key: '车间主任', organisation: false },
  { key: '财务部会计', organisation: false },
  { key: '骨科', organisation: false },
  { key: '村干部', organisation: false },
  { key: '部', organisation: false },
  { key: `${'很'.repeat(40)}公司`, organisation: false },
])('$key is an organisation: $organisation', ({ key, organisation }) => {
  expect(isOrganisation(key)).toBe(organisation);
});

test.each([
  { text: '酒店经理', at: 1, cuts: true },
  { text: '超市店长', at: 2, cuts: false },
  { text: '店长', at: 0, cuts: false },
])('a name from $at on of $text cuts a place of work: $cuts', ({ text, at, cuts }) => {
  expect(cutsOrganisation(text, at)).toBe(cuts);
});
