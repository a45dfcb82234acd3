import { expect, test } from 'vitest';
import { withoutEmployer } from '../../../src/match/title/employer.ts';

const terms = new Set(['辅警', '人事招聘']);

test.each([
  { title: '某某机械有限公司诚聘焊工', rest: '焊工', removed: ['某某机械有限公司诚聘'] },
  { title: '某某集团会计', rest: '会计', removed: ['某某集团'] },
  { title: '县人民医院招聘', rest: '县人民医院', removed: ['招聘'] },
  { title: '招聘专员', rest: '招聘专员', removed: [] },
  { title: '人事招聘', rest: '人事招聘', removed: [] },
  { title: '辅警招聘', rest: '辅警', removed: ['招聘'] },
  { title: '招聘师', rest: '招聘师', removed: [] },
  { title: '某某集团经理', rest: '某某集团经理', removed: [] },
])('$title', ({ title, rest, removed }) => {
  const taken: string[] = [];
  expect({ rest: withoutEmployer(title, (key) => terms.has(key), taken), removed: taken }).toEqual({ rest, removed });
});
