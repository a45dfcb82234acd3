/** An edition's table → changes: which entry each row continues, which are new, and which an all-listing edition withdraws by omission. */
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import { type Level, levelOfCode } from '../../catalogue/vocabulary/code.ts';
import type { Continuation, ListedRow } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';

interface Edition {
  readonly rows: readonly ListedRow[];
  readonly continuations: readonly Continuation[];
  /** The levels that the table lists completely, and the line that says so. */
  readonly completeness: { readonly levels: readonly Level[]; readonly evidence: Evidence };
}

interface Ancestor {
  readonly id: string;
  readonly certainty: Evidence['certainty'];
  readonly note: string | null;
}

/** Finds which entry a row continues, among those no row continues yet. */
type Search = (draft: Draft, row: ListedRow, free: (id: string) => boolean) => Ancestor | null;

/** Drafts the changes of an edition. An entry goes on in one row only: the surest ground wins, whatever the order of rows. */
export function resolveEdition(draft: Draft, { rows, continuations, completeness }: Edition): void {
  const ancestors = findStated(draft, rows, continuations);
  const claimed = new Set([...ancestors.values()].map(({ id }) => id));
  for (const search of [findSame, findRenumbered, findRenamedGroup, findRisen]) {
    for (const row of rows) {
      if (ancestors.has(row)) continue;
      const found = search(draft, row, (id) => !claimed.has(id));
      if (found === null) continue;
      ancestors.set(row, found);
      claimed.add(found.id);
    }
  }
  const downwards = [...rows].sort((left, right) => left.code.length - right.code.length);
  for (const row of downwards) layRow(draft, row, ancestors.get(row) ?? null);
  withdrawOmitted(draft, claimed, completeness);
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

/** What the concordance says; a row of it that names what is not there, or says two things, is an error. */
function findStated(
  draft: Draft,
  rows: readonly ListedRow[],
  continuations: readonly Continuation[],
): Map<ListedRow, Ancestor> {
  const { ledger } = draft;
  const listed = new Map(rows.map((row) => [`${row.code} ${row.name}`, row]));
  const found = new Map<ListedRow, Ancestor>();
  const claimed = new Set<string>();
  for (const { from, to, certainty, note, line } of continuations) {
    const row = listed.get(`${to.code} ${to.name}`);
    const held = from.code === null ? ledger.namesakes(from.name, 'subtype') : ledger.holders(from.code);
    const [id, ...others] = held.filter((holder) => ledger.facts(holder)?.name === from.name);
    const once = row !== undefined && id !== undefined && !found.has(row) && !claimed.has(id);
    if (once && others.length === 0) {
      found.set(row, { id, certainty, note });
      claimed.add(id);
      continue;
    }
    const what = `the concordance (line ${line}) continues ${from.code ?? '工种'} “${from.name}” as ${to.code} “${to.name}”`;
    const why =
      row !== undefined && id !== undefined ? 'one of the two is taken already' : 'the registry does not have both';
    const evidence = row?.evidence ?? rows[0]?.evidence;
    if (evidence !== undefined) draft.report('error', 'concordance-mismatch', evidence, `${what}, but ${why}`);
  }
  return found;
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
  return { id, certainty: 'inferred', note: 'the edition has the same name under another code' };
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

/** What an edition that lists everything of a level does not list is withdrawn; 工种 it is silent on stay, without a parent that is gone. */
function withdrawOmitted(
  draft: Draft,
  claimed: ReadonlySet<string>,
  { levels, evidence }: Edition['completeness'],
): void {
  for (const [id, facts] of [...draft.ledger.current()]) {
    if (!levels.includes(facts.level) || claimed.has(id)) continue;
    const note = 'not listed, and the edition lists everything at this level';
    draft.patch(id, { status: 'withdrawn' }, { ...evidence, certainty: 'inferred', note });
    for (const child of draft.ledger.children(id)) {
      const under = draft.facts(child);
      if (under?.status !== 'current' || under.parent !== id || levels.includes(under.level)) continue;
      const orphaned = `its ${facts.level} is not in the edition, which does not list every ${under.level}`;
      draft.patch(child, { parent: null }, { ...evidence, certainty: 'inferred', note: orphaned });
    }
  }
}
