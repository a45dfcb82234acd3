import { expect, test } from 'vitest';
import { readAssistant } from '../../../src/match/title/assistant.ts';

test.each([
  { key: '总裁行政助理', plainly: '总经理助理' },
  { key: '老板私人助理', plainly: '总经理助理' },
  { key: '院长秘书', plainly: '总经理助理' },
  { key: '采购助理', plainly: '采购助理' },
  { key: '总经理', plainly: '总经理' },
  { key: `总裁${'的'.repeat(40)}助理`, plainly: `总裁${'的'.repeat(40)}助理` },
])('$key', ({ key, plainly }) => {
  expect(readAssistant(key)).toBe(plainly);
});
