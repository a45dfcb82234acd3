/** After all statements of a revision: what a cancelled occupation becomes, and what happens to the 工种 of one that is gone or is a 工种 itself now. */
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import type { Statement } from '../../catalogue/vocabulary/statement.ts';
import { findHeir } from './conflict.ts';
import type { Draft } from './draft.ts';

/** Sets `becomes` of cancelled occupations from promotions out of them, and moves or withdraws the 工种 left behind. */
export function settleWithdrawals(draft: Draft, statements: readonly Statement[]): void {
  const codeOf = (id: string): string => draft.facts(id)?.code ?? '';
  const raised = raisedOutOf(draft, statements, codeOf);
  const ended = draft.changes.filter(
    ({ entry, patch }) => patch.status === 'withdrawn' && draft.facts(entry)?.level === 'occupation',
  );
  const byCode = ended.sort((left, right) => (codeOf(left.entry) < codeOf(right.entry) ? -1 : 1));
  for (const change of byCode) {
    const facts = draft.facts(change.entry);
    if (facts === null) continue;
    const promoted = facts.becomes.length > 0 ? [] : (raised.get(change.entry) ?? []);
    if (promoted.length > 0) draft.patch(change.entry, { becomes: [...promoted] }, change.citation);
    const [only, ...others] = draft.facts(change.entry)?.becomes ?? [];
    const heir = only === undefined || others.length > 0 ? null : findHeir(draft, only);
    const note = heir === null ? 'its occupation was withdrawn' : 'its occupation was merged into this one';
    settleSubTypes(draft, change.entry, change.citation, { heir, note });
  }
  for (const change of draft.changes.filter(({ patch }) => patch.level === 'subtype' && patch.code === null)) {
    const heir = draft.facts(change.entry)?.parent ?? null;
    settleSubTypes(draft, change.entry, change.citation, { heir, note: 'its occupation became a 工种 of this one' });
  }
}

/** For each occupation, the entries that this revision raises from its 工种 to occupations, by code. */
function raisedOutOf(
  draft: Draft,
  statements: readonly Statement[],
  codeOf: (id: string) => string,
): Map<string, string[]> {
  const raised = new Map<string, string[]>();
  for (const statement of statements) {
    if (statement.type !== 'promoteSubType') continue;
    const from = draft.find(statement);
    const id = draft.find(statement.occupation);
    if (from !== null && id !== null) raised.set(from, [...(raised.get(from) ?? []), id]);
  }
  for (const ids of raised.values()) ids.sort((left, right) => (codeOf(left) < codeOf(right) ? -1 : 1));
  return raised;
}

/**
 * 工种 of a merged or demoted occupation go with it, into one of the same name where there is one; those of a cancelled one
 * end with it. Neither is said, so both are inferred.
 */
export function settleSubTypes(
  draft: Draft,
  entry: string,
  ground: Evidence,
  { heir, note }: { readonly heir: string | null; readonly note: string },
): void {
  for (const child of draft.ledger.children(entry)) {
    const facts = draft.facts(child);
    if (facts?.level !== 'subtype' || facts.status !== 'current' || facts.parent !== entry) continue;
    const evidence: Evidence = { ...ground, certainty: 'inferred', note };
    const twin = heir === null ? null : draft.subTypeNow(heir, facts.name);
    if (heir === null) draft.patch(child, { status: 'withdrawn' }, evidence);
    else if (twin === null) draft.patch(child, { parent: heir }, evidence);
    else draft.patch(child, { status: 'withdrawn', becomes: [twin] }, evidence);
  }
}
