import { expect, test } from 'vitest';
import { readPerson } from '../../../src/match/title/person.ts';

test.each([
  { key: '总裁行政助理', plainly: '总经理助理' },
  { key: '老板私人助理', plainly: '总经理助理' },
  { key: '院长秘书', plainly: '总经理助理' },
  { key: '董事长司机', plainly: '小车司机' },
  { key: '领导专职司机', plainly: '小车司机' },
  { key: '货车司机', plainly: '货车司机' },
  { key: '京东店主', plainly: '网店店主' },
  { key: '拼多多店铺卖家', plainly: '网店店主' },
  { key: '五金店店主', plainly: '五金店店主' },
  { key: '采购助理', plainly: '采购助理' },
  { key: '总经理', plainly: '总经理' },
  { key: `总裁${'的'.repeat(40)}助理`, plainly: `总裁${'的'.repeat(40)}助理` },
])('$key', ({ key, plainly }) => {
  expect(readPerson(key)).toBe(plainly);
});
