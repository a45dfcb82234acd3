/** Completeness: what a copy of the catalogue leaves out, has twice, and took from elsewhere. */
import { beforeAll, expect, test } from 'vitest';
import { findMoment, type Moment } from '../../src/catalogue/views/moment.ts';
import { watchCompleteness } from '../../src/check/complete.ts';
import type { Row } from '../../src/check/row.ts';
import { Output } from '../../src/check/write/output.ts';
import { today } from '../service.ts';
import { type Checks, startChecks } from './tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const on = '2022-10-01';

const moment = (): Moment => {
  const found = findMoment(checks.register, on, today);
  return typeof found === 'string' ? expect.fail(found) : found;
};

function watch(rows: readonly Row[], way: 'check' | 'write' = 'check') {
  const watched = watchCompleteness(checks.register, moment(), checks.lenient);
  for (const row of rows) {
    if (way === 'check') watched.check({ ...row, on });
    else watched.check.write(new Output(16), { ...row, on }, 'brief');
  }
  return watched.summary() ?? expect.fail('there are too many rows');
}

const occupations = (): Row[] =>
  checks.register
    .standings('2022-09-28')
    .filter(({ facts }) => facts.level === 'occupation' && facts.status === 'current')
    .map(({ facts: { code, name } }) => ({ code, name }));

test('a whole copy of the occupations lacks none, and is not asked for groups', () => {
  expect(watch(occupations())).toEqual({
    ...{ revision: '2022-09-28', twice: [], otherSchemes: [] },
    levels: [{ level: 'occupation', current: 1_639, coverage: 'complete', missing: [] }],
  });
});

test.each(['check', 'write'] as const)('what is left out, doubled and of a draft is named (%s)', (way) => {
  const [first, second, ...rest] = occupations();
  const draft = { code: '2-10-05-02', name: '手语翻译' };
  const rows = [...rest.filter(({ name }) => name !== '手语翻译'), second ?? {}, second ?? {}, draft];
  const { levels, twice, otherSchemes } = watch(rows, way);
  expect(levels).toMatchObject([{ level: 'occupation', missing: [{ code: first?.code, name: first?.name }] }]);
  expect(twice).toEqual([{ code: second?.code, rows: [rows.length - 2, rows.length - 1] }]);
  expect(otherSchemes).toMatchObject([
    { row: rows.length, code: '2-10-05-02', message: expect.stringContaining('draft') },
  ]);
});

test('the same row is taken note of each time, though its answer is the same', () => {
  const { check } = watchCompleteness(checks.register, moment(), checks.lenient);
  const row = { code: '4-10-08-01' };
  check(row);
  const key = check.timeKey(row);
  check(row);
  expect(check.timeKey(row)).not.toBe(key);
});
