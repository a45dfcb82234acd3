import { expect, test } from 'vitest';
import { isOrganisation } from '../../../src/match/title/organisation.ts';

test.each([
  { key: '研发部', organisation: true },
  { key: '采购中心', organisation: true },
  { key: '某某汽车零部件有限公司', organisation: true },
  { key: '县人民医院', organisation: true },
  { key: '电子厂', organisation: true },
  { key: '二号车间', organisation: true },
  { key: '总经办', organisation: true },
  { key: '车间主任', organisation: false },
  { key: '财务部会计', organisation: false },
  { key: '骨科', organisation: false },
  { key: '村干部', organisation: false },
  { key: '部', organisation: false },
  { key: `${'很'.repeat(40)}公司`, organisation: false },
])('$key is an organisation: $organisation', ({ key, organisation }) => {
  expect(isOrganisation(key)).toBe(organisation);
});
