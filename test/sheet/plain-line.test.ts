/** Plain lines mean what they mean as JSON, and lines of another kind are not taken for plain ones. */
import { assert, constantFrom, double, integer, oneof, option, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/check/write/words.ts';
import { readPlainLine } from '../../src/sheet/plain-line.ts';

const read = (line: string) => readPlainLine(`{\n${line}\n}`, 2, 2 + line.length);

test.each`
  line                                           | ref        | words                    | on
  ${'{"ref":1,"name":"电工","on":"2021-05-01"}'} | ${'1'}     | ${'"name":"电工"'}       | ${'2021-05-01'}
  ${'{"ref":"a 1","name":"电工"}'}               | ${'"a 1"'} | ${'"name":"电工"'}       | ${null}
  ${'{"name":"电工","on":"2021-05-01"}'}         | ${'null'}  | ${'"name":"电工"'}       | ${'2021-05-01'}
  ${'{"ref":0,"code":"4-02-07-10"}'}             | ${'0'}     | ${'"code":"4-02-07-10"'} | ${null}
  ${'{"ref":0,"code":null,"name":"电工"}'}       | ${'0'}     | ${'"name":"电工"'}       | ${null}
`('$line', ({ line, ref, words, on }) => {
  expect(read(line)).toEqual({ ref, words, on });
});

test.each([
  ...['{"ref":01,"name":"电工"}', '{"ref":1.0,"name":"电工"}', '{"ref":1e3,"name":"电工"}', '{"ref":-1,"name":"电工"}'],
  ...['{"ref":1234567890123456,"name":"电工"}', '{"ref":"\\u0041","name":"电工"}', '{"ref":"é","name":"电工"}'],
  ...[
    '{"ref":1}',
    '{"ref":"a,"name":"电工"',
    '[]',
    '',
    '{',
    '{"ref":',
    '{"ref":"',
    '{"name":"电工","on":"2021-\\n-01"}',
  ],
  ...[`{"ref":"${'x'.repeat(501)}","name":"电工"}`],
])('%s is not plain', (line) => {
  expect(read(line)).toBeNull();
});

test('a line whose words are those of a row is that row', () => {
  const word = option(oneof(constantFrom('电工', '","on":"2021-05-01', 'a","ref":"b', ','), string({ maxLength: 6 })));
  const day = option(oneof(constantFrom('2021-05-01', '2021-5-1', '----------', '"'), string({ maxLength: 10 })));
  const ref = option(oneof(integer(), string({ maxLength: 5 }), double({ noNaN: true, noDefaultInfinity: true })));
  assert(
    property(record({ ref, code: word, name: word, on: day }, { requiredKeys: [] }), (row) => {
      const line = JSON.stringify(row);
      const plain = read(line);
      if (plain === null || plain.words !== wordsOf(row)) return;
      const meant = JSON.parse(line);
      expect({ ref: meant.ref ?? null, on: meant.on ?? null }).toEqual({ ref: JSON.parse(plain.ref), on: plain.on });
      expect(plain.ref).toBe(JSON.stringify(row.ref ?? null));
    }),
    { numRuns: 5_000 },
  );
});
