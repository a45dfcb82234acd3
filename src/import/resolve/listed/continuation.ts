/** Continuations (承续): which known entry a listed row is, as the concordance says it; everything else is found by code and name. */
import type { Evidence } from '../../../catalogue/vocabulary/change.ts';
import type { Continuation, ListedRow } from '../../../catalogue/vocabulary/statement.ts';
import type { Draft } from '../draft.ts';

/** The known entry that a row continues, and on what ground. */
export interface Ancestor {
  readonly id: string;
  readonly certainty: Evidence['certainty'];
  readonly note: string | null;
}

/** Everything that a table lists: rows with codes, and 工种 under them, with what the concordance says of them. */
export interface ListedTable {
  readonly rows: readonly ListedRow[];
  readonly continuations: readonly Continuation[];
}

/** The rows that have a code of their own; the others are 工种. */
export function codedRows({ rows }: ListedTable): ListedRow[] {
  return rows.filter(({ subType }) => subType === null);
}

/**
 * The ancestors that the concordance states. A row of it that names what is not there, or says two things, is an error;
 * demotions to a 工种 that the table does not list itself are left to `findDemotions`.
 */
export function findStated(draft: Draft, { rows, continuations }: ListedTable): Map<ListedRow, Ancestor> {
  const listed = new Map(rows.map((row) => [keyOf(row), row]));
  const found = new Map<ListedRow, Ancestor>();
  const claimed = new Set<string>();
  for (const continuation of continuations) {
    if (isUnlisted(continuation)) continue;
    const { to, certainty, note } = continuation;
    const row = listed.get(keyOf(to));
    const id = findOrigin(draft, continuation);
    if (row !== undefined && id !== null && !found.has(row) && !claimed.has(id)) {
      found.set(row, { id, certainty, note });
      claimed.add(id);
    } else {
      const both = row !== undefined && id !== null;
      const why = both ? 'one of the two is taken already' : 'the registry does not have both';
      reportMismatch(draft, continuation, row?.evidence ?? rows[0]?.evidence, why);
    }
  }
  return found;
}

/** A demotion whose 工种 the table does not list: it is known from elsewhere that the occupation goes on as one. */
export function isUnlisted({ relation, to }: Continuation): boolean {
  return relation === 'demoted' && to.subType === null;
}

/** The one entry that the concordance means by a code and name, or by the name of a 工种; null where there is none or several. */
export function findOrigin({ ledger }: Draft, { from }: Continuation): string | null {
  const held = from.code === null ? ledger.namesakes(from.name, 'subtype') : ledger.holders(from.code);
  const [id, ...others] = held.filter((holder) => ledger.facts(holder)?.name === from.name);
  return id === undefined || others.length > 0 ? null : id;
}

/** Reports a row of the concordance that cannot be carried out, at the row of the table that it is about. */
export function reportMismatch(
  draft: Draft,
  { from, to, line }: Continuation,
  evidence: Evidence | undefined,
  why: string,
): void {
  if (evidence === undefined) return;
  const target = [to.code, `“${to.name}”`, ...(to.subType === null ? [] : [`工种 “${to.subType}”`])].join(' ');
  const what = `the concordance (line ${line}) continues ${from.code ?? '工种'} “${from.name}” as ${target}`;
  draft.report('error', 'concordance-mismatch', evidence, `${what}, but ${why}`);
}

function keyOf({ code, name, subType }: Pick<ListedRow, 'code' | 'name' | 'subType'>): string {
  return [code, name, subType ?? ''].join('\t');
}
