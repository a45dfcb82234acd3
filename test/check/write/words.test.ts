/** The words of a row: one text for each, and as members of an object they say what the row says. */
import { assert, constantFrom, oneof, option, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/check/write/words.ts';

test('no two rows that differ share their words, and the words read as JSON are the row', () => {
  const odd = constantFrom('', 'a', '"', 'a","name":"b', '\\', '\u0000', '\ud800', '电工\n', 'a"b');
  const text = option(oneof(odd, string({ unit: 'binary', maxLength: 8 })));
  const row = record({ code: text, name: text, subType: text, work: text });
  const said = (one: object): string => JSON.stringify(Object.entries(one).filter(([, told]) => (told ?? '') !== ''));
  assert(
    property(row, row, (one, other) => {
      expect(wordsOf(one) === wordsOf(other)).toBe(said(one) === said(other));
      expect(said(JSON.parse(`{${wordsOf(one)}}`))).toBe(said(one));
    }),
    { numRuns: 2_000 },
  );
});
