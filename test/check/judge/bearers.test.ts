/** Bearers: who has a name on a date, who had it before, who has it later, and which groups have it. */
import { expect, test } from 'vitest';
import type { Change } from '../../../src/catalogue/vocabulary/change.ts';
import type { Patch } from '../../../src/catalogue/vocabulary/entry.ts';
import { findBearers, liesUnder } from '../../../src/check/judge/bearers.ts';
import { registerOf } from '../../catalogue/history.ts';

const [job, group] = ['e0000000001', 'e0000000002'];
const [first, second, third] = ['2015-07-29', '2020-02-25', '2022-09-28'];

const steps: readonly (readonly [string, string, Patch])[] = [
  [first, job, { level: 'occupation', status: 'current', code: '4-01-01-01', name: '甲员' }],
  [first, group, { level: 'minor', status: 'current', code: '4-01-01', name: '甲人员' }],
  [second, job, { name: '乙员' }],
  [second, group, { name: '乙人员' }],
  [third, job, { status: 'withdrawn' }],
];
const register = registerOf(
  steps.map(([revision, entry, patch], order): Change => {
    const evidence = { firstLine: 1, lastLine: 1, sentence: '句', certainty: 'stated', note: null } as const;
    const citation = { revision, source: null, ...evidence };
    return { revision, order, entry, patch, citation };
  }),
);

test.each`
  name        | on        | current  | groups     | former   | formerGroups | later
  ${'甲员'}   | ${first}  | ${[job]} | ${[]}      | ${[]}    | ${[]}        | ${[]}
  ${'甲员'}   | ${second} | ${[]}    | ${[]}      | ${[job]} | ${[]}        | ${[]}
  ${'乙员'}   | ${first}  | ${[]}    | ${[]}      | ${[]}    | ${[]}        | ${[job]}
  ${'乙员'}   | ${second} | ${[job]} | ${[]}      | ${[]}    | ${[]}        | ${[]}
  ${'乙员'}   | ${third}  | ${[]}    | ${[]}      | ${[job]} | ${[]}        | ${[]}
  ${'甲人员'} | ${first}  | ${[]}    | ${[group]} | ${[]}    | ${[]}        | ${[]}
  ${'甲人员'} | ${second} | ${[]}    | ${[]}      | ${[]}    | ${[group]}   | ${[]}
  ${'丙员'}   | ${third}  | ${[]}    | ${[]}      | ${[]}    | ${[]}        | ${[]}
`('$name on $on', ({ name, on, ...expected }) => {
  expect(findBearers(register, name, on)).toEqual(expected);
});

test('an entry lies under its parent, and under a group whose code begins its own', () => {
  expect(liesUnder(register, job, group, first)).toBe(true);
  expect(liesUnder(register, group, job, first)).toBe(false);
  expect(liesUnder(register, job, job, first)).toBe(false);
});
