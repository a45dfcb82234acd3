/** Omission (未列): what a table that lists everything of a level does not list is withdrawn; what stood under it stays, under nothing. */
import type { Evidence } from '../../../catalogue/vocabulary/change.ts';
import type { Level } from '../../../catalogue/vocabulary/code.ts';
import type { Draft } from '../draft.ts';

/** The levels that a table lists completely, and the line that says so. */
export interface Completeness {
  readonly levels: readonly Level[];
  readonly evidence: Evidence;
  /** What silence means here, as the note of a withdrawal. */
  readonly note: string;
}

/** Withdraws the current entries of complete levels that no row claims. */
export function withdrawOmitted(
  draft: Draft,
  claimed: ReadonlySet<string>,
  { levels, evidence, note }: Completeness,
): void {
  for (const [id, { level }] of [...draft.ledger.current()]) {
    if (!levels.includes(level) || claimed.has(id)) continue;
    draft.patch(id, { status: 'withdrawn' }, { ...evidence, certainty: 'inferred', note });
    for (const child of draft.ledger.children(id)) {
      const under = draft.facts(child);
      if (under?.status !== 'current' || under.parent !== id || levels.includes(under.level)) continue;
      const orphaned = `its ${level} is not listed, and the table does not list every ${under.level}`;
      draft.patch(child, { parent: null }, { ...evidence, certainty: 'inferred', note: orphaned });
    }
  }
}
