/** Revision ids stand in the order of time: by date, and by number within a day. */
import { assert, constantFrom, date, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { compareRevisions, revisionIdSchema } from '../../../src/catalogue/vocabulary/revision.ts';

test('from the earliest to the latest', () => {
  const inOrder = [
    '2015-07-29',
    '2020-02-25',
    '2020-02-25.2',
    '2020-02-25.9',
    '2020-02-25.10',
    '2020-02-26',
    '2022-06',
    '2022-06-01',
  ];
  expect([...inOrder].reverse().sort(compareRevisions)).toEqual(inOrder);
});

const id = record({
  day: date({ min: new Date('2015-01-01'), max: new Date('2015-01-04'), noInvalidDate: true }),
  number: constantFrom('', '.2', '.3', '.10'),
}).map(({ day, number }) => `${day.toISOString().slice(0, 10)}${number}`);

test('any two are in one order, and only equal ones are equal', () => {
  assert(
    property(id, id, (left, right) => {
      expect(Math.sign(compareRevisions(left, right))).toBe(-Math.sign(compareRevisions(right, left)) || 0);
      expect(compareRevisions(left, right) === 0).toBe(left === right);
    }),
  );
});

test.each([
  { text: '2020-02-25', good: true },
  { text: '2020-02-25.2', good: true },
  { text: '2022-06', good: true },
  { text: '2022', good: false },
  { text: '2020-2-5', good: false },
  { text: 'latest', good: false },
])('$text is a revision id: $good', ({ text, good }) => {
  expect(revisionIdSchema.safeParse(text).success).toBe(good);
});
