/** What mergers (合并) and splits (拆分) do: occupations end and become others, which are made where they do not exist yet. */
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import type { Named, StatementOf } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';
import { refer } from './references.ts';

/** Makes the occupations that a merger or split names and that do not exist yet, before anything ends. */
export function makeHeirs(
  draft: Draft,
  statement: StatementOf<'mergeOccupations'> | StatementOf<'splitOccupation'>,
): void {
  const heirs = statement.type === 'mergeOccupations' ? [statement.into] : newParts(statement);
  for (const heir of heirs) ensure(draft, heir, statement.evidence);
}

export function mergeOccupations(draft: Draft, { evidence, from, into }: StatementOf<'mergeOccupations'>): void {
  const sources = from.map((named) => refer(draft, named, evidence));
  const target = draft.find(into);
  if (target === null) return;
  for (const source of sources) {
    if (source === null || source === target) continue;
    draft.patch(source, { status: 'withdrawn', becomes: [target] }, evidence);
  }
}

/** Splits an occupation; a part that keeps its name is the same entry going on. */
export function splitOccupation(draft: Draft, statement: StatementOf<'splitOccupation'>): void {
  const { evidence, into, code, name } = statement;
  const id = refer(draft, { code, name }, evidence);
  if (id === null) return;
  const kept = into.find((part) => part.name === name);
  if (kept === undefined) {
    const becomes = newParts(statement).flatMap((part) => draft.find(part) ?? []);
    draft.patch(id, { status: 'withdrawn', becomes }, evidence);
  } else if (kept.code !== code) {
    draft.patch(id, { code: kept.code, parent: draft.groupOf(kept.code) }, evidence);
  }
}

function newParts({ into, name }: StatementOf<'splitOccupation'>): Named[] {
  return into.filter((part) => part.name !== name);
}

function ensure(draft: Draft, named: Named, evidence: Evidence): void {
  if (draft.find(named) !== null) return;
  const [elsewhere] = draft.occupationsNow(named.name);
  if (elsewhere !== undefined) {
    const at = draft.facts(elsewhere)?.code;
    draft.report('error', 'name-code-mismatch', evidence, `“${named.name}” is ${at} at this date, not ${named.code}`);
    return;
  }
  draft.create('occupation', named.code, named.name, { parent: draft.groupOf(named.code) }, evidence);
}
