/** Presuppositions (预设): what later texts take for granted, laid into the revision that must have known it, citing the later text. */
import { parentCode } from '../catalogue/code.ts';
import { compareRevisions } from '../catalogue/revision.ts';
import type { Draft, Presupposition } from './draft.ts';

/** A key under which the same presupposition of the same sentence is counted once. */
export function presuppositionKey(item: Presupposition): string {
  const { into, by, level, named, subType, evidence } = item;
  return [into, by, String(evidence.firstLine).padStart(9, '0'), level, named.code, named.name, subType ?? ''].join(
    ' ',
  );
}

/** Lays the presuppositions of later texts into the draft of the revision that must have known them. */
export function layPresuppositions(draft: Draft, items: readonly Presupposition[]): void {
  const ordered = [...items].sort(
    (left, right) => compareRevisions(left.by, right.by) || left.evidence.firstLine - right.evidence.firstLine,
  );
  for (const item of ordered) lay(draft, item);
}

function lay(draft: Draft, item: Presupposition): void {
  const { level, named, subType, evidence, by } = item;
  const confirmed = item.entry !== null && draft.facts(item.entry) !== null ? item.entry : null;
  if (level === 'subtype') {
    if (subType === null || item.parent === null) return;
    const known = confirmed ?? draft.subType(item.parent, subType);
    if (known !== null) draft.patch(known, { name: subType, parent: item.parent }, evidence, by);
    else draft.create('subtype', null, subType, { parent: item.parent }, evidence, by);
    return;
  }
  const known = confirmed ?? draft.find(named);
  if (known !== null) {
    draft.patch(known, { code: named.code, name: named.name }, evidence, by);
    return;
  }
  const parent = draft.groupOf(named.code);
  const id = draft.create(level, named.code, named.name, parent === null ? {} : { parent }, evidence, by);
  if (level !== 'occupation') adopt(draft, id, named.code, item);
}

/** A group that becomes known is the parent of the known entries whose codes lie directly in it. */
function adopt(draft: Draft, group: string, code: string, item: Presupposition): void {
  const members = new Set([...draft.ledger.current()].map(([id]) => id));
  for (const change of draft.changes) members.add(change.entry);
  for (const id of members) {
    const facts = draft.facts(id);
    if (facts?.status !== 'current' || facts.code === null || facts.parent !== null) continue;
    if (parentCode(facts.code) === code) draft.patch(id, { parent: group }, item.evidence, item.by);
  }
}
