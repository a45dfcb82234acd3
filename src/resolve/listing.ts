/** An edition's table → changes: which entry each row continues, which are new, and which an all-listing edition withdraws by omission. */
import type { Evidence } from '../catalogue/change.ts';
import { levelOfCode } from '../catalogue/code.ts';
import type { Continuation, ListedRow } from '../catalogue/statement.ts';
import type { Draft } from './draft.ts';

interface Edition {
  readonly rows: readonly ListedRow[];
  readonly continuations: readonly Continuation[];
  /** The line that says the table lists everything, or null where it lists only some. */
  readonly completeness: Evidence | null;
}

interface Ancestor {
  readonly id: string;
  readonly certainty: Evidence['certainty'];
  readonly note: string | null;
}

/** Drafts the changes of an edition. */
export function resolveEdition(draft: Draft, { rows, continuations, completeness }: Edition): void {
  const stated = new Map(continuations.map((item) => [item.to.code, item]));
  const claimed = new Set<string>();
  for (const row of [...rows].sort((left, right) => left.code.length - right.code.length)) {
    const ancestor = findAncestor(draft, row, stated.get(row.code), claimed);
    if (ancestor !== null) claimed.add(ancestor.id);
    layRow(draft, row, ancestor);
  }
  if (completeness !== null) withdrawOmitted(draft, claimed, completeness);
}

function layRow(draft: Draft, row: ListedRow, ancestor: Ancestor | null): void {
  const { code, name, evidence } = row;
  const level = levelOfCode(code);
  const parent = draft.groupOf(code);
  const patch = row.marks === null ? { parent } : { marks: [...row.marks], parent };
  if (ancestor === null) {
    draft.create(level, code, name, patch, evidence);
    return;
  }
  const { certainty, note } = ancestor;
  const grounds = certainty === 'stated' ? evidence : { ...evidence, certainty, note };
  draft.patch(ancestor.id, { level, status: 'current', code, name, ...patch }, grounds);
}

/** The entry that a row continues: by the concordance, by code and name, by name alone, or, for groups, by code alone. */
function findAncestor(
  draft: Draft,
  row: ListedRow,
  stated: Continuation | undefined,
  claimed: ReadonlySet<string>,
): Ancestor | null {
  const { ledger } = draft;
  const level = levelOfCode(row.code);
  const free = (id: string): boolean => !claimed.has(id);
  if (stated !== undefined) return findStated(draft, row, stated);
  const holder = ledger.holder(row.code);
  if (holder !== null && ledger.facts(holder)?.name === row.name && free(holder)) {
    return { id: holder, certainty: 'stated', note: null };
  }
  const [namesake, ...more] = ledger.namesakes(row.name, level).filter(free);
  if (namesake !== undefined && more.length === 0) {
    return { id: namesake, certainty: 'inferred', note: 'the edition has the same name under another code' };
  }
  if (level !== 'occupation') {
    const note = 'the edition has another name for the group of the same code';
    return holder !== null && free(holder) ? { id: holder, certainty: 'inferred', note } : null;
  }
  const [subType, ...others] = ledger.namesakes(row.name, 'subtype').filter(free);
  if (subType === undefined || others.length > 0) return null;
  const parent = ledger.facts(ledger.facts(subType)?.parent ?? '')?.name;
  return {
    id: subType,
    certainty: 'inferred',
    note: `the edition has an occupation of the name of this 工种 of ${parent}`,
  };
}

function findStated(draft: Draft, row: ListedRow, { from, to, certainty, note, line }: Continuation): Ancestor | null {
  const { ledger } = draft;
  const held = from.code === null ? ledger.namesakes(from.name, 'subtype') : ledger.holders(from.code);
  const [id, ...others] = held.filter((holder) => ledger.facts(holder)?.name === from.name);
  if (id !== undefined && others.length === 0 && to.name === row.name) return { id, certainty, note };
  const message = `the concordance (line ${line}) continues ${from.code ?? '工种'} “${from.name}” as ${to.code} “${to.name}”, but the registry does not have both`;
  draft.report('error', 'concordance-mismatch', row.evidence, message);
  return null;
}

/** What an edition that lists everything does not list is withdrawn; it says nothing of 工种, so these stay, without a parent that is gone. */
function withdrawOmitted(draft: Draft, claimed: ReadonlySet<string>, completeness: Evidence): void {
  for (const [id, facts] of [...draft.ledger.current()]) {
    if (facts.level === 'subtype' || claimed.has(id)) continue;
    const note = 'not listed, and the edition lists everything at this level';
    draft.patch(id, { status: 'withdrawn' }, { ...completeness, certainty: 'inferred', note });
    for (const child of draft.ledger.children(id)) {
      if (draft.facts(child)?.level !== 'subtype' || claimed.has(child)) continue;
      const orphaned = 'its occupation is not in the edition, which is silent on 工种';
      draft.patch(child, { parent: null }, { ...completeness, certainty: 'inferred', note: orphaned });
    }
  }
}
