/** Overlay (叠加): a state is the patches up to a revision laid over one another; equal neighbours are one period. */
import type { Change } from '../vocabulary/change.ts';
import { type FactName, type Facts, factNames, type Patch } from '../vocabulary/entry.ts';
import { compareRevisions } from '../vocabulary/revision.ts';

/** What is true of an entry over the half-open period [since, until), both revision ids. */
export interface State {
  readonly since: string;
  readonly until: string | null;
  readonly facts: Facts;
}

/** For each field, the changes that the present value rests on: the one that set it, then those that say the same. */
export type Grounds = Readonly<Partial<Record<FactName, readonly Change[]>>>;

const nothing: Omit<Facts, 'level' | 'name'> = {
  status: 'current',
  code: null,
  marks: [],
  definition: null,
  tasks: null,
  parent: null,
  becomes: [],
};

/** Lays one patch over facts (RFC 7396). A first patch must name level and name: our own broken invariant otherwise. */
export function applyPatch(facts: Facts | null, patch: Patch): Facts {
  const base = facts ?? { ...nothing, level: patch.level, name: patch.name };
  const level = patch.level ?? base.level;
  const name = patch.name ?? base.name;
  if (level === undefined || name === undefined)
    throw new Error('The first change of an entry must give level and name');
  return {
    level,
    status: patch.status ?? base.status,
    code: patch.code === undefined ? base.code : patch.code,
    name,
    marks: patch.marks === undefined ? base.marks : (patch.marks ?? []),
    definition: patch.definition === undefined ? base.definition : patch.definition,
    tasks: patch.tasks === undefined ? base.tasks : patch.tasks,
    parent: patch.parent === undefined ? base.parent : patch.parent,
    becomes: patch.becomes === undefined ? base.becomes : (patch.becomes ?? []),
  };
}

/** Says whether two values of a field are the same. Most are the very same value, or lists of text, which are told without writing them out. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((value, index) => sameValue(value, right[index]));
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The fields in which two sets of facts differ. */
export function differingFacts(left: Facts, right: Facts): FactName[] {
  return factNames.filter((field) => !sameValue(left[field], right[field]));
}

/** The facts of one entry after all of its given changes, or null where there are none. */
export function overlay(changes: readonly Change[]): Facts | null {
  return changes.reduce<Facts | null>((facts, change) => applyPatch(facts, change.patch), null);
}

/** The periods of one entry, from its changes in order. Several changes of one revision make one state. */
export function foldStates(changes: readonly Change[]): State[] {
  const states: State[] = [];
  let facts: Facts | null = null;
  changes.forEach((change, index) => {
    facts = applyPatch(facts, change.patch);
    if (changes[index + 1]?.revision === change.revision) return;
    const last = states.at(-1);
    if (last !== undefined && differingFacts(last.facts, facts).length === 0) return;
    if (last !== undefined) states[states.length - 1] = { ...last, until: change.revision };
    states.push({ since: change.revision, until: null, facts });
  });
  return states;
}

/** The state that holds as of a revision, or null before the first. */
export function stateAt(states: readonly State[], revision: string): State | null {
  for (let index = states.length - 1; index >= 0; index -= 1) {
    const state = states[index];
    if (state !== undefined && compareRevisions(state.since, revision) <= 0) return state;
  }
  return null;
}

/** Which changes each present field rests on. A change that repeats the value adds to its grounds and does not replace them. */
export function groundsOf(changes: readonly Change[]): Grounds {
  const grounds: Partial<Record<FactName, Change[]>> = {};
  let facts: Facts | null = null;
  for (const change of changes) {
    const next: Facts = applyPatch(facts, change.patch);
    for (const field of factNames) {
      if (!(field in change.patch)) continue;
      const known = grounds[field];
      const repeats = known !== undefined && facts !== null && sameValue(facts[field], next[field]);
      if (repeats) known.push(change);
      else grounds[field] = [change];
    }
    facts = next;
  }
  return grounds;
}
