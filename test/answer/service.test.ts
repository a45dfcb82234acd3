/** The service: one context while head and day stay, a matcher only when it is needed, and caches that end with their day. */
import { beforeAll, expect, test } from 'vitest';
import { checkQuestion } from '../../src/answer/check.ts';
import { healthQuestion } from '../../src/answer/health.ts';
import { searchQuestion } from '../../src/answer/search.ts';
import { Service, type Sources } from '../../src/answer/service.ts';
import { Register } from '../../src/catalogue/register.ts';
import { loadBuiltNames, loadBuiltRegister } from '../registry.ts';
import { today } from '../service.ts';

let register: Register;
beforeAll(async () => {
  register = await loadBuiltRegister();
});

function serve(sources: Partial<Sources> = {}): Service {
  return new Service({
    register: () => register,
    names: loadBuiltNames,
    today: () => today,
    report: (error) => expect.fail(String(error)),
    ...sources,
  });
}

test('questions are answered, whatever they need', async () => {
  const service = serve({ register: async () => register });
  expect(await service.ask(healthQuestion, {})).toEqual({
    ok: true,
    value: { status: 'ok', head: register.head, revision: register.latest.id },
  });
  expect(await service.ask(searchQuestion, { q: '网约配送员', limit: 1 })).toMatchObject({
    value: { items: [{ entry: { code: '4-10-08-01' } }] },
  });
  expect(await service.ask(checkQuestion, { ref: 7, name: '网约配送员', on: '2021-01-01' })).toMatchObject({
    value: { ref: 7, then: { verdict: 'match', entry: { code: '4-02-07-10' } } },
  });
});

test('the context stays while register and day stay, and so do its checks', async () => {
  let day = today;
  const service = serve({ today: () => day });
  const open = async () => {
    const opened = await service.open.matcher();
    return opened.ok ? opened.value : expect.fail(opened.error.message);
  };
  const [one, other] = [await open(), await open()];
  expect(other).toBe(one);
  expect(other.check('strict')).toBe(one.check('strict'));
  expect(one.check('lenient')).not.toBe(one.check('strict'));
  day = '2026-11-02';
  const next = await open();
  expect(next.matcher).toBe(one.matcher);
  expect(next.check('strict')).not.toBe(one.check('strict'));
  expect([service.isCurrent(one), service.isCurrent(next)]).toEqual([false, true]);
});

test('the matcher is loaded only by who needs it', async () => {
  let loaded = 0;
  const names = async (): ReturnType<typeof loadBuiltNames> => {
    loaded += 1;
    return await loadBuiltNames();
  };
  const service = serve({ names });
  await service.ask(healthQuestion, {});
  expect(loaded).toBe(0);
  await Promise.all([service.ask(searchQuestion, { q: 'a' }), service.ask(searchQuestion, { q: 'b' })]);
  expect(loaded).toBe(1);
});

test('names that cannot be loaded are a refusal and reported; once they can be, all is well', async () => {
  let fails = true;
  const reported: unknown[] = [];
  const failure = new Error('no names today');
  const service = serve({
    names: () => (fails ? Promise.reject(failure) : loadBuiltNames()),
    report: (error) => reported.push(error),
  });
  expect(await service.ask(searchQuestion, { q: '电工' })).toMatchObject({
    ok: false,
    error: { kind: 'unavailable', name: 'matcher-unavailable' },
  });
  expect(reported).toEqual([failure]);
  fails = false;
  expect(await service.ask(searchQuestion, { q: '电工' })).toMatchObject({ ok: true });
});

test('a cache is emptied by another day and by another head, and its figures can be seen', async () => {
  let day = today;
  let current = register;
  const service = serve({ today: () => day, register: () => current });
  const cache = service.openCache<string>('texts', 100, (_, text) => text.length);
  const figures: unknown[] = [];
  for (const change of [
    () => {},
    () => (day = '2026-11-02'),
    () => (current = new Register({ ...register.rows, head: 'f'.repeat(64) })),
  ]) {
    change();
    await service.ask(healthQuestion, {});
    figures.push(service.caches);
    cache.set('a', 'text');
    figures.push(service.caches);
  }
  const [empty, full] = [
    { texts: { entries: 0, weight: 0, most: 100 } },
    { texts: { entries: 1, weight: 4, most: 100 } },
  ];
  expect(figures).toMatchObject([empty, full, empty, full, empty, full]);
});
