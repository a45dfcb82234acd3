/** Eras: an answer that is kept for all dates of one is what each of these dates is answered with afresh. */
import { assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createTextCheck } from '../../../src/sheet/lines.ts';
import { type Checks, startChecks } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const days = [
  ...['2016-01-05', '2019-05-01', '2020-03-01', '2020-07-01', '2021-01-05', '2021-05-01', '2022-07-01'],
  ...['2022-10-01', '2023-10-01', '2024-08-01', '2025-08-01', '2026-01-05'],
];
const codes = ['4-02-07-10', '4-10-08-01', '2-02-10-01', '4-04-05-02', '4-02-07', '9-99-99-99', '4020710', null];
const names = [
  '网约配送员',
  '国际快递业务师',
  '外卖骑手',
  '网约配送圆',
  '防疫员',
  '快递员',
  '经理',
  '核酸检测员',
  null,
];

test('whatever the order of dates, kept answers are those that are made afresh', () => {
  const pair = record({ code: constantFrom(...codes), name: constantFrom(...names) });
  assert(
    property(pair, shuffledSubarray(days, { minLength: 2 }), constantFrom('lenient', 'strict'), (words, on, policy) => {
      const check = checks[policy];
      const write = createTextCheck(check);
      for (const day of on) expect(write({ ...words, on: day })).toBe(JSON.stringify(check({ ...words, on: day })));
    }),
    { numRuns: 300 },
  );
});
