/** What statements about groups (大类, 中类, 小类) do: add, cancel, mention; a rename or recode is the same as an occupation's. */
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import type { StatementOf } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';
import { refer } from './references.ts';

export function addGroup(draft: Draft, { evidence, code, name }: StatementOf<'addGroup'>): void {
  const level = levelOfCode(code);
  const holder = draft.ledger.holder(code);
  if (holder !== null && draft.isCurrent(holder) && draft.facts(holder)?.name === name) {
    draft.report('error', 'group-exists', evidence, `${code} “${name}” exists already`);
    return;
  }
  const id = draft.create(level, code, name, { parent: draft.groupOf(code) }, evidence);
  draft.adopt(id, code, evidence);
}

export function cancelGroup(draft: Draft, { evidence, code, name }: StatementOf<'cancelGroup'>): void {
  const id = refer(draft, { code, name }, evidence);
  if (id !== null) draft.patch(id, { status: 'withdrawn' }, evidence);
}

/** A group that a sentence only mentions changes nothing; it is checked, and presupposed where it was not known. */
export function mentionGroup(draft: Draft, { evidence, code, name }: StatementOf<'mentionGroup'>): void {
  refer(draft, { code, name }, evidence);
}
