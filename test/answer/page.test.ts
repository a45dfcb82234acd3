/** Pages over HTTP: put together they are the list, whatever the limit; a cursor belongs to one list. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { cutPage } from '../../src/answer/page.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test('law: the pages of any list, put together, are the list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      (keys, size) => {
        const gathered: string[] = [];
        let cursor: string | undefined;
        do {
          const cut = cutPage(keys, (key) => key, { limit: size, cursor });
          if (!cut.ok) return expect.fail(cut.error.message);
          const page = cut.value;
          expect(page.total).toBe(keys.length);
          expect(page.items.length).toBeLessThanOrEqual(size);
          gathered.push(...page.items);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(gathered).toEqual(keys);
      },
    ),
  );
});

const pageSchema = z.looseObject({ total: z.int(), items: z.array(z.unknown()), next: z.string().nullable() });

describe.each`
  list                                            | limit
  ${'/v1/entries?level=occupation&at=2025-07-22'} | ${1000}
  ${'/v1/entries?parent=4-02&at=2022-09-28'}      | ${7}
  ${'/v1/entries?level=subtype&at=2021-01-01'}    | ${1}
  ${'/v1/revisions/2020-02-25/changes?'}          | ${30}
`('$list by $limit', ({ list, limit }) => {
  test('following the Link header gathers the whole list, each item once', async () => {
    const gathered: string[] = [];
    let address: string | undefined = `${list}&limit=${limit}`.replace('?&', '?');
    let total = 0;
    while (address !== undefined) {
      const { headers, json } = await service.ask(address);
      const page = pageSchema.parse(json);
      gathered.push(...page.items.map((item) => JSON.stringify(item)));
      total = page.total;
      address = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      expect(address === undefined).toBe(page.next === null);
    }
    expect(gathered).toHaveLength(total);
    expect(new Set(gathered).size).toBe(total);
  });
});

test('a hundred items come where no limit is given', async () => {
  const { items } = pageSchema.parse((await service.ask('/v1/entries')).json);
  expect(items).toHaveLength(100);
});

test.each(['0', '-1', '1001', '10000', '1.5', '1e2', 'ten', '', ' 5', '007'])('limit=%s is refused', async (limit) => {
  const { status, json } = await service.ask(`/v1/entries?limit=${encodeURIComponent(limit)}`);
  expect(status).toBe(400);
  expect(json).toMatchObject({
    type: '/problems/parameter-malformed',
    errors: [{ pointer: '/query/limit', detail: 'expected a number from 1 to 1000' }],
  });
});

test('a cursor goes on where it was when its item is gone, and when others came before it', () => {
  const take = (list: readonly string[], cursor: string): readonly string[] => {
    const page = cutPage(list, (key) => key, { limit: 2, cursor });
    return page.ok ? page.value.items : [];
  };
  const first = cutPage(['a', 'b', 'c', 'd', 'e'], (key) => key, { limit: 2 });
  const cursor = (first.ok ? first.value.next : null) ?? '';
  expect(take(['a', 'b', 'c', 'd'], cursor)).toEqual(['c', 'd']);
  expect(take(['a', 'c', 'd'], cursor)).toEqual(['c', 'd']);
  expect(take(['0', 'a', 'b', 'c', 'd'], cursor)).toEqual(['c', 'd']);
  expect(take(['a'], cursor)).toEqual([]);
});

test('a cursor of another list, or none at all, is refused', async () => {
  const { json } = await service.ask('/v1/entries?level=occupation&limit=1&at=2025-07-22');
  const cursor = pageSchema.parse(json).next;
  for (const address of [
    `/v1/entries?level=minor&cursor=${cursor}`,
    '/v1/entries?cursor=nonsense',
    '/v1/entries?cursor=',
  ]) {
    const refused = await service.ask(address);
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({
      type: '/problems/cursor-unknown',
      errors: [{ pointer: '/query/cursor' }],
    });
  }
});
