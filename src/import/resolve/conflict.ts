/** Conflicts (矛盾): one revision that says two things of one entry cannot be carried out, whichever comes first. */

import { sameValue } from '../../catalogue/history/overlay.ts';
import type { Change } from '../../catalogue/vocabulary/change.ts';
import { levels } from '../../catalogue/vocabulary/code.ts';
import type { FactName, Patch } from '../../catalogue/vocabulary/entry.ts';
import type { Statement } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';

/** Facts that a revision can set only once; a parent that becomes known is no second one. */
const once = [
  'status',
  'code',
  'name',
  'definition',
  'tasks',
  'parent',
  'becomes',
] as const satisfies readonly FactName[];

/** Reports statements that contradict one another (what they presuppose is how it was before, no second value): two values of one fact, a mark added and removed, a merger into nothing. */
export function reportConflicts(draft: Draft, statements: readonly Statement[]): void {
  const said = new Map<string, Patch[(typeof once)[number]]>();
  for (const change of draft.changes) {
    if (change.citation.certainty === 'presupposed') continue;
    for (const field of once) {
      const value = change.patch[field];
      if (value === undefined || value === null) continue;
      const key = `${change.entry} ${field}`;
      const first = said.get(key);
      if (first === undefined) said.set(key, value);
      else if (!sameValue(first, value)) reportTwice(draft, change, field);
    }
    if (standsWrongly(draft, change)) reportTwice(draft, change, 'parent');
    if (change.patch.becomes?.some((heir) => leadsNowhere(draft, heir))) {
      const name = draft.facts(change.entry)?.name;
      const message = `“${name}” would become something that the same revision withdraws`;
      draft.report('error', 'becomes-withdrawn', change.citation, message);
    }
  }
  const marks = new Map<string, string>();
  for (const statement of statements) {
    if (statement.type !== 'addMark' && statement.type !== 'removeMark') continue;
    const { type, code, name, mark, evidence } = statement;
    const other = marks.get(`${code} ${name} ${mark}`);
    marks.set(`${code} ${name} ${mark}`, type);
    if (other === undefined || other === type) continue;
    draft.report('error', 'conflict', evidence, `the mark ${mark} of “${name}” is both added and removed`);
  }
}

/** Follows what withdrawn entries become; null where that leads to no single entry. */
export function findHeir(draft: Draft, id: string): string | null {
  const seen = new Set<string>();
  let heir = id;
  while (!seen.has(heir)) {
    const facts = draft.facts(heir);
    if (facts?.status !== 'withdrawn') return heir;
    seen.add(heir);
    const [next, ...others] = facts.becomes;
    if (next === undefined || others.length > 0) return null;
    heir = next;
  }
  return null;
}

/** A 工种 that is moved and raised at once would be given an occupation and a group to stand under. */
function standsWrongly(draft: Draft, { entry, patch }: Change): boolean {
  const [facts, parent] = [draft.facts(entry), patch.parent == null ? null : draft.facts(patch.parent)];
  return facts !== null && parent !== null && levels.indexOf(parent.level) + 1 !== levels.indexOf(facts.level);
}

function reportTwice(draft: Draft, change: Change, field: FactName): void {
  const name = draft.facts(change.entry)?.name;
  const message = `this revision gives “${name}” two different values of ${field}; which one holds cannot be told`;
  draft.report('error', 'conflict', change.citation, message);
}

function leadsNowhere(draft: Draft, id: string, seen: ReadonlySet<string> = new Set()): boolean {
  const facts = draft.facts(id);
  if (facts === null || facts.status === 'current') return false;
  if (seen.has(id) || facts.becomes.length === 0) return true;
  return facts.becomes.some((heir) => leadsNowhere(draft, heir, new Set([...seen, id])));
}
