/** Bearers (称谓): which entries a name means as of a revision, which bore it before, and which only later. */
import type { Register } from '../catalogue/register.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';

export interface Bearers {
  /** Occupations and 工种 of exactly this name then. */
  readonly current: readonly string[];
  /** Groups of exactly this name then, or before. */
  readonly groups: readonly string[];
  /** Occupations and 工种 that bore it before, and do not any more. */
  readonly former: readonly string[];
  /** Entries that are first known to bear it later. */
  readonly later: readonly string[];
}

/** Sorts the bearers of a name by what they are as of a revision. */
export function findBearers(register: Register, name: string, revision: string): Bearers {
  const found = { current: [] as string[], groups: [] as string[], former: [] as string[], later: [] as string[] };
  for (const id of register.bearers(name)) {
    const facts = register.facts(id, revision);
    const isGroup = facts?.level !== 'occupation' && facts?.level !== 'subtype';
    if (facts?.status === 'current' && facts.name === name) found[isGroup ? 'groups' : 'current'].push(id);
    else if (boreBefore(register, id, name, revision)) found[isGroup ? 'groups' : 'former'].push(id);
    else found.later.push(id);
  }
  return found;
}

function boreBefore(register: Register, id: string, name: string, revision: string): boolean {
  const states = register.entry(id)?.states ?? [];
  return states.some(({ since, facts }) => facts.name === name && compareRevisions(since, revision) <= 0);
}
