/** The register answers from its indexes what the changes themselves say. */
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlay } from '../../src/catalogue/history/overlay.ts';
import { Register } from '../../src/catalogue/register.ts';
import { compareRevisions } from '../../src/catalogue/vocabulary/revision.ts';
import { changes, ids, registerOf, revisionIds } from './history.ts';

const moment = constantFrom(...revisionIds);

/** The facts as of a revision, straight from the changes. */
function plainly(register: Register, revision: string): Map<string, ReturnType<typeof overlay>> {
  const past = register.rows.changes.filter((change) => compareRevisions(change.revision, revision) <= 0);
  return new Map([...Map.groupBy(past, ({ entry }) => entry)].map(([id, own]) => [id, overlay(own)]));
}

describe('over random histories, as of any revision', () => {
  test('facts, standings and children', () => {
    assert(
      property(changes, moment, (all, at) => {
        const register = registerOf(all);
        const plain = plainly(register, at);
        for (const id of ids) expect(register.facts(id, at)).toEqual(plain.get(id) ?? null);
        expect(new Map(register.standings(at).map(({ id, facts }) => [id, facts]))).toEqual(plain);
        for (const id of ids) {
          const under = [...plain].filter(([, facts]) => facts?.parent === id && facts.status === 'current');
          expect(new Set(register.children(id, at).map((child) => child.id))).toEqual(
            new Set(under.map(([child]) => child)),
          );
        }
        for (const group of ['4', '4-01', '4-01-01', '9']) {
          const under = register.standings(at).filter(({ facts: { code, status } }) => {
            return status === 'current' && code !== null && code.slice(0, code.lastIndexOf('-')) === group;
          });
          expect(register.group(group, at)).toEqual(under.filter(({ facts }) => facts.code?.includes('-')));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a code is held by a current entry that has it, over periods that do not break off without cause', () => {
    assert(
      property(changes, moment, (all, at) => {
        const register = registerOf(all);
        for (const code of ['4-01-01-01', '4-01-01-02', '4-01', '4']) {
          const holders = [...plainly(register, at)].filter(([, is]) => is?.code === code && is.status === 'current');
          const holding = register.holding(code, at);
          expect(holding === null).toBe(holders.length === 0);
          if (holding !== null) expect(holders.map(([id]) => id)).toContain(holding.entry);
          for (const { entry, until } of register.holdings(code)) {
            if (until === null) continue;
            const facts = register.facts(entry, until);
            expect(facts?.code === code && facts.status === 'current').toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('names and successions lead back', () => {
    assert(
      property(changes, (all) => {
        const register = registerOf(all);
        for (const { id, states } of register.entries()) {
          for (const { facts } of states) {
            expect(register.bearers(facts.name)).toContain(id);
            for (const heir of facts.becomes) expect(register.predecessors(heir)).toContain(id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('without a held revision there is no register', () => {
  const { rows } = registerOf([]);
  const revisions = rows.revisions.map((revision) => ({ ...revision, held: 'none' as const }));
  expect(() => new Register({ ...rows, revisions })).toThrow('at least one held revision');
});
