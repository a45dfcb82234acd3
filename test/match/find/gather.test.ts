import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gathering } from '../../../src/match/find/gather.ts';

const shares = { ofKey: 1, ofText: 1, behind: 0 };

test('the best are taken, each once as it was found best, equal ones by their numbers', () => {
  const added = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 })), { maxLength: 60 });
  const gathering = new Gathering(21);
  fc.assert(
    fc.property(added, fc.integer({ min: 1, max: 9 }), (terms, most) => {
      const best = new Map<number, number>();
      for (const [number, score] of terms) {
        gathering.add(number, 'inside', score, 1, shares);
        best.set(number, Math.max(score, best.get(number) ?? 0));
      }
      const sorted = [...best].sort(([one, left], [other, right]) => right - left || one - other).slice(0, most);
      expect(gathering.take(most, null).map(({ number, score }) => [number, score])).toEqual(sorted);
    }),
  );
});
