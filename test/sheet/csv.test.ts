/** A text with a header comes out with result columns, its own columns untouched and every row answered or reported. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CsvCheck } from '../../src/sheet/csv.ts';
import { Tally } from '../../src/sheet/tally.ts';
import { makeCheck } from './named.ts';

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

test.each`
  what                                | text                                        | starts
  ${'a line that says sep=;'}         | ${'sep=;\r\n岗位;n\r\n甲;1\r\n'}            | ${['sep=;', '岗位;n;zhilu_verdict;', '甲;1;match;']}
  ${'titles above'}                   | ${'名册,\r\n岗位,n\r\n甲,1\r\n'}            | ${['名册,', '岗位,n,zhilu_verdict,', '甲,1,match,']}
  ${'two rows of headings'}           | ${'人,职业,\r\n,名称,编码\r\n张三,甲,\r\n'} | ${['人,职业,', ',名称,编码,zhilu_verdict,', '张三,甲,,match,']}
  ${'headings again'}                 | ${'岗位,n\r\n甲,1\r\n岗位,n\r\n乙,2\r\n'}   | ${['岗位,n,zhilu', '甲,1,match', '岗位,n,,,,', '乙,2,match']}
  ${'rows wider than the headings'}   | ${'岗位\r\n甲,1\r\n乙,2\r\n丙,3\r\n'}       | ${['岗位,,zhilu_verdict', '甲,1,match', '乙,2,match', '丙,3,match']}
  ${'rows shorter than the headings'} | ${'岗位,n\r\n甲\r\n乙\r\n丙\r\n丁,1\r\n'}   | ${['岗位,n,zhilu', '甲,,match', '乙,,match', '丙,,match', '丁,1,match']}
  ${'empty cells too many'}           | ${'岗位,n\r\n甲,1,,\r\n"乙",2,""\r\n'}      | ${['岗位,n,zhilu', '甲,1,match', '乙,2,match']}
  ${'quotes that need not be'}        | ${'"岗位","n"\r\n"甲","1"\r\n'}             | ${['"岗位","n",zhilu', '"甲","1",match']}
`('$what', ({ text, starts }) => {
  const { out } = checkText(text);
  const lines = out.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines.map((line, index) => line.slice(0, starts[index]?.length))).toEqual(starts);
});

test('line ends of CR alone are kept, and headings that stand again are counted', () => {
  const { out, rows, headings } = checkText('岗位,n\r甲,1\r岗位,n\r');
  expect([out.includes('\n'), out.split('\r').length, headings]).toEqual([false, 4, 1]);
  expect(rows).toHaveLength(3);
});

test('the rule under the headings of a text table is no row of it', () => {
  const { rows, headings, verdicts } = checkText('| 岗位 | n |\n|---|:--|\n| 外卖员 | 1 |\n');
  expect([rows.length, headings, verdicts]).toEqual([3, 1, { match: 1 }]);
});

test('totals and notes below are counted apart and come out as they stood, without a result', () => {
  const { rows, asides, verdicts } = checkText(
    '序号,岗位,编码\n1,甲,4-10-08-01\n合计,,3\n填表人：乙,,审核人：\n注：按证书填。,,\n',
  );
  expect([asides, verdicts]).toEqual([3, { match: 1 }]);
  expect(rows.slice(2).map((row) => row.slice(0, 4))).toEqual([
    ['合计', '', '3', ''],
    ['填表人：乙', '', '审核人：', ''],
    ['注：按证书填。', '', '', ''],
  ]);
});

test('a note is one whatever its width, and a failed formula says nothing', () => {
  const { rows, asides, verdicts } = checkText('序号,岗位,编码\n1,#N/A,4-10-08-01\n说明：按实填写\n');
  expect([asides, verdicts]).toEqual([1, { insufficient: 1 }]);
  expect(rows[1]?.slice(0, 3)).toEqual(['1', '#N/A', '4-10-08-01']);
  expect(rows[2]?.slice(0, 4)).toEqual(['说明：按实填写', '', '', '']);
});
