/** Listed sub-types (工种): which known 工种 each row of a table continues; one that no earlier source names is first listed here. */
import type { Patch } from '../../../catalogue/vocabulary/entry.ts';
import type { ListedRow } from '../../../catalogue/vocabulary/statement.ts';
import type { Draft } from '../draft.ts';
import type { Ancestor, ListedTable } from './continuation.ts';

/** A row, and the occupation that it stands under. */
interface Placed {
  readonly row: ListedRow;
  readonly subType: string;
  readonly parent: string;
}

/** Lays the rows of 工种, after those with codes. Returns the entries that go on in them. */
export function layListedSubTypes(
  draft: Draft,
  { rows }: ListedTable,
  stated: ReadonlyMap<ListedRow, Ancestor>,
): Set<string> {
  const placed = rows.flatMap((row) => place(draft, row));
  const ancestors = new Map<ListedRow, Ancestor>(stated);
  const claimed = new Set([...stated.values()].map(({ id }) => id));
  const claim = (row: ListedRow, ancestor: Ancestor): void => {
    ancestors.set(row, ancestor);
    claimed.add(ancestor.id);
  };
  for (const { row, subType, parent } of placed) {
    const id = draft.subTypeNow(parent, subType);
    if (id !== null && !ancestors.has(row) && !claimed.has(id)) claim(row, { id, certainty: 'stated', note: null });
  }
  for (const { row, subType } of placed) {
    if (ancestors.has(row)) continue;
    const [id, ...others] = draft.ledger
      .namesakes(subType, 'subtype')
      .filter((other) => draft.isCurrent(other) && !claimed.has(other));
    const note = 'the list has the 工种 of this name under another occupation';
    if (id !== undefined && others.length === 0) claim(row, { id, certainty: 'inferred', note });
  }
  for (const one of placed) lay(draft, one, ancestors.get(one.row) ?? null);
  return claimed;
}

function lay(draft: Draft, { row: { evidence }, subType, parent }: Placed, ancestor: Ancestor | null): void {
  if (ancestor === null) {
    draft.create('subtype', null, subType, { parent }, evidence);
    return;
  }
  const { id, certainty, note } = ancestor;
  const raised = draft.facts(id)?.level !== 'subtype';
  const patch: Patch = { ...(raised ? { level: 'subtype', code: null } : {}), name: subType, parent };
  draft.patch(id, patch, certainty === 'stated' ? evidence : { ...evidence, certainty, note });
}

function place(draft: Draft, row: ListedRow): Placed[] {
  const { code, name, subType, evidence } = row;
  if (subType === null) return [];
  const parent = draft.holderNow(code);
  if (parent !== null && draft.facts(parent)?.name === name) return [{ row, subType, parent }];
  draft.report('error', 'occupation-unknown', evidence, `“${name}（${code}）” is not in the registry at this date`);
  return [];
}
