import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSlipIndex } from '../../../src/match/find/slips.ts';

const names = ['网约配送员', '养老护理员', '电工合金', '酿酒师'];
const index = createSlipIndex(names.map((key, number) => ({ key, number })));

test('a name with one character dropped, added, replaced or swapped is near', () => {
  const mutation = fc.tuple(fc.nat(names.length - 1), fc.nat(20), fc.constantFrom('甲', '员'), fc.nat(3));
  fc.assert(
    fc.property(mutation, ([number, place, other, kind]) => {
      const name = names[number] ?? '';
      const at = place % (name.length - 1);
      const spoilt = [
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + other + name.slice(at),
        name.slice(0, at) + other + name.slice(at + 1),
        name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
      ][kind];
      if (spoilt !== undefined && spoilt.length >= 3) expect(index.near(spoilt)).toContain(number);
    }),
  );
});

test('another text is not', () => {
  expect(index.near('计算机程序设计员')).toEqual([]);
  expect(index.near('员'.repeat(100))).toEqual([]);
});
