/** Serialised results are, byte for byte, what JSON.stringify makes of them. */
import { assert, constantFrom, option, property, record, string } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Row } from '../../../src/check/row.ts';
import { serialiseRest } from '../../../src/check/show/serialise.ts';
import { type Checks, startChecks } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

function expectSame(row: Row): void {
  for (const check of [checks.lenient, checks.strict]) {
    const result = check(row);
    expect(`{"ref":${JSON.stringify(result.ref)},${serialiseRest(result)}`).toBe(JSON.stringify(result));
  }
}

test.each`
  row                                                             | what
  ${{ code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' }} | ${'a match with its path'}
  ${{ code: '4-02-07-10', name: '网约配送员', on: '2024-05-01' }} | ${'several entries'}
  ${{ name: '电工高级技师' }}                                     | ${'a skill level'}
  ${{ subType: '直播销售员' }}                                    | ${'a 工种 with its occupation'}
  ${{ name: '网约配送圆' }}                                       | ${'suggestions'}
  ${{ name: '无', on: '1999-01-01' }}                             | ${'no revision'}
  ${{}}                                                           | ${'nothing'}
  ${{ name: '"\\\u2028\ud800\u0000', code: '"', subType: '\n' }}  | ${'signs that are escaped'}
`('$what', ({ row }) => {
  expectSame(row);
});

test('every name that an entry ever bore, at one revision or another', () => {
  const { register } = checks;
  const names = new Set([...register.entries()].flatMap(({ states }) => states.map(({ facts }) => facts.name)));
  for (const [turn, name] of [...names].entries())
    expectSame({ name, on: register.held[turn % register.held.length]?.id ?? '' });
});

test('any words', () => {
  const word = option(
    string({ unit: 'binary', maxLength: 20 }).chain((text) =>
      constantFrom(text, `${text}"`, `\ud800${text}`, `电工${text}`),
    ),
  );
  assert(property(record({ ref: word, code: word, name: word, subType: word, on: word }), expectSame), {
    numRuns: 500,
  });
});
