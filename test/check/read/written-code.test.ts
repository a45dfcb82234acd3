/** Written codes: what is read for certain, how it departs from the printed form, and what is left alone. */
import { expect, test } from 'vitest';
import { readWrittenCode } from '../../../src/check/read/written-code.ts';

test.each`
  typed                     | code            | variant
  ${'4-02-07-10'}           | ${'4-02-07-10'} | ${null}
  ${'４－０２－０７－１０'} | ${'4-02-07-10'} | ${'form'}
  ${'4020710'}              | ${'4-02-07-10'} | ${'compact'}
  ${'4.2.7.10'}             | ${'4-02-07-10'} | ${'signs'}
  ${'04-02-07-10'}          | ${'4-02-07-10'} | ${'signs'}
  ${'06-18-01'}             | ${null}         | ${null}
  ${'4-02-07-10-01'}        | ${'4-02-07-10'} | ${'fivePart'}
  ${'编码 4-02-07-10'}      | ${'4-02-07-10'} | ${'inText'}
  ${'4-O2-07-10'}           | ${null}         | ${null}
  ${'2020-02-25'}           | ${null}         | ${null}
`('$typed is read as $code ($variant)', ({ typed, code, variant }) => {
  expect(readWrittenCode(typed)).toMatchObject({ code, variant });
});

test('a long text is no code, whatever stands in it: runs of signs are not walked again from each of them', () => {
  const code = '4-02-07-10';
  expect(readWrittenCode(`${code}${'"'.repeat(400)}x`).code).toBe(code);
  for (const run of [' ', '"', ':', '- ']) expect(readWrittenCode(`${code}${run.repeat(1_000_000)}x`).code).toBeNull();
});
