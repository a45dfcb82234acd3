/** CSV over HTTP: the user's table comes back with result columns; columns that cannot be told are a problem. */
import { beforeAll, expect, test } from 'vitest';
import { transformCsv } from '../../../src/api/check/csv.ts';
import { startChecks } from '../../check/tabled.ts';
import { type Asked, type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

async function post(body: string | Uint8Array<ArrayBuffer>): Promise<Asked> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return await service.ask('/v1/check', { method: 'POST', body: bytes, headers: { 'content-type': 'text/csv' } });
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
  body                                            | what
  ${''}                                           | ${'nothing'}
  ${'甲,乙\n1,2\n'}                               | ${'no column that names an occupation'}
  ${'岗位,岗位\n电工,焊工\n'}                     | ${'two columns that could be the name'}
  ${new Uint8Array([0xd6, 0xb0, 0xd2, 0xb5, 10])} | ${'another encoding than UTF-8'}
`('$what is refused', async ({ body }) => {
  const { status, json } = await post(body);
  expect(status).toBe(400);
  expect(json).toMatchObject({ type: 'urn:zhilu:problem:columns-unknown', errors: [{ pointer: '/body/header' }] });
});

test('a table that is too large for a service without a disk is refused', async () => {
  const { status, json } = await post(`name\n${'电工\n'.repeat(3_000_000)}`);
  expect(status).toBe(413);
  expect(json).toMatchObject({ type: 'urn:zhilu:problem:body-too-large', hint: expect.stringContaining('parts') });
});

test('a header without end is refused, and what follows is not gathered', async () => {
  const checks = await startChecks();
  const transform = transformCsv(checks.lenient);
  let size = 0;
  while (transform.isOver?.() === false) {
    expect(transform.read('x'.repeat(100_000)).length).toBe(0);
    size += 100_000;
    expect(size).toBeLessThan(2_000_000);
  }
  expect(transform.problem()).toContain('no column names an occupation');
});
