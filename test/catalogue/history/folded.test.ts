/** Folded histories: entries are found by what any of their changes says, and hold a code over whole periods. */
import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Folded, holdingsOf, indexChanges } from '../../../src/catalogue/history/folded.ts';
import { foldStates } from '../../../src/catalogue/history/overlay.ts';
import { compareRevisions } from '../../../src/catalogue/vocabulary/revision.ts';
import { changes, registerOf } from '../history.ts';

test('over random histories, states are those of its changes, and no holder of a code is left out', () => {
  assert(
    property(changes, (all) => {
      const entries = [...Map.groupBy(registerOf(all).rows.changes, ({ entry }) => entry)].map(([id, own]) => {
        const [first, ...rest] = own;
        if (first === undefined) throw new Error('an entry has a change');
        const folded = new Folded(id, first);
        folded.changes.push(...rest);
        expect([folded.born, folded.states]).toEqual([first.revision, foldStates(own)]);
        return folded;
      });
      const byCode = indexChanges(entries, 'code');
      for (const folded of entries)
        for (const { facts, since } of folded.states) {
          if (facts.code === null) continue;
          expect(byCode.of(facts.code)).toContain(folded.id);
          const held = holdingsOf(facts.code, folded).some((holding) => compareRevisions(holding.since, since) <= 0);
          expect(held || facts.status !== 'current').toBe(true);
        }
    }),
    { numRuns: 200 },
  );
});
