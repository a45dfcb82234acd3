/** Staleness (过时): what of an entry no longer stands as it stood when something was written about it. */
import type { Register } from '../register.ts';
import type { FactName, Facts } from '../vocabulary/entry.ts';
import { compareRevisions } from '../vocabulary/revision.ts';

/** What a judgement on an entry rests on, apart from its groups. */
const judged = ['level', 'status', 'code', 'name', 'definition'] as const satisfies readonly FactName[];
export type Judged = (typeof judged)[number];

/**
 * The facts that a revision changed between the anchor, as of which something was written about an entry, and another
 * revision, be it later or earlier. A definition that was not known before is learned, not changed. A fact that was changed
 * and changed back counts: whoever wrote must look again. Empty where nothing changed, or the entry was not known on a side.
 */
export function changedBetween(register: Register, entry: string, anchor: string, revision: string): Judged[] {
  const [low, high] = compareRevisions(anchor, revision) <= 0 ? [anchor, revision] : [revision, anchor];
  const states = register.entry(entry)?.states ?? [];
  const between = states
    .filter(
      ({ since, until }) => compareRevisions(since, high) <= 0 && (until === null || compareRevisions(until, low) > 0),
    )
    .map(({ facts }) => facts);
  return judged.filter((fact) => isChanged(between, fact));
}

function isChanged(states: readonly Facts[], fact: Judged): boolean {
  const known = states.flatMap((facts) => (fact === 'definition' && facts.definition === null ? [] : [facts[fact]]));
  return new Set(known).size > 1;
}
