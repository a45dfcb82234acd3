/** The law of the model: state as of r = overlay(changes ≤ r), a change being a merge patch as RFC 7396 has it. */
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyPatch,
  differingFacts,
  foldStates,
  groundsOf,
  overlay,
  stateAt,
} from '../../../src/catalogue/history/overlay.ts';
import type { Facts, Patch } from '../../../src/catalogue/vocabulary/entry.ts';
import { compareRevisions } from '../../../src/catalogue/vocabulary/revision.ts';
import { changes, ids, patch, revisionIds } from '../history.ts';

const facts: Facts = {
  ...{ level: 'occupation', status: 'current', code: '4-01-01-01', name: '甲员', marks: ['L'] },
  ...{ definition: '定义。', tasks: ['一'], parent: 'e0000000001', becomes: [] },
};

describe('a merge patch', () => {
  test.each<{ what: string; said: Patch; differs: Partial<Facts> }>([
    { what: 'is silent where a field is absent', said: {}, differs: {} },
    { what: 'clears with null', said: { definition: null }, differs: { definition: null } },
    { what: 'clears a list with null', said: { marks: null, becomes: null }, differs: { marks: [] } },
    { what: 'replaces a list whole', said: { tasks: ['二', '三'] }, differs: { tasks: ['二', '三'] } },
    {
      what: 'replaces a value',
      said: { name: '甲师', code: '4-01-01-02' },
      differs: { name: '甲师', code: '4-01-01-02' },
    },
    {
      what: 'takes a 工种 its code',
      said: { level: 'subtype', code: null },
      differs: { level: 'subtype', code: null },
    },
  ])('$what', ({ said, differs }) => {
    expect(applyPatch(facts, said)).toEqual({ ...facts, ...differs });
  });

  test('laid twice is laid once', () => {
    assert(
      property(patch, (said) => {
        const once = applyPatch(facts, said);
        expect(applyPatch(once, said)).toEqual(once);
      }),
    );
  });

  test('starts an entry with nothing but what it says', () => {
    expect(applyPatch(null, { level: 'subtype', name: '甲' })).toEqual({
      ...{ level: 'subtype', status: 'current', code: null, name: '甲', marks: [] },
      ...{ definition: null, tasks: null, parent: null, becomes: [] },
    });
  });

  test('that starts an entry without name or level is our own mistake', () => {
    expect(() => applyPatch(null, { name: '甲' })).toThrow('must give level and name');
  });
});

describe('random histories', () => {
  test('state as of r = overlay(changes ≤ r)', () => {
    assert(
      property(changes, constantFrom(...ids), (all, id) => {
        const own = all.filter(({ entry }) => entry === id);
        const states = foldStates(own);
        for (const revision of revisionIds) {
          const past = own.filter((change) => compareRevisions(change.revision, revision) <= 0);
          expect(stateAt(states, revision)?.facts ?? null).toEqual(overlay(past));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('states are half-open and contiguous, and no two neighbours are equal', () => {
    assert(
      property(changes, constantFrom(...ids), (all, id) => {
        const states = foldStates(all.filter(({ entry }) => entry === id));
        states.forEach(({ since, until, facts: is }, index) => {
          const next = states[index + 1];
          expect(until).toBe(next?.since ?? null);
          if (next === undefined) return;
          expect(compareRevisions(since, next.since)).toBeLessThan(0);
          expect(differingFacts(is, next.facts)).not.toEqual([]);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('every fact rests on changes that say it, the first of which set it', () => {
    assert(
      property(changes, constantFrom(...ids), (all, id) => {
        const own = all.filter(({ entry }) => entry === id);
        const is = overlay(own);
        if (is === null) return;
        for (const [field, grounds] of Object.entries(groundsOf(own))) {
          const last = own.findLast((change) => field in change.patch);
          expect(grounds.at(-1)).toBe(last);
          for (const ground of grounds) {
            const said = applyPatch(is, ground.patch);
            expect(differingFacts(said, is)).not.toContain(field);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
