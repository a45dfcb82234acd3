/** Data extension: the values of properties, each on its own date, and what may be asked for. */

import { expect, test } from 'vitest';
import * as z from 'zod';
import { extensionSchema } from '../../src/reconcile/extend.ts';
import { fetchedIds, propertySchema } from '../../src/reconcile/property.ts';
import { startService } from '../service.ts';
import { ask, form, json, send } from './client.ts';

const proposalSchema = z.strictObject({
  properties: z.array(propertySchema),
  type: z.string().optional(),
  limit: z.int().optional(),
});

async function idOf(code: string, at: string): Promise<string> {
  const { register } = await startService();
  return register.holding(code, at)?.entry ?? expect.fail(`nobody holds ${code} at ${at}`);
}

async function extend(ids: readonly string[], properties: readonly object[], address = '/reconcile') {
  return await ask(extensionSchema, address, form({ extend: { ids, properties } }));
}

test('values of the date that a property was set to, and of now', async () => {
  const courier = await idOf('4-02-07-10', '2021-01-01');
  const properties = [
    { id: 'code', settings: { at: '2021-01-01' } },
    { id: 'codeNow' },
    { id: 'since' },
    { id: 'marks' },
  ];
  const { meta, rows } = await extend([courier], properties);
  expect(meta.map(({ id }) => id)).toEqual(['code', 'codeNow', 'since', 'marks']);
  expect(rows[courier]).toEqual({
    code: [{ str: '4-02-07-10' }],
    codeNow: [{ str: '4-10-08-01' }],
    since: [{ date: '2022-09-28T00:00:00Z' }],
    marks: [],
  });
});

test('every property has a value for some entry, and every answer fits its schema', async () => {
  const { register } = await startService();
  const now = register.standings(register.latest.id);
  const gone = now.filter(({ facts }) => facts.becomes.length > 0).slice(0, 100);
  const seen = new Set<string>();
  const read = async (entries: typeof now, address: string): Promise<void> => {
    const properties = fetchedIds.map((id) => ({ id, settings: null }));
    const { rows } = await extend(
      entries.map(({ id }) => id),
      properties,
      address,
    );
    for (const row of Object.values(rows)) {
      for (const [id, cells] of Object.entries(row)) if (cells.length > 0) seen.add(id);
    }
  };
  for (let from = 0; from < 3_000; from += 1_000) await read(now.slice(from, from + 1_000), '/reconcile');
  await read(gone, '/reconcile');
  const moved = now.filter(({ facts }) => facts.code?.startsWith('4-10-08-'));
  await read(moved, '/reconcile?at=2021-01-01');
  expect([...seen].sort()).toEqual([...fetchedIds].sort());
});

test('before any held source knows an entry, its status is unknown and the rest is empty', async () => {
  const { register } = await startService();
  const late = register.standings(register.latest.id).find(({ id }) => register.entry(id)?.born === register.latest.id);
  const { rows } = await extend(
    [late?.id ?? ''],
    [{ id: 'status' }, { id: 'code' }, { id: 'nameNow' }],
    '/reconcile?at=2016-01-01',
  );
  expect(rows[late?.id ?? '']).toMatchObject({ status: [{ str: 'unknown' }], code: [] });
});

test('an id that names nothing has no values; asked in JSON, it is the same', async () => {
  const asked = { ids: ['e0000000000', '__proto__', ''], properties: [{ id: 'name' }] };
  const { text } = await send('/reconcile', json({ extend: asked }));
  expect(Object.entries(JSON.parse(text).rows)).toEqual(asked.ids.map((id) => [id, { name: [] }]));
});

test.each<[object, string]>([
  [{ ids: ['x'] }, 'batch-malformed'],
  [{ ids: Array(1_001).fill('x'), properties: [] }, 'batch-malformed'],
  [{ ids: [], properties: [{ id: 'salary' }] }, 'property-unknown'],
  [{ ids: [], properties: [{ id: 'code', settings: { at: 'soon' } }] }, 'at-malformed'],
])('what cannot be fetched is refused (%#)', async (asked, name) => {
  const { status, text } = await send('/reconcile', form({ extend: asked }));
  expect([status, JSON.parse(text).type]).toEqual([400, `/problems/${name}`]);
});

test('properties are proposed by type', async () => {
  const occupation = await ask(proposalSchema, '/reconcile/at/now/properties?type=occupation');
  expect(occupation.properties.map(({ id }) => id)).toEqual(fetchedIds);
  const subtype = await ask(proposalSchema, '/reconcile/at/now/properties?type=subtype&limit=2');
  expect(subtype).toMatchObject({ type: 'subtype', limit: 2, properties: [{ id: 'name' }, { id: 'level' }] });
});
