/** Pieces: nothing is lost, nothing is out of order, each is within what a parameter holds, and a changed row changes its own piece only. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLine } from '../../../src/cli/publish/pack.ts';
import { cutPieces } from '../../../src/store/publish/pieces.ts';
import { most } from '../../../src/store/save.ts';

const rows = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer(), fc.option(fc.string())), {
  maxLength: 300,
  size: '+2',
});

test('joined, they are the rows', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const pieces = [...cutPieces('alias', given, packLine)];
      expect(pieces.flatMap(({ body }) => JSON.parse(body))).toEqual(given);
      expect(pieces.map(({ position }) => position)).toEqual([...pieces.keys()]);
    }),
  );
});

/** Rows as they are: some hundred characters each. */
const usual = Array.from({ length: 5_000 }, (_, index) => [`row ${index}`, '职业'.repeat(20 + (index % 40)), index]);

test('a long table is many pieces, none longer than a parameter may be', () => {
  const lengths = [...cutPieces('change', usual, packLine)].map(({ body }) => body.length);
  expect(lengths.length).toBeGreaterThan(12);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
});

test.each([0, 17, 2_500, 4_999])('a row put in at %i leaves nearly all pieces as they were', (place) => {
  const before = new Set([...cutPieces('change', usual, packLine)].map(({ digest }) => digest));
  const altered = [...cutPieces('change', usual.toSpliced(place, 0, ['new', '新', 0]), packLine)];
  expect(altered.filter(({ digest }) => !before.has(digest)).length).toBeLessThanOrEqual(4);
});

test('a row longer than that is a piece of its own', () => {
  const long = ['long', '长'.repeat(100_000)];
  const pieces = [...cutPieces('change', [['a'], long, ['b']], packLine)];
  expect(pieces.map(({ body }) => JSON.parse(body).length)).toEqual([1, 1, 1]);
});
