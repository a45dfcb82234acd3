/** What is told to be a row without the schema is what the schema takes. */
import { array, assert, constantFrom, dictionary, double, jsonValue, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { isRow } from '../../../src/check/read/valid-row.ts';
import { rowSchema } from '../../../src/check/row.ts';

const key = constantFrom(...Object.keys(rowSchema.shape), 'nom', '__proto__');
const short = constantFrom('', '电工', 'x'.repeat(500), 'x'.repeat(501), 'x'.repeat(2_000), 'x'.repeat(2_001));
const field = oneof(short, string(), double(), constantFrom(null, true, 0, -0.5), jsonValue());

/** As a line gives it. */
const parse = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('any value of JSON', () => {
  const hold = (value: unknown): void => {
    expect(isRow(parse(value))).toBe(rowSchema.safeParse(parse(value)).success);
  };
  assert(property(oneof(jsonValue(), dictionary(key, field), array(field)), hold), { numRuns: 1_000 });
});

test.each(['{}', '{"name":null}', '{"ref":1.5}', '{"ref":1e999}', '[]', 'null', '"x"', '{"__proto__":null}'])(
  '%s',
  (line) => {
    expect(isRow(JSON.parse(line))).toBe(rowSchema.safeParse(JSON.parse(line)).success);
  },
);
