/** Written answers are, byte for byte, what JSON.stringify makes of results: when they are made, and when they are kept. */
import { assert, constantFrom, double, oneof, option, property, record, string } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Row } from '../../../src/check/row.ts';
import { writeAnswer } from '../../../src/check/write/answer.ts';
import { abridge, briefResultSchema } from '../../../src/check/write/brief.ts';
import { Output } from '../../../src/check/write/output.ts';
import { type Checks, startChecks } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const decoder = new TextDecoder();

function expectSame(row: Row): void {
  for (const check of [checks.lenient, checks.strict]) {
    const result = check(row);
    const brief = { ref: result.ref, ...abridge(result) };
    expect(briefResultSchema.safeParse(brief).error).toBeUndefined();
    const counted = { verdict: result.then.verdict, issues: result.then.issues.map(({ code }) => code) };
    // What comes only once is not kept.
    for (const time of ['made', 'made again', 'kept']) {
      for (const [detail, expected] of [['full', result] as const, ['brief', brief] as const]) {
        const output = new Output(16);
        expect(writeAnswer(output, check, row, detail), time).toMatchObject(counted);
        expect(decoder.decode(output.take()), time).toBe(JSON.stringify(expected));
      }
    }
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
}, 180_000);

test('names by which things go, at every revision, in any order of times', () => {
  const { register } = checks;
  const names = new Set([...register.entries()].flatMap(({ states }) => states.map(({ facts }) => facts.name)));
  const days = [...register.held.map(({ id }) => id), '2018-01-01', '2023-05-06', '2020-03-01'];
  const output = new Output(16);
  for (const [turn, name] of [...names].entries()) {
    if (turn % 9 !== 0) continue;
    const said = turn % 2 === 0 ? name : name.slice(0, -1);
    for (let at = 0; at <= days.length; at += 1) {
      const row = { name: said, on: days[(at * 5 + turn) % days.length] ?? '' };
      writeAnswer(output, checks.lenient, row, 'full');
      expect(decoder.decode(output.take())).toBe(JSON.stringify(checks.lenient(row)));
    }
  }
}, 180_000);

test('any words', () => {
  const word = option(
    string({ unit: 'binary', maxLength: 20 }).chain((text) =>
      constantFrom(text, `${text}"`, `\ud800${text}`, `电工${text}`),
    ),
  );
  assert(
    property(
      record({
        ref: option(oneof(word, double({ noNaN: true, noDefaultInfinity: true }))),
        code: word,
        name: word,
        subType: word,
        on: word,
      }),
      expectSame,
    ),
    {
      numRuns: 500,
    },
  );
});
