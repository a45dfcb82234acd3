/** Comparison (比较): what differs between any two revisions, entry by entry, with the citations that made the difference. */

import type { EntryHistory, Register } from '../register.ts';
import type { Change, Citation } from '../vocabulary/change.ts';
import type { FactName, Facts } from '../vocabulary/entry.ts';
import { compareRevisions } from '../vocabulary/revision.ts';
import { type Difference, gsimCodes, nameDifferences } from './difference.ts';
import { differingFacts } from './overlay.ts';

/** One entry's difference. `before` and `after` hold only the facts that differ; null where the entry was not known. */
export interface ItemDifference {
  readonly entry: string;
  readonly types: readonly Difference[];
  readonly gsim: readonly string[];
  readonly before: Partial<Facts> | null;
  readonly after: Partial<Facts> | null;
  /** The citation that settles the difference: the last one that speaks of what the entry is called, where there is one. */
  readonly citation: Citation | null;
  /** The citations of all changes that made the difference, in order. */
  readonly citations: readonly Citation[];
}

const designating = ['level', 'status', 'code', 'name'] as const satisfies readonly FactName[];

/** All differences between two revisions, either of which may be the later one. */
export function compareRevisionStates(register: Register, from: string, to: string): ItemDifference[] {
  const [low, high] = compareRevisions(from, to) <= 0 ? [from, to] : [to, from];
  const found: ItemDifference[] = [];
  if (low === high) return found;
  for (const history of register.entries()) {
    if (!history.changes.some(({ revision }) => within(revision, low, high))) continue;
    const item = differ(register, history, from, to, low, high);
    if (item !== null) found.push(item);
  }
  return found;
}

/** Every change of one entry, revision by revision, in the same form. */
export function compareSteps(register: Register, history: EntryHistory): (ItemDifference & { revision: string })[] {
  const steps: (ItemDifference & { revision: string })[] = [];
  let previous: string | null = null;
  for (const revision of new Set(history.changes.map((change) => change.revision))) {
    const item = differ(register, history, previous, revision, previous ?? '', revision);
    if (item !== null) steps.push({ revision, ...item });
    previous = revision;
  }
  return steps;
}

/**
 * Says whether an entry first known in a revision was new then. What a listing is the first to name is new only where
 * every entry of its level was known before, and nothing unheld lies between.
 */
export function isNewIn(register: Register, history: EntryHistory): boolean {
  const born = register.revision(history.born);
  const level = history.states[0]?.facts.level;
  const first = history.changes[0];
  if (born === null || level === undefined || first?.citation.certainty === 'presupposed') return false;
  if (born.kind === 'notice' && first?.citation.source === null) return true;
  const before = register.held[register.held.indexOf(born) - 1];
  if (before?.coverage[level] !== 'complete') return false;
  const { revisions } = register.rows;
  return revisions.indexOf(born) - revisions.indexOf(before) === 1;
}

function differ(
  register: Register,
  history: EntryHistory,
  from: string | null,
  to: string,
  low: string,
  high: string,
): ItemDifference | null {
  const before = from === null ? null : register.facts(history.id, from);
  const after = register.facts(history.id, to);
  if (before === after) return null;
  const fields = before === null || after === null ? null : differingFacts(before, after);
  if (fields?.length === 0) return null;
  const types = nameDifferences(before, after, {
    isNew: isNewIn(register, history),
    knew: (fact) =>
      history.changes.some(({ revision, patch }) => fact in patch && compareRevisions(revision, from ?? '') <= 0),
  });
  const made = history.changes.filter((change) => within(change.revision, low, high) && touches(change, fields));
  return {
    entry: history.id,
    types,
    gsim: gsimCodes(types),
    before: before === null ? null : pick(before, fields),
    after: after === null ? null : pick(after, fields),
    citation: (made.findLast((change) => touches(change, designating)) ?? made.at(-1))?.citation ?? null,
    citations: made.map((change) => change.citation),
  };
}

function within(revision: string, low: string, high: string): boolean {
  return (low === '' || compareRevisions(revision, low) > 0) && compareRevisions(revision, high) <= 0;
}

function touches(change: Change, fields: readonly FactName[] | null): boolean {
  return fields === null || fields.some((field) => field in change.patch);
}

function pick(facts: Facts, fields: readonly FactName[] | null): Partial<Facts> {
  if (fields === null) return facts;
  return Object.fromEntries(fields.map((field) => [field, facts[field]]));
}
