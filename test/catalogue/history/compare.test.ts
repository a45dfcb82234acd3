/** Comparison as a law: what differs between two revisions, laid over the one, gives the other. */
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareRevisionStates,
  compareSteps,
  type ItemDifference,
  isNewIn,
} from '../../../src/catalogue/history/compare.ts';
import { applyPatch, differingFacts } from '../../../src/catalogue/history/overlay.ts';
import { Register } from '../../../src/catalogue/register.ts';
import { type Facts, patchSchema } from '../../../src/catalogue/vocabulary/entry.ts';
import { changes, registerOf, revisionIds } from '../history.ts';

const moment = constantFrom(...revisionIds);

/** Lays a difference over the facts of its `from` side: the facts of its `to` side, or null where the entry is not known there. */
function applyDifference(facts: Facts | null, { after }: Pick<ItemDifference, 'after'>): Facts | null {
  return after === null ? null : applyPatch(facts, patchSchema.parse(after));
}

describe('over random histories', () => {
  test('compare(a, a) is empty', () => {
    assert(
      property(changes, moment, (all, at) => {
        expect(compareRevisionStates(registerOf(all), at, at)).toEqual([]);
      }),
    );
  });

  test('compare(a, b) applied to a gives b, whichever is the later', () => {
    assert(
      property(changes, moment, moment, (all, from, to) => {
        const register = registerOf(all);
        const items = new Map(compareRevisionStates(register, from, to).map((item) => [item.entry, item]));
        for (const { id } of register.entries()) {
          const [before, after] = [register.facts(id, from), register.facts(id, to)];
          const item = items.get(id);
          expect(item === undefined ? before : applyDifference(before, item)).toEqual(after);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every item says what differs, under a name, with the citations of the changes in between', () => {
    assert(
      property(changes, moment, moment, (all, from, to) => {
        const register = registerOf(all);
        for (const { entry, types, before, after, citations } of compareRevisionStates(register, from, to)) {
          const [left, right] = [register.facts(entry, from), register.facts(entry, to)];
          expect(types.length).toBeGreaterThan(0);
          expect(citations.length).toBeGreaterThan(0);
          if (left === null || right === null) continue;
          const fields = differingFacts(left, right);
          expect(Object.keys(before ?? {}).sort()).toEqual([...fields].sort());
          expect(Object.keys(after ?? {}).sort()).toEqual([...fields].sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the steps of an entry, one after another, lead to what it is', () => {
    assert(
      property(changes, (all) => {
        const register = registerOf(all);
        for (const history of register.entries()) {
          let facts: ReturnType<typeof register.facts> = null;
          for (const step of compareSteps(register, history)) facts = applyDifference(facts, step);
          expect(facts).toEqual(register.facts(history.id, register.latest.id));
        }
      }),
    );
  });
});

describe('an entry first known in a revision', () => {
  const born = registerOf([
    {
      ...{ revision: '2022-09-28', order: 0, entry: 'e0000000001', patch: { level: 'occupation', name: '甲员' } },
      citation: {
        ...{
          revision: '2022-09-28',
          source: null,
          firstLine: 1,
          lastLine: 1,
          sentence: '1',
          certainty: 'stated',
          note: null,
        },
      },
    },
  ]);
  const [history] = [...born.entries()];

  test('is new where a notice makes it', () => {
    expect(history === undefined ? null : isNewIn(born, history)).toBe(true);
    expect(compareRevisionStates(born, '2015-07-29', '2024-07-25').map(({ types }) => types)).toEqual([['created']]);
    expect(compareRevisionStates(born, '2024-07-25', '2015-07-29').map(({ types }) => types)).toEqual([['withdrawn']]);
  });

  test('is only listed where an edition follows sources that did not list everything; nor is it withdrawn backwards', () => {
    const partial = registerOf(born.rows.changes, 'partial');
    const edition = partial.rows.revisions.map((revision) => ({ ...revision, kind: 'edition' as const }));
    const register = new Register({ ...partial.rows, revisions: edition });
    for (const [from, to] of [
      ['2015-07-29', '2024-07-25'],
      ['2024-07-25', '2015-07-29'],
    ] as const) {
      expect(compareRevisionStates(register, from, to).map(({ types }) => types)).toEqual([['firstListed']]);
    }
  });
});
