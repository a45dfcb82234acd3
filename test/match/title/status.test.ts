import { expect, test } from 'vitest';
import { isStatus } from '../../../src/match/title/status.ts';

test.each([
  { key: '灵活就业人员', status: true },
  { key: '下岗职工', status: true },
  { key: '大学生兼职', status: true },
  { key: '未就业', status: true },
  { key: '家庭主妇', status: true },
  { key: '残疾人专场招聘', status: true },
  { key: '不便分类的其他从业人员', status: true },
  { key: '农民工服务员', status: false },
  { key: '劳务派遣管理员', status: false },
  { key: '学生'.repeat(40), status: false },
])('$key', ({ key, status }) => {
  expect(isStatus(key)).toBe(status);
});
