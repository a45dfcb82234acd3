/** Suggestions while someone types: entities, types and properties. */
import { expect, test } from 'vitest';
import {
  suggestedEntitiesSchema,
  suggestedPropertiesSchema,
  suggestedTypesSchema,
} from '../../src/reconcile/suggest.ts';
import { ask, send } from './client.ts';

const entities = (asked: string) =>
  ask(suggestedEntitiesSchema, `/reconcile/at/now/suggest/entity?${new URLSearchParams(asked)}`);

test.each([
  ['prefix=网约配', '网约配送员'],
  ['prefix=wypsy', '网约配送员'],
  ['prefix=外卖', '网约配送员'],
  ['prefix=4-10-08-01', '网约配送员'],
  ['prefix=保育员', '保育师'],
])('%s leads to %s', async (asked, name) => {
  const { result } = await entities(asked);
  expect(result.slice(0, 3).map((suggested) => suggested.name)).toContain(name);
});

test('a type narrows, a cursor goes on, nothing typed suggests nothing', async () => {
  const groups = await entities('prefix=服务&type=minor');
  expect(groups.result.length).toBeGreaterThan(3);
  for (const { notable } of groups.result) expect(notable.map(({ id }) => id)).toEqual(['minor']);
  const [first, second] = [await entities('prefix=服务'), await entities('prefix=服务&cursor=20')];
  expect(first.result).toHaveLength(20);
  expect(second.result.map(({ id }) => id)).not.toContain(first.result[0]?.id);
  expect(await entities('prefix=&cursor=-1')).toEqual({ result: [] });
});

test('a date is that of the service', async () => {
  const { result } = await ask(suggestedEntitiesSchema, '/reconcile/at/2021-01-01/suggest/entity?prefix=4-02-07-10');
  expect(result[0]).toMatchObject({ name: '网约配送员', description: expect.stringContaining('4-02-07-10') });
  expect((await send('/reconcile/at/soon/suggest/entity?prefix=4')).status).toBe(400);
});

test('types and properties by a part of their names', async () => {
  expect((await ask(suggestedTypesSchema, '/reconcile/at/now/suggest/type?prefix=')).result).toHaveLength(5);
  expect(
    (await ask(suggestedTypesSchema, '/reconcile/at/now/suggest/type?prefix=工种')).result.map(({ id }) => id),
  ).toEqual(['subtype']);
  const { result } = await ask(suggestedPropertiesSchema, '/reconcile/at/now/suggest/property?prefix=Code');
  expect(result.map(({ id }) => id)).toEqual(['code', 'codeNow']);
  const all = await ask(suggestedPropertiesSchema, '/reconcile/at/now/suggest/property');
  expect(new Set(all.result.map(({ id }) => id)).size).toBe(all.result.length);
});
