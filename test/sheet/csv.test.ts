/** A text with a header comes out with result columns, its own columns untouched and every row answered or reported. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/check/check.ts';
import type { Result } from '../../src/check/row.ts';
import { CsvCheck } from '../../src/sheet/csv.ts';
import { Tally } from '../../src/sheet/tally.ts';

/** A check that knows only whether there is a name, and counts how often it is asked. */
const makeCheck = (): { check: Check; asked: () => number } => {
  let asked = 0;
  const check = ({ name }: { name?: string | null | undefined }): Result => {
    asked += 1;
    const entry = { id: 'e1', level: 'occupation' as const, code: '4-10-08-01', name: '网约配送员' };
    const nothing = (name ?? '') === '';
    return {
      ref: null,
      then: {
        revision: '2022-09-28',
        gaps: [],
        verdict: nothing ? 'insufficient' : 'match',
        confidence: nothing ? 0 : 1,
        ...(nothing ? {} : { entry }),
        issues: [],
      },
      now: { revision: '2022-09-28', gaps: [], status: 'same', verdict: 'match', entries: [entry], path: [] },
      suggestions: [],
    };
  };
  return { check: Object.assign(check, { timeKey: () => '' }), asked: () => asked };
};

const checkText = (text: string) => {
  const { check, asked } = makeCheck();
  const tally = new Tally();
  const csv = new CsvCheck({ check, tally });
  const out = csv.read(text) + csv.end();
  const rows: string[][] = csv.problem === null ? parse(out, { bom: true, relax_column_count: true }) : [];
  return { ...tally.summary(), out, rows, problem: csv.problem?.detail ?? null, asked: asked() };
};

test('the result columns follow the own ones', () => {
  const { out, rows } = checkText('岗位,备注\r\n外卖员,好\r\n');
  expect(out.startsWith('\ufeff岗位,备注,zhilu_verdict,')).toBe(true);
  expect(out.endsWith('\r\n')).toBe(true);
  expect(rows[1]?.slice(0, 6)).toEqual(['外卖员', '好', 'match', '1', '4-10-08-01', '网约配送员']);
});

test('rows of the same words are checked once', () => {
  expect(checkText('岗位,n\n甲,1\n甲,2\n乙,3\n甲,4\n')).toMatchObject({
    rows: expect.anything(),
    asked: 2,
    verdicts: { match: 4 },
  });
});

describe('what cannot be read is reported by its line and comes out all the same', () => {
  test.each`
    what                   | row                         | cells
    ${'too few cells'}     | ${'甲'}                     | ${['甲', '', 'unreadable']}
    ${'too many cells'}    | ${'甲,1,2,3'}               | ${['甲', '1,2,3', 'unreadable']}
    ${'an unclosed quote'} | ${'"甲,1'}                  | ${['"甲', '1', 'unreadable']}
    ${'too long a name'}   | ${`${'长'.repeat(2001)},1`} | ${['长'.repeat(2001), '1', 'unreadable']}
  `('$what', ({ row, cells }) => {
    const { rows, unreadable, verdicts } = checkText(`岗位,n\n乙,1\n${row}\n丙,3\n`);
    expect(rows.map((one) => one[0]).slice(1)).toEqual(['乙', cells[0], '丙']);
    expect(rows[2]?.slice(0, 3)).toEqual(cells);
    expect(unreadable).toMatchObject({ count: 1, first: [{ line: 3 }] });
    expect(verdicts).toEqual({ match: 2, unreadable: 1 });
  });
});

test.each`
  what                 | text              | problem
  ${'nothing'}         | ${''}             | ${'there is no header row: the file is empty'}
  ${'blank lines'}     | ${'\n\n'}         | ${'there is no header row: the file is empty'}
  ${'no such column'}  | ${'姓名\n张三\n'} | ${/^no column names an occupation/}
  ${'a broken header'} | ${'"岗位\n甲\n'}  | ${/^the header, line 1: a quotation mark/}
`('$what is a problem', ({ text, problem }) => expect(checkText(text).problem).toMatch(problem));

test('a header alone, a formula, a second check, semicolons', () => {
  expect(checkText('岗位')).toMatchObject({ problem: null, rows: [expect.arrayContaining(['岗位', 'zhilu_verdict'])] });
  expect(checkText('岗位;n\n甲;=1+1\n').out).toContain("甲;'=1+1;match");
  expect(checkText('岗位,zhilu_verdict\n甲,old\n').rows[0]?.slice(1, 3)).toEqual(['zhilu_verdict', 'zhilu2_verdict']);
});
