/** Revisions over HTTP: all that are known, one with its neighbours, and the changes that it makes. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { expectGoldenJson } from '../golden.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const listSchema = z.object({ items: z.array(z.looseObject({ id: z.string(), held: z.boolean() })) });

test('all known revisions come in order of time, held or not', async () => {
  const { items } = listSchema.parse((await service.ask('/v1/revisions')).json);
  expect(items.map(({ id, held }) => `${id} ${held ? 'held' : 'not held'}`)).toEqual([
    '2015-07-29 held',
    '2019-04-01 held',
    '2020-02-25 held',
    '2020-06-28 held',
    '2021-03-09 held',
    '2022-06 not held',
    '2022-09-28 held',
    '2024-07-25 held',
    '2025-07-22 held',
    '2026-09-09 not held',
  ]);
});

test.each`
  id              | minor  | occupation | L      | S     | both
  ${'2022-09-28'} | ${450} | ${1639}    | ${111} | ${74} | ${23}
  ${'2025-07-22'} | ${450} | ${1676}    | ${115} | ${84} | ${24}
`('$id: $occupation occupations', async ({ id, minor, occupation, L, S, both }) => {
  const { json } = await service.ask(`/v1/revisions/${id}`);
  expect(json).toMatchObject({ id, counts: { major: 8, middle: 79, minor, occupation, marks: { L, S, both } } });
});

describe.each(['2015-07-29', '2020-02-25', '2020-06-28', '2022-09-28', '2026-09-09'])('%s', (id) => {
  test('is golden', async () => {
    const { status, json } = await service.ask(`/v1/revisions/${id}`);
    expectGoldenJson(`api/revision-${id}.json`, { status, body: json });
  });
});

test('the changes of a notice are golden', async () => {
  const { status, json } = await service.ask('/v1/revisions/2020-06-28/changes?limit=12');
  expectGoldenJson('api/changes-2020-06-28.json', { status, body: json });
});

test.each`
  id              | predecessor     | successor
  ${'2015-07-29'} | ${null}         | ${'2019-04-01'}
  ${'2020-02-25'} | ${'2019-04-01'} | ${'2020-06-28'}
  ${'2025-07-22'} | ${'2024-07-25'} | ${null}
  ${'2026-09-09'} | ${null}         | ${null}
`('$id links its neighbours and the latest', async ({ id, predecessor, successor }) => {
  const { headers } = await service.ask(`/v1/revisions/${id}`);
  const expected = [
    predecessor === null ? [] : [`</v1/revisions/${predecessor}>; rel="predecessor-version"`],
    successor === null ? [] : [`</v1/revisions/${successor}>; rel="successor-version"`],
    ['</v1/revisions/2025-07-22>; rel="latest-version"'],
  ];
  expect(headers.get('link')).toBe(expected.flat().join(', '));
});

test('a revision that is not held says so beside its empty list of changes', async () => {
  const { json } = await service.ask('/v1/revisions/2026-09-09/changes');
  expect(json).toMatchObject({ revision: '2026-09-09', extent: 'none', total: 0, items: [] });
});

test.each(['/v1/revisions/2020-01-01', '/v1/revisions/latest', '/v1/revisions/2020-02-25.2/changes'])(
  '%s: no such revision',
  async (address) => {
    const { status, json } = await service.ask(address);
    expect(status).toBe(404);
    expect(json).toMatchObject({
      type: '/problems/revision-unknown',
      hint: expect.stringContaining('2020-02-25'),
      errors: [{ pointer: '/path/id' }],
    });
  },
);
