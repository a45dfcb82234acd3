/** Comparing revisions: every change comes once, a portion at a time, with its citation. */
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

const compare = async (asked: Record<string, string | number>): Promise<Said> =>
  readSaid(await client.callTool({ name: 'compare_revisions', arguments: asked }));

const portionSchema = z.looseObject({
  answer: z.looseObject({ changes: z.array(z.unknown()), total: z.int(), next: z.int().nullable() }),
});

test('portions make the whole', async () => {
  const { ask } = await startService();
  const whole = z
    .looseObject({ changes: z.array(z.unknown()) })
    .parse((await ask('/v1/compare?from=2020-02-25&to=2020-06-28')).json);
  const seen: unknown[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const { answer } = portionSchema.parse(
      (await compare({ from: '2020-02-25', to: '2020-06-28', offset, limit: 7 })).fields,
    );
    expect(answer.total).toBe(whole.changes.length);
    seen.push(...answer.changes);
    offset = answer.next;
  }
  expect(seen).toEqual(whole.changes);
});

test('the text names the changes, what is left, what the sources do not tell, and the sentence', async () => {
  const { text, outcome } = await compare({ from: '2020-02-25', to: '2020-06-28', limit: 1 });
  expect(outcome).toBe('found');
  expect(text).toMatch(
    /^From 2020-02-25 to 2020-06-28: 19 changes \(.*recoded 1.*\)\.\n- created: .*\n18 more: ask again with offset=1\./,
  );
  expect(text).toContain('the sources do not list every');
  expect(text).toMatch(/\nSource: stated, 人社厅发〔2020〕73号, seeds\/2020-06-28\.txt:\d+ “/);
  expect((await compare({ from: '2020-02-25', to: '2020-02-25' })).outcome).toBe('noMatch');
});
