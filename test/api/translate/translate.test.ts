/** Translating a list of codes: JSON and CSV in and out, there and back, with everything that a code leads to and nothing chosen. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { translationSchema } from '../../../src/answer/correspondence/translate.ts';
import { type Asked, type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const answerSchema = z.object({ from: z.string(), to: z.string(), items: z.array(translationSchema) });

async function post(query: string, body: BodyInit, type = 'application/json', more = {}): Promise<Asked> {
  return await service.ask(`/v1/correspondence?${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...more },
  });
}

async function translate(query: string, codes: readonly string[]): Promise<z.infer<typeof answerSchema>['items']> {
  return answerSchema.parse((await post(query, JSON.stringify(codes))).json).items;
}

/** The codes of the occupations that the two notices of 2020 made new. */
function newCodes(): string[] {
  const { changes } = service.register.rows;
  const born = changes.filter(
    ({ revision, citation, entry, patch }) =>
      revision.startsWith('2020-') &&
      patch.level === 'occupation' &&
      citation.revision === revision &&
      service.register.entry(entry)?.born === revision &&
      citation.certainty === 'stated',
  );
  return [...new Set(born.flatMap(({ patch }) => patch.code ?? []))];
}

test('the 25 new occupations of 2020 go to 2025 and every one comes back to its start', async () => {
  const codes = newCodes();
  expect(codes).toHaveLength(25);
  const there = await translate('from=2020-06-28&to=2025-07-22', codes);
  const now = there.map(({ targets }) => targets.map(({ code }) => code ?? ''));
  for (const targets of now) expect(targets).toHaveLength(1);
  const back = await translate('from=2025-07-22&to=2020-06-28', now.flat());
  expect(back.map(({ targets }) => targets.map(({ code }) => code))).toEqual(codes.map((code) => [code]));
  expect(back.map(({ targets }) => targets[0]?.id)).toEqual(there.map(({ source }) => source?.id));
});

test('a code that was split leads to all of its parts, and nothing is chosen', async () => {
  const [split] = await translate('from=2020-02-25&to=2025-07-22', ['4-14-04-00']);
  expect(split).toMatchObject({ relation: 'split', source: { name: '公共卫生辅助服务员' } });
  expect(split?.targets.map(({ code, relation, certainty }) => [code, relation, certainty])).toEqual([
    ['4-14-04-01', 'split', 'stated'],
    ['4-14-04-02', 'split', 'stated'],
    ['4-14-04-03', 'split', 'stated'],
  ]);
  expect(split?.note).toContain('3 entries');
});

describe('what leads nowhere says why', () => {
  test.each`
    code            | query                              | note
    ${'4-O2-07-10'} | ${'from=2020-06-28&to=2025-07-22'} | ${/not an occupation code.*Perhaps 4-02-07-10/}
    ${''}           | ${'from=2020-06-28&to=2025-07-22'} | ${/not an occupation code/}
    ${'4-99-99-99'} | ${'from=2020-06-28&to=2025-07-22'} | ${/it may have had one/}
    ${'4-99-99-99'} | ${'from=2022-09-28&to=2025-07-22'} | ${/list every 职业/}
    ${'4-14-04-00'} | ${'from=2021-01-01&to=2025-07-22'} | ${/公共卫生辅助服务员 held it until 2020-06-28, and it is then 4-14-04-01 防疫员/}
    ${'4-02-07-10'} | ${'from=2019-12-31&to=2025-07-22'} | ${/has one later/}
  `('$code, $query', async ({ code, query, note }) => {
    const [item] = await translate(query, [code]);
    expect([item?.code, item?.relation, item?.targets]).toEqual([code, 'unknown', []]);
    expect(item?.note).toMatch(note);
  });
});

test('codes are read as people write them', async () => {
  const written = ['4020710', '４－０２－０７－１０', '4.02.07.10', ' 4-02-07-10 '];
  for (const { code, read, targets } of await translate('from=2020-06-28&to=2025-07-22', written))
    expect([code, read, targets[0]?.code]).toEqual([code, '4-02-07-10', '4-10-08-01']);
});

test('CSV keeps its own columns; a row comes back once for each entry', async () => {
  const csv = '姓名,职业编码\r\n张三,4-14-04-00\r\n"李,四",4-02-07-10\r\n=1+1,x\r\n';
  const { text, headers } = await post('from=2020-02-25&to=2025-07-22', csv, 'text/csv');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const rows = text.trimEnd().split('\r\n');
  expect(rows[0]).toBe(
    '\ufeff姓名,职业编码,zhilu_relation,zhilu_targets,zhilu_code,zhilu_name,zhilu_occupation,zhilu_gsim,zhilu_certainty,zhilu_revisions,zhilu_sentences,zhilu_note',
  );
  expect(rows.slice(1).map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
    '张三,4-14-04-00,split,3,4-14-04-01',
    '张三,4-14-04-00,split,3,4-14-04-02',
    '张三,4-14-04-00,split,3,4-14-04-03',
    '"李,四",4-02-07-10,recoded,1',
    "'=1+1,x,unknown,0,",
  ]);
});

test('a list without headings, and one packed, are read too', async () => {
  const packed = gzipSync('4-02-07-10\n4-14-02-05\n');
  const { text } = await post('from=2020-06-28', packed, 'text/csv', { 'content-encoding': 'gzip' });
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    expect.stringMatching(/^\ufeffcode,zhilu_relation/),
    expect.stringMatching(/^4-02-07-10,recoded,1,4-10-08-01,网约配送员,/),
  ]);
});

test('100,000 codes come back in order', async () => {
  const codes = Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? '4-02-07-10' : '4-14-04-00'));
  const response = await service.app.request('/v1/correspondence?from=2020-02-25&to=2025-07-22', {
    ...{ method: 'POST', body: codes.join('\n') },
    headers: { 'content-type': 'text/csv' },
  });
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines).toHaveLength(1 + 50_000 * 4);
});

describe('what cannot be read is refused', () => {
  test.each`
    body                  | type                  | query                | status | name
    ${'{"a":1}'}          | ${'application/json'} | ${'from=2020-06-28'} | ${400} | ${'body-malformed'}
    ${'["4-02",1]'}       | ${'application/json'} | ${'from=2020-06-28'} | ${400} | ${'body-malformed'}
    ${'["4-02"'}          | ${'application/json'} | ${'from=2020-06-28'} | ${400} | ${'body-malformed'}
    ${'\ufffe\u0000'}     | ${'text/csv'}         | ${'from=2020-06-28'} | ${400} | ${'columns-unknown'}
    ${''}                 | ${'text/csv'}         | ${'from=2020-06-28'} | ${400} | ${'columns-unknown'}
    ${'name\n网约配送员'} | ${'text/csv'}         | ${'from=2020-06-28'} | ${400} | ${'columns-unknown'}
    ${'[]'}               | ${'text/plain'}       | ${'from=2020-06-28'} | ${415} | ${'media-type-unknown'}
    ${'[]'}               | ${'application/json'} | ${''}                | ${400} | ${'parameter-missing'}
    ${'[]'}               | ${'application/json'} | ${'from=x'}          | ${400} | ${'from-malformed'}
    ${'[]'}               | ${'application/json'} | ${'from=2020&x=1'}   | ${400} | ${'parameter-unknown'}
  `('$body as $type, “$query”: $name', async ({ body, type, query, status, name }) => {
    const { status: answered, json } = await post(query, body, type);
    expect([answered, z.looseObject({ type: z.string() }).parse(json).type]).toEqual([
      status,
      expect.stringMatching(`${name}$`),
    ]);
  });

  test('a body that is not gzip though it says so', async () => {
    const { status } = await post('from=2020-06-28', '[]', 'application/json', { 'content-encoding': 'gzip' });
    expect(status).toBe(400);
  });
});
