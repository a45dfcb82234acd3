/** Listing what stands directly under a group: level by level, page by page. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { startService } from '../../service.ts';
import { connect, readSaid, type Said } from '../client.ts';

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(async () => await client.close());

const list = async (asked: Record<string, string | number>): Promise<Said> =>
  readSaid(await client.callTool({ name: 'list_children', arguments: asked }));

const pageSchema = z.looseObject({
  answer: z.looseObject({
    items: z.array(z.looseObject({ id: z.string(), level: z.string() })),
    total: z.int(),
    next: z.string().nullable(),
  }),
});

test.each([
  [{}, 'major', 8],
  [{ parent: '4' }, 'middle', null],
  [{ parent: '4-02' }, 'minor', null],
  [{ parent: '4-02-07' }, 'occupation', 11],
  [{ parent: '4-10-01-03' }, 'subtype', null],
])('%j: all of level %s', async (asked, level, total) => {
  const said = await list(asked);
  const { answer } = pageSchema.parse(said.fields);
  expect([said.outcome, [...new Set(answer.items.map((item) => item.level))]]).toEqual(['found', [level]]);
  if (total !== null) expect(answer.total).toBe(total);
});

test('an entry id lists its children too, and pages go on to the end', async () => {
  const { register } = await startService();
  const id = register.holding('4-02-07', register.latest.id)?.entry ?? '';
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const said: Said = await list({ parent: id, limit: 4, ...(cursor === null ? {} : { cursor }) });
    const { answer } = pageSchema.parse(said.fields);
    seen.push(...answer.items.map((item) => item.id));
    cursor = answer.next;
  } while (cursor !== null);
  expect(seen).toEqual(
    register
      .children(id, register.latest.id)
      .map((child) => child.id)
      .sort((a, b) => seen.indexOf(a) - seen.indexOf(b)),
  );
  expect(new Set(seen).size).toBe(11);
});

test('that nothing is known is no “there is nothing” where the sources are partial', async () => {
  expect((await list({ parent: '8-00-00-00' })).outcome).toBe('unknown');
});
