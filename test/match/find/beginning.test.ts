import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Beginnings } from '../../../src/match/find/beginning.ts';

test('every stem of two characters or more that stands in a text may stand there', () => {
  const texts = fc.string({ unit: fc.constantFrom('采', '购', '电', '工'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 40 }), texts, (stems, text) => {
      const beginnings = new Beginnings();
      stems.forEach((stem, number) => {
        beginnings.add(stem, number);
      });
      const found = new Set<string>();
      beginnings.lay()(text, (number, at) => found.add(`${number} ${at}`));
      stems.forEach((stem, number) => {
        for (let at = 0; at < text.length; at += 1)
          if (stem.length > 1 && text.startsWith(stem, at)) expect(found).toContain(`${number} ${at}`);
      });
    }),
  );
});

test('most stems that do not are passed over', () => {
  const beginnings = new Beginnings();
  for (const [number, stem] of ['采购', '采购跟单', '采购计划', '电'].entries()) beginnings.add(stem, number);
  const found: number[] = [];
  beginnings.lay()('高薪采购计划员', (number) => found.push(number));
  expect(found).toEqual([0, 2]);
});
