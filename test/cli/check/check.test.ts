/** `zhilu check` over real files: each format comes back in kind, each row is answered or reported, nothing is lost. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { makeFolder, type Ran, run, runIn } from '../run.ts';

const header = '职业编码,职业名称,发证日期';
const courier = '4-02-07-10,网约配送员,2021-05-01';

const check = (...given: readonly string[]): Promise<Ran> => run('check', ...given, '--db', registryFile());

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(makeFolder(), name);
  writeFileSync(path, content);
  return path;
};

const pipe = (input: string, ...given: readonly string[]): Promise<Ran> =>
  runIn({ input }, 'check', ...given, '--db', registryFile());

const rowsOf = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, delimiter });

describe('CSV', () => {
  test('gets a checked file beside it, with a mark for spreadsheets, and a summary', async () => {
    const path = put('rows.csv', `${header}\r\n${courier}\r\n,电焊工,2020/1/1\r\n`);
    const { code, out } = await check(path);
    expect(code).toBe(0);
    expect(out).toContain('column 2 “职业名称”');
    const text = readFileSync(path.replace('.csv', '.checked.csv'), 'utf8');
    expect(text.startsWith(`\ufeff${header},zhilu_verdict`)).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(rowsOf(text)[0]).toMatchObject({
      ...{ 职业名称: '网约配送员', zhilu_verdict: 'match', zhilu_code_then: '4-02-07-10', zhilu_status_now: 'recoded' },
      ...{ zhilu_code_now: '4-10-08-01', zhilu_path: expect.stringMatching(/4-02-07-10 → 4-10-08-01/) },
      zhilu_citation: expect.stringContaining('4-10-08-01 网约配送员'),
    });
    expect(readFileSync(path, 'utf8')).toBe(`${header}\r\n${courier}\r\n,电焊工,2020/1/1\r\n`);
  });

  test('in GBK is read, and the summary says so', async () => {
    const path = put('gbk.csv', iconv.encode(`${header}\n${courier}\n`, 'gbk'));
    const { code, out } = await check(path, '--out', '-');
    expect([code, rowsOf(out)[0]?.zhilu_name_now]).toEqual([0, '网约配送员']);
    expect((await check(path, '--out', '-')).err).toContain('GB18030');
    expect(JSON.parse((await check(path, '--json')).out)).toMatchObject({ encoding: 'gb18030', rows: 1 });
  });

  test.each([
    ['gbk', 'GB18030 (GBK)', false],
    ['utf-16le', 'UTF-16', true],
    ['utf-8', 'UTF-8', false],
  ])('in %s stays so with --keep-encoding', async (encoding, named, mark) => {
    const path = put('kept.csv', iconv.encode(`${header}\n${courier}\n`, encoding, { addBOM: mark }));
    expect((await check(path, '--keep-encoding')).out).toMatch(`encoding   ${named}\n`);
    const written = readFileSync(path.replace('.csv', '.checked.csv'));
    const text = iconv.decode(written, encoding, { stripBOM: false });
    expect(text.startsWith(mark ? `\ufeff${header},` : `${header},`)).toBe(true);
    expect(rowsOf(text)[0]).toMatchObject({ 职业名称: '网约配送员', zhilu_name_now: '网约配送员' });
  });

  test('in an encoding that cannot hold the results does not keep it', async () => {
    const path = put('big5.csv', iconv.encode('職業編碼,職業名稱\n', 'big5'));
    const { code, err } = await check(path, '--encoding', 'big5', '--keep-encoding');
    expect([code, err]).toEqual([2, expect.stringContaining('big5 cannot hold the results')]);
    expect(existsSync(path.replace('.csv', '.checked.csv'))).toBe(false);
  });

  test('as a table of a web page under another name gives CSV', async () => {
    const page = `<html><table><tr><td>职业编码<td>职业名称<tr><td>4-10-08-01<td>网约配送员</table></html>`;
    const path = put('people.xls', page);
    expect((await check(path)).code).toBe(0);
    const [row] = rowsOf(readFileSync(path.replace('.xls', '.checked.csv'), 'utf8'));
    expect(row).toMatchObject({ 职业名称: '网约配送员', zhilu_verdict: 'match' });
    expect((await check(path, '--format', 'csv')).err).toContain('a web page with a table, not csv');
  });

  test('with broken rows loses none of them', async () => {
    const long = '长'.repeat(350_000);
    const path = put('broken.csv', `${header}\n${courier}\n4-01,短\n"x,开,\n,${long},\n,=1+1,\n${courier}\n`);
    const { code, out } = await check(path, '--json');
    expect(code).toBe(1);
    const { unreadable, rows } = JSON.parse(out);
    expect([rows, unreadable.first.map(({ line }: { line: number }) => line)]).toEqual([6, [3, 4, 5]]);
    const written = rowsOf(readFileSync(path.replace('.csv', '.checked.csv'), 'utf8'));
    expect(written.map((row) => row.zhilu_verdict)).toEqual([
      ...['match', 'unreadable', 'unreadable', 'unreadable', 'noMatch', 'match'],
    ]);
    expect([written[3]?.职业名称, written[4]?.职业名称]).toEqual([long, "'=1+1"]);
  });

  test('with tabs, or by standard input', async () => {
    const path = put('rows.tsv', `${header}\n${courier}\n`.replaceAll(',', '\t'));
    expect(rowsOf((await check(path, '--out', '-')).out, '\t')[0]?.zhilu_verdict).toBe('match');
    expect(rowsOf((await pipe(`${header}\n${courier}\n`, '--format', 'csv')).out)[0]?.zhilu_verdict).toBe('match');
  });

  test('with only a header has no rows', async () => {
    const { code, out } = await check(put('header.csv', header), '--json');
    expect([code, JSON.parse(out).rows]).toEqual([0, 0]);
  });

  test('of 20,000 rows', async () => {
    const path = put('many.csv', `${header}\n${`${courier}\n`.repeat(20_000)}`);
    expect(JSON.parse((await check(path, '--json')).out)).toMatchObject({ rows: 20_000, verdicts: { match: 20_000 } });
  });
});

describe('NDJSON', () => {
  const lines = [
    '{"ref":7,"code":"4-02-07-10","name":"网约配送员","on":"2021-05-01"}',
    '{"nmae":"x"}',
    '',
    'no json',
    '{"ref":"\\"verdict\\":\\"noMatch\\"","name":"网约配送员"}',
  ].join('\n');

  test('on standard input is answered on standard output, line by line', async () => {
    const { code, out, err } = await pipe(lines, '--format', 'ndjson');
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, err]).toEqual([1, '']);
    expect(results).toMatchObject([
      { ref: 7, then: { verdict: 'match' }, now: { status: 'recoded' }, suggestions: expect.any(Array) },
      { ref: null, line: 2, problem: { status: 400, title: expect.any(String) } },
      { ref: null, line: 4, problem: { status: 400 } },
      { ref: '"verdict":"noMatch"', then: { verdict: 'match' } },
    ]);
  });

  test('in a file gets a file', async () => {
    const path = put('rows.ndjson', lines);
    const summary = JSON.parse((await check(path, '--json')).out);
    expect(summary).toMatchObject({
      rows: 4,
      verdicts: { match: 2, unreadable: 2 },
      unreadable: { first: [{ line: 2 }, { line: 4 }] },
    });
    expect(readFileSync(summary.output, 'utf8').trimEnd().split('\n')).toHaveLength(4);
  });
});

describe('dates and columns', () => {
  test('--on dates the rows that have none, --at moves "now"', async () => {
    const path = put('rows.csv', '编码,名称甲\n4-02-07-10,网约配送员\n');
    const [row] = rowsOf(
      (await check(path, '--map', 'name=B', '--on', '2021-05-01', '--at', '2022-01-01', '--out', '-')).out,
    );
    expect(row).toMatchObject({ zhilu_verdict: 'match', zhilu_status_now: 'same', zhilu_code_now: '4-02-07-10' });
  });

  test.each`
    what                       | content                 | given                          | message
    ${'no column'}             | ${'姓名\n张三\n'}       | ${[]}                          | ${/there are 1 “姓名”; expected .*\n.*--map name=/}
    ${'two columns'}           | ${'岗位,职位\n甲,乙\n'} | ${[]}                          | ${/2 columns could be the name.*\n.*--map name=/}
    ${'an empty file'}         | ${''}                   | ${[]}                          | ${/the file is empty/}
    ${'a mapping of nothing'}  | ${'岗位\n甲\n'}         | ${['--map', 'name=Z']}         | ${/no column is “Z”/}
    ${'an unknown field'}      | ${'岗位\n甲\n'}         | ${['--map', 'job=1']}          | ${/“job=1” is no mapping/}
    ${'an unknown verdict'}    | ${'岗位\n甲\n'}         | ${['--fail-on', 'bad']}        | ${/there is no bad; there are match/}
    ${'an impossible date'}    | ${'岗位\n甲\n'}         | ${['--on', '2021-02-30']}      | ${/--on/}
    ${'a sheet of a CSV'}      | ${'岗位\n甲\n'}         | ${['--sheet', 'x']}            | ${/--sheet is for workbooks/}
    ${'text for a workbook'}   | ${'岗位\n甲\n'}         | ${['--format', 'xlsx']}        | ${/is no .xlsx workbook/}
    ${'a folder that is none'} | ${'岗位\n甲\n'}         | ${['--out', '/nowhere/x.csv']} | ${/no folder/}
  `('$what is refused with exit 2, and no file is left', async ({ content, given, message }) => {
    const path = put('rows.csv', content);
    const { code, out, err } = await check(path, ...given);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(readdirSync(join(path, '..'))).toEqual(['rows.csv']);
  });

  test.each`
    name        | content                                       | code | said
    ${'a.xls'}  | ${`${header}\n${courier}\n`}                  | ${0} | ${/a\.checked\.csv/}
    ${'a.data'} | ${'{"name":"网约配送员"}\n'}                  | ${0} | ${/a\.checked\.ndjson/}
    ${'a.xlsx'} | ${`${header}\n${courier}\n`}                  | ${0} | ${/a\.checked\.csv/}
    ${'a.xls'}  | ${Buffer.from('d0cf11e0a1b11ae10000', 'hex')} | ${2} | ${/old binary format \(\.xls\).*save it as \.xlsx/}
    ${'a.csv'}  | ${'[{"name":"电工"}]'}                        | ${2} | ${/one row a line/}
  `('the first bytes tell what $name is', async ({ name, content, code, said }) => {
    const ran = await check(put(name, content));
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toMatch(said);
  });

  test.each(['0', '-1', 'x', '1000', '1.5'])('--jobs %s is refused', async (jobs) => {
    const ran = await check(put('rows.csv', `${header}\n${courier}\n`), `--jobs=${jobs}`);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('--jobs is a number of cores') });
  });

  test('the input is never overwritten, and a file must exist', async () => {
    const path = put('rows.csv', `${header}\n${courier}\n`);
    expect(await check(path, '--out', path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('never overwritten'),
    });
    expect(await check(`${path}x`)).toMatchObject({ code: 2, err: expect.stringContaining('there is no file') });
    expect(existsSync(path)).toBe(true);
  });

  test.each([
    ['noMatch', 1],
    ['CODE_RETIRED,NAME_VARIANT', 0],
    ['match', 1],
  ])('--fail-on %s ends with %i', async (names, expected) => {
    const path = put('rows.csv', `${header}\n${courier}\n,经理,\n`);
    expect((await check(path, '--fail-on', names)).code).toBe(expected);
  });
});
