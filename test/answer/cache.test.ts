/** Caches: never heavier than their bound, the least recently used goes first, and one scan drives out nothing that is read again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cache } from '../../src/answer/cache.ts';

const cacheOf = (most: number): Cache<number> => new Cache<number>(most, (_, weight) => weight);

test('law: whatever is set, got and deleted, the figures are those of what is held, and never past the bound', () => {
  const step = fc.record({
    kind: fc.constantFrom('set', 'get', 'delete'),
    key: fc.integer({ min: 0, max: 30 }).map(String),
    weight: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const cache = cacheOf(100);
      const set = new Map<string, number>();
      for (const { kind, key, weight } of steps) {
        if (kind === 'set') {
          cache.set(key, weight);
          set.set(key, weight);
        } else if (kind === 'get') {
          expect([undefined, set.get(key)]).toContain(cache.get(key));
        } else {
          cache.delete(key);
          set.delete(key);
        }
        expect(cache.figures.weight).toBeLessThanOrEqual(100);
      }
      const held = [...set].filter(([key]) => cache.get(key) !== undefined);
      expect(cache.figures).toMatchObject({
        entries: held.length,
        weight: held.reduce((sum, [, weight]) => sum + weight, 0),
      });
    }),
  );
});

test('the least recently used goes first', () => {
  const cache = cacheOf(30);
  for (const key of ['a', 'b', 'c']) cache.set(key, 3);
  for (let key = 0; key < 8; key += 1) cache.set(`x${key}`, 3);
  expect([cache.get('a'), cache.get('b'), cache.get('x7')]).toEqual([undefined, 3, 3]);
});

test('what was asked for again outlives any number of what was asked for once', () => {
  const cache = cacheOf(100);
  const read = Array.from({ length: 20 }, (_, index) => `read${index}`);
  for (const key of read) cache.set(key, 2);
  for (const key of read) cache.get(key);
  for (let key = 0; key < 10_000; key += 1) cache.set(`scanned${key}`, 2);
  expect(read.filter((key) => cache.get(key) === undefined)).toEqual([]);
});

test('what was once read gives way to what is read now', () => {
  const cache = cacheOf(100);
  for (let key = 0; key < 1_000; key += 1) {
    cache.set(`${key}`, 2);
    cache.get(`${key}`);
  }
  expect([cache.get('0'), cache.get('999')]).toEqual([undefined, 2]);
});

test('a value too heavy for its cache is not kept, and drives out nothing', () => {
  const cache = cacheOf(100);
  cache.set('light', 1);
  cache.set('heavy', 60);
  expect([cache.get('light'), cache.get('heavy')]).toEqual([1, undefined]);
});

test('setting a key again replaces its value and its weight', () => {
  const cache = cacheOf(100);
  cache.set('a', 5);
  cache.get('a');
  cache.set('a', 3);
  expect([cache.get('a'), cache.figures]).toEqual([3, { entries: 1, weight: 3, most: 100, hits: 2, misses: 0 }]);
});

test('a cleared cache is empty', () => {
  const cache = cacheOf(100);
  for (const key of ['a', 'b']) cache.set(key, 5);
  cache.get('a');
  cache.clear();
  expect([cache.get('a'), cache.get('b'), cache.figures]).toEqual([
    undefined,
    undefined,
    { entries: 0, weight: 0, most: 100, hits: 1, misses: 2 },
  ]);
});

test('a look at what is kept is no use of it: nothing is counted, and it goes as soon as without', () => {
  const cache = cacheOf(20);
  cache.set('a', 2);
  const before = cache.figures;
  expect([cache.peek('a'), cache.peek('b')]).toEqual([2, undefined]);
  expect(cache.figures).toEqual(before);
  for (let index = 0; index < 10; index += 1) cache.set(String(index), 2);
  expect(cache.peek('a')).toBeUndefined();
  expect(cache.get('9')).toBe(2);
  expect(cache.peek('9')).toBe(2);
});
