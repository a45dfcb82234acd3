/** CSV over HTTP: the user's table comes back with result columns; columns that cannot be told are a problem. */
import iconv from 'iconv-lite';
import { beforeAll, expect, test } from 'vitest';
import { transformCsv } from '../../../src/api/check/csv.ts';
import { startChecks } from '../../check/tabled.ts';
import { type Asked, type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

async function post(body: string | Uint8Array<ArrayBuffer>, type = 'text/csv'): Promise<Asked> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return await service.ask('/v1/check', { method: 'POST', body: bytes, headers: { 'content-type': type } });
}

test('the same rows in order, with what was found beside them', async () => {
  const { status, text, headers } = await post(
    '工号,职业名称,编码,日期\r\n1,网约配送员,4-02-07-10,2021/5/1\r\n2,"外卖,小哥",,\r\n3,,,\r\n',
  );
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/csv');
  const [header, ...rows] = text.split('\r\n');
  expect(header).toMatch(/^\ufeff工号,职业名称,编码,日期,zhilu_verdict,/);
  expect(rows[0]).toMatch(
    /^1,网约配送员,4-02-07-10,2021\/5\/1,match,1,4-02-07-10,网约配送员,.*recoded,4-10-08-01,网约配送员/,
  );
  expect(rows[1]).toMatch(/^2,"外卖,小哥",,,/);
  expect(rows[2]).toMatch(/^3,,,,insufficient,/);
});

test('formulas are made text, and a broken row says so', async () => {
  const { text } = await post('name,note\n电工,"=cmd|x"\n焊工\n"电工,x\n');
  const rows = text.trimEnd().split('\n');
  expect(rows).toHaveLength(4);
  expect(rows[1]).not.toMatch(/(^|,)"?=/);
  expect(rows[2]).toContain('unreadable');
  expect(rows[3]).toContain('unreadable');
});

test.each`
  body                        | what
  ${''}                       | ${'nothing'}
  ${'甲,乙\n1,2\n'}           | ${'no column that names an occupation'}
  ${'岗位,岗位\n电工,焊工\n'} | ${'two columns that could be the name'}
`('$what is refused', async ({ body }) => {
  const { status, json } = await post(body);
  expect(status).toBe(400);
  expect(json).toMatchObject({ type: '/problems/columns-unknown', errors: [{ pointer: '/body/header' }] });
});

const table = '姓名,职业名称,职业编码\n甲,电工,6-31-01-03\n';

test.each`
  what                          | bytes                                                       | type
  ${'GBK, told by its bytes'}   | ${iconv.encode(table, 'gbk')}                               | ${'text/csv'}
  ${'UTF-16, told by its mark'} | ${iconv.encode(table, 'utf16le', { addBOM: true })}         | ${'text/csv'}
  ${'GBK, as it is declared'}   | ${iconv.encode(table, 'gbk')}                               | ${'text/csv; charset=GBK'}
  ${'Big5, as it is declared'}  | ${iconv.encode('職業名稱,編碼\n電工,6-31-01-03\n', 'big5')} | ${'text/csv;header=present; charset="big5"'}
  ${'lines ended by CR'}        | ${Buffer.from(table.replaceAll('\n', '\r'))}                | ${'text/csv'}
  ${'sep=;'}                    | ${Buffer.from(`sep=;\n${table.replaceAll(',', ';')}`)}      | ${'text/csv; charset=utf-8'}
  ${'titles above'}             | ${Buffer.from(`某公司,,\n${table}`)}                        | ${'text/csv'}
`('$what is read as a file is', async ({ bytes, type }) => {
  const { status, text } = await post(new Uint8Array(bytes), type);
  expect(status).toBe(200);
  expect(text.split(/[\r\n]+/).filter((line) => /6-31-01-03[,;]match(?:WithWarning)?[,;]/.test(line))).toHaveLength(1);
});

test('a charset that there is none of is refused', async () => {
  const { status, json } = await post(table, 'text/csv; charset=klingon');
  expect([status, json]).toMatchObject([
    415,
    { type: '/problems/charset-unknown', hint: expect.stringContaining('gbk') },
  ]);
});

test('a table that is too large for a service without a disk is refused', async () => {
  const { status, json } = await post(`name\n${'电工\n'.repeat(3_000_000)}`);
  expect(status).toBe(413);
  expect(json).toMatchObject({ type: '/problems/body-too-large', hint: expect.stringContaining('parts') });
});

test('a header without end is refused, and what follows is not gathered', async () => {
  const checks = await startChecks();
  const transform = transformCsv(checks.lenient, null, null);
  let size = 0;
  while (transform.isOver?.() === false) {
    expect(transform.read('x'.repeat(100_000)).length).toBe(0);
    size += 100_000;
    expect(size).toBeLessThan(2_000_000);
  }
  expect(transform.problem()).toContain('no column names an occupation');
});
