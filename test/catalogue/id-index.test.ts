/** The index from keys to ids gives what a map of sets would, whatever is added and deleted. */
import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { IdIndex } from '../../src/catalogue/id-index.ts';

test('is a map of sets', () => {
  const steps = array(
    record({ how: constantFrom('add', 'delete'), key: constantFrom('甲', '乙'), id: constantFrom('1', '2', '3') }),
  );
  assert(
    property(steps, (done) => {
      const index = new IdIndex();
      const sets = new Map([
        ['甲', new Set<string>()],
        ['乙', new Set<string>()],
      ]);
      for (const { how, key, id } of done) {
        if (how === 'add') index.add(key, id);
        else index.delete(key, id);
        if (how === 'add') sets.get(key)?.add(id);
        else sets.get(key)?.delete(id);
        for (const [name, ids] of sets) expect(index.of(name)).toEqual([...ids]);
      }
    }),
  );
});
