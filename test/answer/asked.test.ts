/** What is asked: values that fit the schema, or a refusal of every malformed field, or of the first that is missing. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readAsked, readText } from '../../src/answer/asked.ts';

const range = 'expected a number from 1 to 10';
const question = {
  asks: z.strictObject({
    text: z.string(),
    limit: z.int(range).min(1, range).max(10, range).optional(),
    all: z.boolean().optional(),
  }),
  needed: { text: 'Say something.' },
};

test.each`
  fields                             | asked
  ${{ text: 'a' }}                   | ${{ text: 'a' }}
  ${{ text: '5', limit: '5' }}       | ${{ text: '5', limit: 5 }}
  ${{ text: '', all: 'true' }}       | ${{ text: '', all: true }}
  ${{ text: 'a', all: 'false' }}     | ${{ text: 'a', all: false }}
  ${{ text: 'a', limit: undefined }} | ${{ text: 'a' }}
`('$fields is read as $asked', ({ fields, asked }) => {
  expect(readAsked(question, readText(question.asks, fields))).toEqual({ ok: true, value: asked });
});

describe('refused', () => {
  test.each(['0', '11', '-1', '1.0', '1e0', '01', ' 1', '１', '', 'x', 'NaN', '99999999999999999999'])(
    'the limit “%s”',
    (limit) => {
      expect(readAsked(question, readText(question.asks, { text: 'a', limit }))).toMatchObject({
        error: { kind: 'malformed', name: 'parameter-malformed', faults: [{ pointer: '/limit', detail: range }] },
      });
    },
  );

  test.each`
    asked                      | name                     | pointers
    ${{}}                      | ${'parameter-missing'}   | ${['/text']}
    ${{ limit: 3 }}            | ${'parameter-missing'}   | ${['/text']}
    ${{ text: undefined }}     | ${'parameter-missing'}   | ${['/text']}
    ${{ limit: 0 }}            | ${'parameter-malformed'} | ${['/limit']}
    ${{ text: 1, limit: 0 }}   | ${'parameter-malformed'} | ${['/text', '/limit']}
    ${{ text: null }}          | ${'parameter-malformed'} | ${['/text']}
    ${{ text: 'a', other: 1 }} | ${'parameter-malformed'} | ${['']}
  `('$asked is $name at $pointers', ({ asked, name, pointers }) => {
    const read = readAsked(question, asked);
    if (read.ok) expect.fail('it was read');
    expect([read.error.name, read.error.faults.map(({ pointer }) => pointer)]).toEqual([name, pointers]);
  });
});

test('what is missing is refused with what to do', () => {
  expect(readAsked(question, {})).toMatchObject({ error: { message: '“text” is required.', hint: 'Say something.' } });
});
