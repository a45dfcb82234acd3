/** Correspondence: one set of pairs between any two revisions, whichever way it is read. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Correspondence, type Pair } from '../../../src/catalogue/history/correspondence.ts';
import { findHeirs } from '../../../src/catalogue/history/trace.ts';
import type { Register } from '../../../src/catalogue/register.ts';
import { loadBuiltRegister } from '../../registry.ts';

let register: Register;
const spans: [string, string][] = [];
beforeAll(async () => {
  register = await loadBuiltRegister();
  const ids = register.held.map(({ id }) => id);
  for (const [index, low] of ids.entries()) for (const high of ids.slice(index)) spans.push([low, high]);
});

const keyOf = ({ earlier, later, relation }: Pair): string => `${earlier} ${later} ${relation}`;
const currentAt = (revision: string): string[] =>
  register.standings(revision).flatMap(({ id, facts }) => (facts.status === 'current' ? [id] : []));

test('law: every entry that is current on a side stands in the table, and the table is all that is said of either side', () => {
  for (const [low, high] of spans) {
    const pairs = new Correspondence(register, low, high);
    const all = [...pairs.all()];
    expect(new Set(all.flatMap(({ earlier }) => earlier ?? []))).toEqual(new Set(currentAt(low)));
    const known = new Set(all.flatMap(({ later }) => later ?? []));
    expect(currentAt(high).filter((id) => !known.has(id))).toEqual([]);
  }
});

test('law: what goes forward from an entry comes back to it', () => {
  const span = fc.constantFrom(...spans);
  fc.assert(
    fc.property(span, fc.nat(), ([low, high], choice) => {
      const pairs = new Correspondence(register, low, high);
      const ids = currentAt(low);
      const id = ids[choice % ids.length] ?? '';
      const forward = pairs.from(id);
      expect(forward.map(({ later }) => later).filter((later) => later !== null)).toEqual(
        findHeirs(register, id, high),
      );
      for (const pair of forward)
        if (pair.later !== null) expect(pairs.into(pair.later).map(keyOf)).toContain(keyOf(pair));
    }),
    { numRuns: 60 },
  );
});

test('law: between a revision and itself everything is the same, without a step', () => {
  for (const { id } of register.held) {
    const relations = new Set([...new Correspondence(register, id, id).all()].map((pair) => pair.relation));
    expect([...relations]).toEqual(['same']);
  }
});

test('law: what differs has a certainty and cited steps; nothing is new where the earlier sources do not list everything', () => {
  for (const [low, high] of spans) {
    for (const { relation, certainty, steps, gsim } of new Correspondence(register, low, high).all()) {
      if (relation === 'same' || relation === 'unknown') continue;
      expect([relation, low, high, certainty]).not.toContain(null);
      expect(steps.length, `${relation} ${low} ${high}`).toBeGreaterThan(0);
      expect(gsim.length).toBeGreaterThan(0);
    }
  }
});
