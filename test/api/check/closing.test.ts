/** `complete=true`: what the whole table lacks, behind the last row of the answer, in every form; and the doubts about a table's columns. */
import { beforeAll, expect, test } from 'vitest';
import { completenessSchema } from '../../../src/check/complete.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

async function post(body: string, type: string, query = '?complete=true'): Promise<Response> {
  return await service.app.request(`/v1/check${query}`, { method: 'POST', body, headers: { 'content-type': type } });
}

const rows = [
  { ref: 1, code: '4-10-08-01', name: '网约配送员' },
  { ref: 2, code: '4-10-08-01', name: '网约配送员' },
  { ref: 3, code: '2-10-05-02', name: '手语翻译' },
];
const table = `编码,名称\n${rows.map(({ code, name }) => `${code},${name}`).join('\n')}`;

function expectComplete(told: unknown): void {
  const { levels, twice, otherSchemes } = completenessSchema.parse(told);
  const [level] = levels;
  expect(level).toMatchObject({ level: 'occupation' });
  expect(level?.missing.length).toBe((level?.current ?? 0) - 2);
  expect(twice).toEqual([{ code: '4-10-08-01', rows: [1, 2] }]);
  expect(otherSchemes).toMatchObject([{ row: 3, code: '2-10-05-02' }]);
}

test('JSON says it beside the rows', async () => {
  const plain = await (await post(JSON.stringify(rows), 'application/json', '')).text();
  const told = await (await post(JSON.stringify(rows), 'application/json')).text();
  expect(told.startsWith(plain.slice(0, -1))).toBe(true);
  expectComplete(JSON.parse(told).complete);
});

test('lines say it in a line of its own, whether the last row ends or not', async () => {
  const lines = rows.map((row) => JSON.stringify(row)).join('\n');
  for (const body of [lines, `${lines}\n`]) {
    const told = (await (await post(body, 'application/x-ndjson')).text()).trimEnd().split('\n');
    expect(told).toHaveLength(rows.length + 1);
    expectComplete(JSON.parse(told.at(-1) ?? '').complete);
  }
});

test('a table says it in a row of its own, with nothing in its own columns', async () => {
  const plain = await (await post(table, 'text/csv', '')).text();
  const closed = await (await post(table, 'text/csv')).text();
  expect(closed.startsWith(plain)).toBe(true);
  const closing = closed.slice(plain.length);
  expect(closing).toMatch(/^,,complete,/);
  expect(closing).toContain('4-10-08-01  rows 1, 2');
});

test('rows that cannot be read are counted as rows', async () => {
  const [first, ...others] = rows;
  const long = 'x'.repeat(2_001);
  const list = [{ name: 5 }, first, { name: long }, ...others];
  const json: { complete: object } = JSON.parse(await (await post(JSON.stringify(list), 'application/json')).text());
  const lines = await (await post(list.map((row) => JSON.stringify(row)).join('\n'), 'application/x-ndjson')).text();
  for (const { twice, otherSchemes } of [
    json.complete,
    JSON.parse(lines.trimEnd().split('\n').at(-1) ?? '').complete,
  ]) {
    expect(twice).toEqual([{ code: '4-10-08-01', rows: [2, 4] }]);
    expect(otherSchemes).toMatchObject([{ row: 5 }]);
  }
  const [heading, ...records] = table.split('\n');
  const csv = [heading, `1,${long}`, records[0], 'a,b,c', ...records.slice(1)].join('\n');
  const closed = await (await post(csv, 'text/csv')).text();
  expect(closed).toContain('4-10-08-01  rows 2, 4');
  expect(closed).toContain('row 5 ');
});

test('of more rows than are held against it, it is not told', async () => {
  const body = `${'{"name":"无"}\n'.repeat(20_001)}`;
  const told = (await (await post(body, 'application/x-ndjson', '?complete=true&detail=brief')).text()).trimEnd();
  const closing = JSON.parse(told.slice(told.lastIndexOf('\n')));
  expect(closing).toMatchObject({ complete: null, problem: { detail: expect.stringContaining('20000') } });
});

test('another word than true or false is refused', async () => {
  const response = await post('[]', 'application/json', '?complete=yes');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer: '/query/complete' }] });
});

test('what is doubtful of the columns stands in a header', async () => {
  const doubtful = await post('职业名称,工种名称,岗位名称,名称\n电工,,电工,电工\n', 'text/csv', '');
  const warnings = doubtful.headers.get('zhilu-warnings');
  expect(JSON.parse(warnings ?? '[]')).not.toEqual([]);
  expect((await post(table, 'text/csv', '')).headers.get('zhilu-warnings')).toBeNull();
});
