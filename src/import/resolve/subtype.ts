/** What statements about sub-types (工种) do: add, cancel, rename, move, promote; and demotion, which makes one of an occupation. */
import type { StatementOf } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';
import { describe, headingPatch } from './occupation.ts';
import { refer, referSubType } from './references.ts';

/** Adds a 工种. One that the same revision lists twice, or moves or renames here, is confirmed; one that stood here before is an error. */
export function addSubType(draft: Draft, { evidence, subType, ...named }: StatementOf<'addSubType'>): void {
  const parent = refer(draft, named, evidence);
  if (parent === null) return;
  const existing = draft.subTypeNow(parent, subType);
  if (existing === null) draft.create('subtype', null, subType, { parent }, evidence);
  else if (draft.ledger.subType(parent, subType) !== existing)
    draft.patch(existing, { name: subType, parent }, evidence);
  else draft.report('error', 'subtype-exists', evidence, `“${named.name}” has the 工种 “${subType}” already`);
}

export function cancelSubType(draft: Draft, { evidence, subType, ...named }: StatementOf<'cancelSubType'>): void {
  const id = referSubType(draft, named, subType, evidence);
  if (id !== null) draft.patch(id, { status: 'withdrawn' }, evidence);
}

export function renameSubType(
  draft: Draft,
  { evidence, subType, newName, ...named }: StatementOf<'renameSubType'>,
): void {
  const id = referSubType(draft, named, subType, evidence);
  if (id === null) return;
  if (newName === subType) draft.report('error', 'rename-to-itself', evidence, `“${subType}” has that name already`);
  else draft.patch(id, { name: newName }, evidence);
}

export function moveSubType(draft: Draft, { evidence, subType, to, ...named }: StatementOf<'moveSubType'>): void {
  const id = referSubType(draft, named, subType, evidence);
  const parent = refer(draft, to, evidence);
  if (id === null || parent === null) return;
  if (draft.ledger.facts(id)?.parent === parent) {
    draft.report('error', 'move-to-itself', evidence, `“${subType}” is a 工种 of “${to.name}” already`);
  } else draft.patch(id, { parent }, evidence);
}

/** A 工种 rises to an occupation: the same entry, under the heading of its listing. */
export function promoteSubType(
  draft: Draft,
  { evidence, subType, occupation, ...named }: StatementOf<'promoteSubType'>,
): void {
  const id = referSubType(draft, named, subType, evidence);
  if (id === null) return;
  draft.patch(id, { level: 'occupation' }, evidence);
  draft.patch(id, headingPatch(draft, occupation), occupation.evidence);
  describe(draft, id, occupation);
}

/** An occupation becomes a 工种 of another: the same entry, which gives its code up. */
export function demoteOccupation(draft: Draft, { evidence, to, code, name }: StatementOf<'demoteOccupation'>): void {
  const id = refer(draft, { code, name }, evidence);
  const parent = refer(draft, to, evidence);
  if (id === null || parent === null) return;
  if (id === parent) draft.report('error', 'move-to-itself', evidence, `“${name}” cannot be a 工种 of itself`);
  else draft.patch(id, { level: 'subtype', code: null, parent }, evidence);
}
