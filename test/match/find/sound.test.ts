import { expect, test } from 'vitest';
import { laySounds } from '../../../src/match/find/sound.ts';
import { finish } from '../../../src/match/once.ts';

const soundAlike = finish(
  laySounds(
    new Map([
      ['律师', ['lü', 'shi']],
      ['绿化', ['lü', 'hua']],
      ['行长', ['hang', 'zhang']],
      ['长行', ['chang', 'xing']],
      ['常', ['chang']],
    ]),
  ),
);

test.each([
  { left: '绿', right: '律', alike: true },
  { left: '长', right: '常', alike: true },
  { left: '常', right: '长', alike: true },
  { left: '行', right: '长', alike: false },
  { left: '师', right: '无', alike: false },
])('$left and $right: $alike', ({ left, right, alike }) => {
  expect(soundAlike(left, right)).toBe(alike);
});
