/** A store of records: what is found is what was added last under its key, within the bound, and what is asked for again stays. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/check/write/record-store.ts';

const bytesOf = (store: RecordStore, place: number, length: number): number[] => [
  ...store.bytes.subarray(store.bytesBegin(place), store.bytesBegin(place) + length),
];

test('gives what was added under a text and two numbers, or nothing', () => {
  const record = fc.tuple(
    fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), maxLength: 3 }),
    fc.integer({ min: -1, max: 3 }),
    fc.nat(2),
    fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 6 }),
    fc.uint8Array({ maxLength: 300 }),
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 400 }), (added) => {
      const store = new RecordStore(40_000);
      const known = new Map<string, { info: number; segments: number[]; bytes: Uint8Array }>();
      let found = 0;
      for (const [info, [text, one, other, segments, bytes]] of added.entries()) {
        const key = JSON.stringify([text, one, other]);
        const place = store.find(text, one, other);
        const held = known.get(key);
        if (place >= 0) {
          found += 1;
          expect(store.infoOf(place)).toBe(held?.info);
          expect(bytesOf(store, place, held?.bytes.length ?? 0)).toEqual([...(held?.bytes ?? [])]);
          const count = store.segmentsOf(place);
          expect(Array.from({ length: count }, (_, at) => store.segmentAt(place, at))).toEqual(held?.segments);
          continue;
        }
        store.add(text, one, other, info, segments, [bytes]);
        known.set(key, { info, segments, bytes });
        expect(store.find(text, one, other)).toBeGreaterThanOrEqual(0);
      }
      if (known.size < 40) expect(found).toBe(added.length - known.size);
    }),
    { numRuns: 200 },
  );
});

test('takes no more than it may, and drops what was not asked for', () => {
  const store = new RecordStore(100_000);
  const least = new RecordStore(0).weight;
  store.add('often', 1, 1, 7, [], []);
  store.add('once', 1, 1, 8, [], []);
  for (let turn = 0; turn < 5_000; turn += 1) {
    store.add(`x${turn}`, 1, 1, 0, [], [new Uint8Array(100)]);
    expect(store.infoOf(store.find('often', 1, 1))).toBe(7);
  }
  expect(store.weight - least).toBeLessThanOrEqual(100_000);
  expect(store.find('once', 1, 1)).toBe(-1);
  expect(store.find('x4999', 1, 1)).toBeGreaterThanOrEqual(0);
  expect(store.find('often', 2, 1)).toBe(-1);
});

test('what would take more than a quarter of it is not kept', () => {
  const store = new RecordStore(10_000);
  store.add('a', 0, 0, 0, [], [new Uint8Array(5_000)]);
  expect(store.find('a', 0, 0)).toBe(-1);
});
