/** Bearers (称谓): which entries a name means as of a revision, which bore it before, and which only later. */
import type { Register } from '../../catalogue/register.ts';
import { levels } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';

export interface Bearers {
  /** Occupations and 工种 of exactly this name then. */
  readonly current: readonly string[];
  /** Groups of exactly this name then. */
  readonly groups: readonly string[];
  /** Occupations and 工种 that bore it before, and do not any more. */
  readonly former: readonly string[];
  /** Groups that bore it before, and do not any more. */
  readonly formerGroups: readonly string[];
  /** Entries that are first known to bear it later. */
  readonly later: readonly string[];
}

const nobody: Bearers = { current: [], groups: [], former: [], formerGroups: [], later: [] };

/** Sorts the bearers of a name by what they are as of a revision. */
export function findBearers(register: Register, name: string, revision: string): Bearers {
  const bearers = register.bearers(name);
  if (bearers.length === 0) return nobody;
  const found = {
    ...{ current: [] as string[], groups: [] as string[], former: [] as string[] },
    ...{ formerGroups: [] as string[], later: [] as string[] },
  };
  for (const id of bearers) {
    const facts = register.facts(id, revision);
    const group = isGroup(register, id, revision);
    if (facts?.status === 'current' && facts.name === name) found[group ? 'groups' : 'current'].push(id);
    else if (boreBefore(register, id, name, revision)) found[group ? 'formerGroups' : 'former'].push(id);
    else found.later.push(id);
  }
  return found;
}

/** Whether an entry is a group (大类, 中类 or 小类) as of a revision; false where it was not known yet. */
export function isGroup(register: Register, id: string, revision: string): boolean {
  const level = register.facts(id, revision)?.level;
  return level === 'major' || level === 'middle' || level === 'minor';
}

/** Whether an entry lies under another one as of a revision: by its parents, or by its code where a group's own entry is not known. */
export function liesUnder(register: Register, id: string, above: string, revision: string): boolean {
  const code = register.facts(above, revision)?.code ?? null;
  const prefix = code !== null && isGroup(register, above, revision) ? `${code}-` : null;
  let facts = register.facts(id, revision);
  for (let depth = 0; facts !== null && depth < levels.length; depth += 1) {
    if (facts.parent === above || (prefix !== null && facts.code?.startsWith(prefix) === true)) return true;
    facts = facts.parent === null ? null : register.facts(facts.parent, revision);
  }
  return false;
}

function boreBefore(register: Register, id: string, name: string, revision: string): boolean {
  const states = register.entry(id)?.states ?? [];
  return states.some(({ since, facts }) => facts.name === name && compareRevisions(since, revision) <= 0);
}
