/** NDJSON: one result a line, the same as that of the row; a line that is no row is answered with its number and the reason. */
import { assert, constantFrom, option, property, record, string } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createLineCheck,
  createTextCheck,
  type LineCheck,
  longestLine,
  type TextCheck,
} from '../../src/sheet/lines.ts';
import { type Checks, startChecks } from '../check/tabled.ts';

let checks: Checks;
let text: TextCheck;
let line: LineCheck;
beforeAll(async () => {
  checks = await startChecks();
  text = createTextCheck(checks.lenient);
  line = createLineCheck(text);
});

test('a line is answered as its row is, and its ref comes back', () => {
  for (const ref of ['a', '', '"\\', 7, 0, -1.5, null]) {
    const row = { ref, code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' };
    expect(JSON.parse(line(JSON.stringify(row), 1) ?? '')).toEqual(checks.lenient(row));
  }
});

test.each(['', ' ', '\t', '\u3000'])('a blank line %j is left out', (blank) => {
  expect(line(blank, 1)).toBeNull();
});

describe('a line that is no row says so by its number', () => {
  test.each`
    written                                     | pointer    | detail
    ${'{'}                                      | ${''}      | ${/^the line is not JSON/}
    ${'电工'}                                   | ${''}      | ${/^the line is not JSON/}
    ${'{"name":"电工"}{"name":"焊工"}'}         | ${''}      | ${/^the line is not JSON/}
    ${'[]'}                                     | ${''}      | ${/expected object/}
    ${'[{"name":"电工"}]'}                      | ${''}      | ${/expected object/}
    ${'"电工"'}                                 | ${''}      | ${/expected object/}
    ${'null'}                                   | ${''}      | ${/expected object/}
    ${'7'}                                      | ${''}      | ${/expected object/}
    ${'{"title":"电工"}'}                       | ${''}      | ${/"title"/}
    ${'{"__proto__":{"name":"电工"}}'}          | ${''}      | ${/"__proto__"/}
    ${'{"name":7}'}                             | ${'/name'} | ${/expected string/}
    ${'{"code":["4-02-07-10"]}'}                | ${'/code'} | ${/expected string/}
    ${'{"on":20210501}'}                        | ${'/on'}   | ${/expected string/}
    ${'{"ref":{}}'}                             | ${'/ref'}  | ${/./}
    ${`{"name":"${'工'.repeat(2001)}"}`}        | ${'/name'} | ${/2000/}
    ${`{"name":"${'工'.repeat(longestLine)}"}`} | ${''}      | ${/more than 65536 characters/}
  `('$written', ({ written, pointer, detail }) => {
    const { ref, line: number, problem } = JSON.parse(line(written, 41) ?? '');
    expect({ ref, number }).toEqual({ ref: null, number: 41 });
    expect(problem).toMatchObject({ type: '/problems/row-malformed', status: 400, errors: [{ pointer }] });
    expect(problem.errors[0].detail).toMatch(detail);
    expect(problem.detail).toContain('row 41');
  });
});

test('every field that is wrong is told', () => {
  const { problem } = JSON.parse(line('{"name":1,"code":2,"on":"2021-05-01"}', 1) ?? '');
  expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/code', '/name']);
});

test('a field that is null is one that is not there', () => {
  const given = line('{"name":"电工"}', 1);
  expect(line('{"name":"电工","code":null,"subType":null,"on":null,"at":null,"ref":null}', 2)).toBe(given);
});

describe('what is kept of one row is never given to another', () => {
  test.each`
    one                                     | other
    ${{ name: '电工', code: null }}         | ${{ name: '电工', code: 'null' }}
    ${{ name: '电工' }}                     | ${{ name: '电工', code: 'undefined' }}
    ${{ code: '4', name: '电工' }}          | ${{ code: '4\u0000电工', name: null }}
    ${{ name: 'a\u0000b' }}                 | ${{ name: 'a', subType: 'b' }}
    ${{ name: '电工', on: 'x ?y', at: '' }} | ${{ name: '电工', on: 'x', at: 'y ' }}
    ${{ name: '电工', on: 'x' }}            | ${{ name: '电工', on: 'y' }}
    ${{ code: '4-02-07-10' }}               | ${{ code: '4-02-07-10', on: '2026-11-01' }}
  `('$one and $other', ({ one, other }) => {
    const fresh = createTextCheck(checks.lenient);
    fresh(one);
    expect(JSON.parse(fresh(other))).toEqual(checks.lenient(other));
  });

  test('over any rows', () => {
    const word = option(
      constantFrom('', 'null', 'undefined', '\u0000', '电工', '4-02-07-10', ' ', '?', '网约配送员').chain((head) =>
        string({ unit: constantFrom('\u0000', ' ', '?', '"', '#', '+'), maxLength: 2 }).map((tail) => head + tail),
      ),
    );
    const day = option(constantFrom('2021-05-01', '2024-05-01', 'x', '?x', '', ' ', '2021-05-01 ', 'x  ?'));
    const fresh = createTextCheck(checks.lenient);
    assert(
      property(record({ code: word, name: word, subType: word, on: day, at: day }), (row) => {
        expect(JSON.parse(fresh(row))).toEqual(checks.lenient(row));
      }),
      { numRuns: 3000 },
    );
  });
});
