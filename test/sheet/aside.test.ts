/** Totals, notes and signatures are no one's rows; people, groups and codes are, whatever stands before them. */
import { expect, test } from 'vitest';
import { isAside } from '../../src/sheet/aside.ts';

test.each`
  lead                      | code            | names                             | aside
  ${'合计'}                 | ${'3'}          | ${['']}                           | ${true}
  ${'合 计：'}              | ${'17'}         | ${['5人']}                        | ${true}
  ${'3'}                    | ${'3'}          | ${['合计']}                       | ${true}
  ${'2'}                    | ${'2'}          | ${['Total']}                      | ${true}
  ${'财务部小计'}           | ${''}           | ${['']}                           | ${true}
  ${'Grand Total'}          | ${'12'}         | ${['']}                           | ${true}
  ${'共12人'}               | ${''}           | ${['共12人']}                     | ${true}
  ${'填表人：钱七'}         | ${'审核人：'}   | ${['']}                           | ${true}
  ${'填表人：钱七'}         | ${'2023年7月'}  | ${['']}                           | ${true}
  ${'单位负责人（签字）：'} | ${''}           | ${['制表日期：']}                 | ${true}
  ${'注：按证书填写。'}     | ${''}           | ${['']}                           | ${true}
  ${'备注：按证书填写。'}   | ${''}           | ${['备注：按证书填写。']}         | ${true}
  ${'第 1 页'}              | ${''}           | ${['']}                           | ${true}
  ${'3'}                    | ${'3'}          | ${['']}                           | ${false}
  ${'4'}                    | ${'4'}          | ${['社会生产服务和生活服务人员']} | ${false}
  ${'合计'}                 | ${'4-10-08-01'} | ${['网约配送员']}                 | ${false}
  ${'张三'}                 | ${''}           | ${['统计员']}                     | ${false}
  ${'统计员'}               | ${''}           | ${['统计员']}                     | ${false}
  ${'审核员'}               | ${''}           | ${['审核员']}                     | ${false}
  ${'备注：急'}             | ${''}           | ${['电工']}                       | ${false}
  ${'注册会计师'}           | ${''}           | ${['注册会计师']}                 | ${false}
  ${''}                     | ${''}           | ${['']}                           | ${false}
`('$lead, $code, $names: $aside', ({ lead, code, names, aside }) => {
  expect(isAside(lead, { code, names })).toBe(aside);
});
