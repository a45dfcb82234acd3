import { expect, test } from 'vitest';
import { splitFunctions } from '../../../src/match/title/functions.ts';

test.each([
  { key: '人事财务', functions: ['人事', '财务'] },
  { key: '人事兼财务', functions: ['人事', '财务'] },
  { key: '采购物流主管', functions: ['采购主管', '物流主管'] },
  { key: '出纳会计文员', functions: ['出纳', '会计', '文员'] },
  { key: '采购', functions: ['采购'] },
  { key: '采购大师', functions: ['采购大师'] },
  { key: '采购'.repeat(40), functions: ['采购'.repeat(40)] },
])('$key', ({ key, functions }) => {
  expect(splitFunctions(key)).toEqual(functions);
});
