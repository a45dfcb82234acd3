/** An edition's table → changes: which entry each row continues, which are new, and which an all-listing edition withdraws by omission. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import type { ListedRow } from '../../../catalogue/vocabulary/statement.ts';
import type { Draft } from '../draft.ts';
import { type Ancestor, codedRows, findStated, type ListedTable } from './continuation.ts';
import { findDemotions, layDemotions } from './demotion.ts';
import { type Completeness, withdrawOmitted } from './omission.ts';
import { layListedSubTypes } from './subtype.ts';

interface Edition extends ListedTable {
  readonly completeness: Completeness;
}

/** Finds which entry a row continues, among those no row continues yet. */
type Search = (draft: Draft, row: ListedRow, free: (id: string) => boolean) => Ancestor | null;

/** Drafts the changes of an edition. An entry goes on in one row only: the surest ground wins, whatever the order of rows. */
export function resolveEdition(draft: Draft, edition: Edition): void {
  const rows = codedRows(edition);
  const stated = findStated(draft, edition);
  const demotions = findDemotions(draft, edition);
  const ancestors = new Map(stated);
  const claimed = new Set([...stated.values(), ...demotions].map(({ id }) => id));
  for (const search of [findSame, findRenumbered, findRenamedGroup, findRisen]) {
    for (const row of rows) {
      if (ancestors.has(row)) continue;
      const found = search(draft, row, (id) => !claimed.has(id));
      if (found === null) continue;
      ancestors.set(row, found);
      claimed.add(found.id);
    }
  }
  const downwards = rows.toSorted((left, right) => left.code.length - right.code.length);
  for (const row of downwards) layRow(draft, row, ancestors.get(row) ?? null);
  layDemotions(draft, demotions);
  for (const id of layListedSubTypes(draft, edition, stated)) claimed.add(id);
  withdrawOmitted(draft, claimed, edition.completeness);
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

/** The entry of the same code and name. */
const findSame: Search = ({ ledger }, row, free) => {
  const holder = ledger.holder(row.code);
  const same = holder !== null && ledger.facts(holder)?.name === row.name && free(holder);
  return same ? { id: holder, certainty: 'stated', note: null } : null;
};

/** The only entry of the same name and level. */
const findRenumbered: Search = ({ ledger }, row, free) => {
  const [id, ...others] = ledger.namesakes(row.name, levelOfCode(row.code)).filter(free);
  if (id === undefined || others.length > 0) return null;
  const codeless = ledger.facts(id)?.code === null;
  const note = codeless
    ? 'the edition has the same name; its code before was not seen'
    : 'the edition has the same name under another code';
  return { id, certainty: 'inferred', note };
};

/** The group of the same code. */
const findRenamedGroup: Search = ({ ledger }, row, free) => {
  const holder = levelOfCode(row.code) === 'occupation' ? null : ledger.holder(row.code);
  if (holder === null || !free(holder)) return null;
  return { id: holder, certainty: 'inferred', note: 'the edition has another name for the group of the same code' };
};

/** The only 工种 of the name of an occupation. */
const findRisen: Search = ({ ledger }, row, free) => {
  const [id, ...others] =
    levelOfCode(row.code) === 'occupation' ? ledger.namesakes(row.name, 'subtype').filter(free) : [];
  if (id === undefined || others.length > 0) return null;
  const parent = ledger.facts(ledger.facts(id)?.parent ?? '')?.name;
  const note = `the edition has an occupation of the name of this 工种${parent === undefined ? '' : ` of ${parent}`}`;
  return { id, certainty: 'inferred', note };
};
