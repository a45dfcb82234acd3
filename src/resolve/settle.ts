/** After all statements of a revision: what a cancelled occupation becomes, and what happens to the 工种 of one that is gone. */
import type { Change, Evidence } from '../catalogue/change.ts';
import type { Statement } from '../catalogue/statement.ts';
import type { Draft } from './draft.ts';

/** Sets `becomes` of cancelled occupations from promotions out of them, and moves or withdraws the 工种 left behind. */
export function settleWithdrawals(draft: Draft, statements: readonly Statement[]): void {
  for (const change of [...draft.changes]) {
    const facts = draft.facts(change.entry);
    if (change.patch.status !== 'withdrawn' || facts?.level !== 'occupation') continue;
    const promoted = facts.becomes.length > 0 ? [] : promotedOutOf(draft, change.entry, statements);
    if (promoted.length > 0) draft.patch(change.entry, { becomes: promoted }, change.citation);
    settleSubTypes(draft, change);
  }
}

/** The entries that statements of this revision raise from 工种 of the given occupation to occupations. */
function promotedOutOf(draft: Draft, entry: string, statements: readonly Statement[]): string[] {
  const raised: string[] = [];
  for (const statement of statements) {
    if (statement.type !== 'promoteSubType' || draft.find(statement) !== entry) continue;
    const id = draft.find(statement.occupation);
    if (id !== null) raised.push(id);
  }
  return raised;
}

/** 工种 of a merged occupation go with it; those of a cancelled one end with it. Neither is said, so both are inferred. */
function settleSubTypes(draft: Draft, change: Change): void {
  const becomes = draft.facts(change.entry)?.becomes ?? [];
  const [heir] = becomes;
  for (const child of draft.ledger.children(change.entry)) {
    const facts = draft.facts(child);
    if (facts?.level !== 'subtype' || facts.status !== 'current' || facts.parent !== change.entry) continue;
    const merged = heir !== undefined && becomes.length === 1;
    const note = merged ? 'its occupation was merged into this one' : 'its occupation was withdrawn';
    const evidence: Evidence = { ...change.citation, certainty: 'inferred', note };
    draft.patch(child, merged ? { parent: heir } : { status: 'withdrawn' }, evidence);
  }
}
