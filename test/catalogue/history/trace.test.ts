/** Tracing: through mergers and splits to what is current, back to all it came from, and never in circles. */
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeirs, traceSteps } from '../../../src/catalogue/history/trace.ts';
import type { Register } from '../../../src/catalogue/register.ts';
import { compareRevisions } from '../../../src/catalogue/vocabulary/revision.ts';
import { changes, ids, registerOf, revisionIds } from '../history.ts';

const id = constantFrom(...ids);
const moment = constantFrom(...revisionIds);

/** The entry and all it came from. */
function findForebears(register: Register, entry: string): Set<string> {
  const seen = new Set([entry]);
  for (const one of seen) for (const before of register.predecessors(one)) seen.add(before);
  return seen;
}

describe('over random histories, circles included', () => {
  test('heirs are current, and lead back', () => {
    assert(
      property(changes, id, moment, (all, entry, at) => {
        const register = registerOf(all);
        for (const heir of findHeirs(register, entry, at)) {
          expect(register.facts(heir, at)?.status).toBe('current');
          expect(findForebears(register, heir)).toContain(entry);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a current entry is its own heir, alone', () => {
    assert(
      property(changes, id, moment, (all, entry, at) => {
        const register = registerOf(all);
        if (register.facts(entry, at)?.status === 'current') expect(findHeirs(register, entry, at)).toEqual([entry]);
      }),
      { numRuns: 300 },
    );
  });

  test('steps stand in the order of time, between the two revisions, each with a name', () => {
    assert(
      property(changes, id, moment, moment, (all, entry, after, upTo) => {
        const steps = traceSteps(registerOf(all), entry, after, upTo);
        steps.forEach(({ revision, types }, index) => {
          expect(compareRevisions(revision, after)).toBeGreaterThan(0);
          expect(compareRevisions(revision, upTo)).toBeLessThanOrEqual(0);
          expect(types.length).toBeGreaterThan(0);
          const next = steps[index + 1];
          if (next !== undefined) expect(compareRevisions(revision, next.revision)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});
