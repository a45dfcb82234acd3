import { expect, test } from 'vitest';
import { beginsAs, endsAs } from '../../src/match/edge.ts';

test.each([
  { text: '北方', begins: true, ends: false },
  { text: '河北', begins: false, ends: true },
  { text: '', begins: false, ends: false },
])('$text', ({ text, begins, ends }) => {
  const words = ['北京 上海', '湖北'];
  expect(beginsAs(...words)(text)).toBe(begins);
  expect(endsAs(...words)(text)).toBe(ends);
});
