/** The bounded map of what was used lately. */
import { expect, test } from 'vitest';
import { createRecent } from '../../src/check/recent.ts';

test('holds at most twice the bound, and keeps what is asked for', () => {
  const recent = createRecent<number, string>(10);
  recent.set(-1, 'often');
  for (let turn = 0; turn < 1_000; turn += 1) {
    recent.set(turn, `${turn}`);
    expect(recent.get(-1)).toBe('often');
    expect(recent.size()).toBeLessThanOrEqual(20);
  }
  expect([recent.get(0), recent.get(999)]).toEqual([undefined, '999']);
});
