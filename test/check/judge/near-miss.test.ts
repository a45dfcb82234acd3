/** Near misses of the name that stands under a code. */
import { expect, test } from 'vitest';
import { isHead, isNearMiss } from '../../../src/check/judge/near-miss.ts';

test.each`
  text              | name                  | near
  ${'地球研究人员'} | ${'地球科学研究人员'} | ${true}
  ${'农业研究人员'} | ${'农业科学研究人员'} | ${true}
  ${'网约配送圆'}   | ${'网约配送员'}       | ${true}
  ${'网络配送员'}   | ${'网约配送员'}       | ${true}
  ${'快递圆'}       | ${'快递员'}           | ${true}
  ${'养老护理员工'} | ${'养老护理员'}       | ${true}
  ${'焊接工'}       | ${'车工'}             | ${false}
  ${'护理员'}       | ${'护士'}             | ${false}
  ${'电气技术员'}   | ${'电气工程技术人员'} | ${true}
  ${'工程师'}       | ${'机械工程技术人员'} | ${false}
  ${'外科护师'}     | ${'内科护士'}         | ${false}
  ${'列车司机'}     | ${'轨道交通列车司机'} | ${false}
  ${''}             | ${'电工'}             | ${false}
`('$text and $name: $near', ({ text, name, near }) => {
  expect(isNearMiss(text, name)).toBe(near);
});

test('the head of a name is in keeping with it', () => {
  expect([isHead('护士', '内科护士'), isHead('内科', '内科护士'), isHead('士', '内科护士')]).toEqual([
    true,
    false,
    false,
  ]);
});
