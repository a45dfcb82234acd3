/** Demotions (降为工种): an occupation that goes on as a 工种 of another is one entry, whose level changes. */
import type { Evidence } from '../../../catalogue/vocabulary/change.ts';
import type { ListedRow } from '../../../catalogue/vocabulary/statement.ts';
import type { Draft } from '../draft.ts';
import { settleSubTypes } from '../settle.ts';
import { findOrigin, isUnlisted, type ListedTable, reportMismatch } from './continuation.ts';

/** An entry that the concordance demotes, and the row of the occupation that it stands under from then on. */
interface Demotion {
  readonly id: string;
  readonly name: string;
  readonly row: ListedRow;
  readonly certainty: Evidence['certainty'];
  readonly note: string;
}

/** What the concordance says goes on as a 工种 that the table itself does not list; a row of it without both is an error. */
export function findDemotions(draft: Draft, { rows, continuations }: ListedTable): Demotion[] {
  const demotions = new Map<string, Demotion>();
  for (const continuation of continuations.filter(isUnlisted)) {
    const { to, from, certainty, note } = continuation;
    const row = rows.find(({ code, name, subType }) => code === to.code && name === to.name && subType === null);
    const id = findOrigin(draft, continuation);
    if (row !== undefined && id !== null && !demotions.has(id)) {
      demotions.set(id, { id, name: from.name, row, certainty, note });
    } else reportMismatch(draft, continuation, row?.evidence ?? rows[0]?.evidence, 'the registry does not have both');
  }
  return [...demotions.values()];
}

/** Lays demotions, after the occupations that they go to. */
export function layDemotions(draft: Draft, demotions: readonly Demotion[]): void {
  for (const { id, name, row, certainty, note } of demotions) {
    const parent = draft.holderNow(row.code);
    if (parent === null) continue;
    const evidence = { ...row.evidence, certainty, note };
    draft.patch(id, { level: 'subtype', code: null, name, parent }, evidence);
    settleSubTypes(draft, id, evidence, { heir: parent, note: 'its occupation became a 工种 of this one' });
  }
}
