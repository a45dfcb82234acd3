import { describe, expect, test } from 'vitest';
import { strip } from '../../../src/match/title/strip.ts';

const terms = new Set([
  '会计',
  '电工',
  '服务员',
  '绿化工',
  '主任',
  '电工师傅',
  '会计师',
  '销售',
  '门店销售',
  '文员',
  '仓库文员',
]);
const names = (key: string) => terms.has(key);

describe('what a piece turns out to be', () => {
  test.each([
    { piece: '电工', kind: 'job', text: '电工', department: null },
    { piece: '劳务派遣电工', kind: 'job', text: '电工', department: null },
    { piece: '外包采购', kind: 'job', text: '外包采购', department: null },
    { piece: '资深会计', kind: 'job', text: '会计', department: null },
    { piece: '工程部电工', kind: 'job', text: '电工', department: '工程部' },
    { piece: '客房部服务员', kind: 'job', text: '服务员', department: '客房部' },
    { piece: '计量室电工', kind: 'job', text: '电工', department: '计量室' },
    { piece: '手机店销售', kind: 'job', text: '门店销售', department: '手机店' },
    { piece: '电商仓库文员', kind: 'job', text: '电商仓库文员', department: null },
    { piece: '销售部经理', kind: 'job', text: '销售经理', department: null },
    { piece: '内科医生助理', kind: 'job', text: '内科医生助理', department: null },
    { piece: '电工师傅工地', kind: 'job', text: '电工师傅', department: '工地' },
    { piece: '会计师事务所', kind: 'organisation', text: '会计师事务所', department: null },
    { piece: '财务部', kind: 'organisation', text: '财务部', department: null },
    { piece: '电力行业经理', kind: 'rank', text: '电力行业经理', department: null },
    { piece: '普工', kind: 'open', text: '普工', department: null },
    { piece: '工程师', kind: 'rank', text: '工程师', department: null },
    { piece: '待业', kind: 'status', text: '待业', department: null },
    { piece: '岗位名称', kind: 'heading', text: '岗位名称', department: null },
    { piece: '江苏', kind: 'place', text: '江苏', department: null },
    { piece: '', kind: 'nothing', text: '', department: null },
  ])('$piece: $kind', ({ piece, kind, text, department }) => {
    expect(strip(piece, names, [])).toEqual({ kind, text, department });
  });
});

test('what is taken off is told, and a term stays whole', () => {
  const removed: string[] = [];
  strip('南通高级电工', names, removed);
  expect(removed).toEqual(['南通', '高级']);
  expect(strip('主任', names, [])).toMatchObject({ kind: 'job', text: '主任' });
});
