import { expect, test } from 'vitest';
import { withoutDenied } from '../../../src/match/title/negation.ts';

const work = new Set(['销售', '保险', '保安', '推销', '司机', '装卸', '标准化', '人机']);

test.each([
  { title: '客服专员(非销售)', rest: '客服专员(|)', denied: ['非销售'] },
  { title: '不做销售的文员', rest: '|的文员', denied: ['不做销售'] },
  { title: '普工(不是保安)', rest: '普工(|)', denied: ['不是保安'] },
  { title: '行政助理 非司机岗', rest: '行政助理 |', denied: ['非司机岗'] },
  { title: '电话客服不是推销', rest: '电话客服|', denied: ['不是推销'] },
  { title: '非标准化设计', rest: '非标准化设计', denied: [] },
  { title: '无人机飞手', rest: '无人机飞手', denied: [] },
  { title: '不锈钢焊工', rest: '不锈钢焊工', denied: [] },
  { title: '不需要经验', rest: '不需要经验', denied: [] },
])('$title', ({ title, rest, denied }) => {
  expect(withoutDenied(title, (text) => work.has(text))).toEqual({ rest, denied });
});
