/** The correspondence table as it is answered: by code, filtered, in either direction, as JSON and as CSV. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { correspondenceQuestion } from '../../../src/answer/correspondence/correspondence.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const tableSchema = correspondenceQuestion.answers;
const ask = async (query: string): Promise<z.infer<typeof tableSchema>> =>
  tableSchema.parse((await service.ask(`/v1/correspondence?${query}`)).json);

test('4-14-04-00 goes to three codes with split, each by the cited sentence', async () => {
  const { items, summary } = await ask('from=2020-02-25&to=2025-07-22&parent=4-14-04&relation=split');
  expect(summary).toEqual({ split: 3 });
  expect(items.map(({ source, target, gsim }) => [source?.code, target?.code, target?.name, gsim])).toEqual([
    ['4-14-04-00', '4-14-04-01', '防疫员', ['RC4.1']],
    ['4-14-04-00', '4-14-04-02', '消毒员', ['RC4.1']],
    ['4-14-04-00', '4-14-04-03', '公共场所卫生管理员', ['RC4.1']],
  ]);
  for (const { path } of items) expect(path[0]?.citation?.sentence).toContain('职业取消');
});

test('a fate that is inferred says so', async () => {
  const { items } = await ask('from=2020-06-28&to=2022-09-28&parent=4-02-01&relation=renamed');
  const [renamed] = items;
  expect([renamed?.source?.name, renamed?.target?.name, renamed?.certainty]).toEqual([
    '轨道列车司机',
    '轨道交通列车司机',
    'inferred',
  ]);
});

describe('backward', () => {
  test('by direction and by the order of the two is the same table', async () => {
    const turned = await ask('from=2025-07-22&to=2020-06-28&level=occupation');
    expect(await ask('from=2020-06-28&to=2025-07-22&level=occupation&direction=backward')).toEqual(turned);
    expect([turned.from, turned.to]).toEqual(['2025-07-22', '2020-06-28']);
  });

  test('holds the pairs of the other direction, turned', async () => {
    const query = 'from=2020-02-25&to=2024-07-25';
    const [forward, backward] = [await ask(query), await ask(`${query}&direction=backward`)];
    const key = (one: unknown, other: unknown, relation: string): string => JSON.stringify([one, other, relation]);
    expect(backward.items.map(({ source, target, relation }) => key(target, source, relation)).sort()).toEqual(
      forward.items.map(({ source, target, relation }) => key(source, target, relation)).sort(),
    );
    expect(backward.summary).toEqual(forward.summary);
  });
});

test('under partial sources what is first listed later is unknown, not new', async () => {
  const { items } = await ask('from=2020-06-28&to=2022-09-28&relation=unknown&level=occupation');
  expect(items.length).toBeGreaterThan(100);
  for (const { source, certainty } of items) expect([source, certainty]).toEqual([null, null]);
});

test('the path names every revision in which something happened', async () => {
  const { items } = await ask('from=2020-02-25&to=2025-07-22&parent=4-02-07');
  const couriers = items.find(({ source }) => source?.name === '网约配送员');
  expect(couriers).toMatchObject({ relation: 'recoded', gsim: ['VC1'], target: { code: '4-10-08-01' } });
  expect(couriers?.path.map(({ revision }) => revision)).toEqual(['2022-09-28']);
});

test('CSV has a row a pair, and opens with codes as text', async () => {
  const { text, headers } = await service.ask(
    '/v1/correspondence?from=2020-02-25&to=2020-06-28&parent=4-14-04&format=csv',
  );
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [head = '', ...rows] = text.trimEnd().split('\r\n');
  expect(head).toMatch(/^\ufeffrelation,gsim,certainty,sourceLevel,sourceCode/);
  const { items } = await ask('from=2020-02-25&to=2020-06-28&parent=4-14-04');
  expect(rows).toHaveLength(items.length);
  expect(rows.filter((row) => row.startsWith('split,RC4.1,stated,occupation,4-14-04-00,'))).toHaveLength(3);
});

test.each`
  query                                 | type
  ${''}                                 | ${'parameter-missing'}
  ${'from=soon'}                        | ${'from-malformed'}
  ${'from=2020-06-28&to=2099-01-01'}    | ${'to-future'}
  ${'from=1999-01-01'}                  | ${'from-before-first'}
  ${'from=2020-06-28&parent=x'}         | ${'code-malformed'}
  ${'from=2020-06-28&relation=cousins'} | ${'parameter-malformed'}
`('“$query” is refused: $type', async ({ query, type }) => {
  const { status, json } = await service.ask(`/v1/correspondence?${query}`);
  expect([status, z.looseObject({ type: z.string() }).parse(json).type]).toEqual([
    400,
    expect.stringMatching(`${type}$`),
  ]);
});
