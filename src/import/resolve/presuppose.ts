/** Presuppositions (预设): what later texts take for granted, laid into the revision that must have known it, citing the later text. */

import { makeEntryId } from '../../catalogue/history/digest.ts';
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import type { Level } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import type { Named } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';

/** Something a text takes for granted: an occupation, group or 工种 that it does not itself define. */
export interface Presupposition {
  /** The revision it is laid into. */
  readonly into: string;
  /** The revision whose text presupposes it. */
  readonly by: string;
  readonly level: Level;
  /** The entry: one that is known already and only confirmed, or the one that is made. */
  readonly entry: string;
  /** The occupation that a 工种 stands under. */
  readonly parent: string | null;
  /** The occupation or group; for a 工种, the occupation it stands under. */
  readonly named: Named;
  readonly subType: string | null;
  readonly evidence: Evidence;
}

/** A key under which the same presupposition of the same sentence is counted once. */
export function presuppositionKey(item: Presupposition): string {
  const { into, by, level, named, subType, evidence } = item;
  const line = String(evidence.firstLine).padStart(9, '0');
  return [into, by, line, level, named.code, named.name, subType ?? ''].join(' ');
}

/**
 * Records something presupposed, and assumes it at once, so that the text and those after it can be read on; the next
 * replay lays it where it belongs. Returns the entry.
 */
export function presuppose(
  draft: Draft,
  item: Omit<Presupposition, 'entry' | 'by' | 'evidence'>,
  ground: Evidence,
): string {
  const { into, level, named, parent, subType } = item;
  const { ledger, setting } = draft;
  const [code, name] = subType === null ? [named.code, named.name] : [null, subType];
  const entry = makeEntryId(into, level, named.code, name, setting.digest);
  const evidence: Evidence = { ...ground, certainty: 'presupposed' };
  const above = parent ?? draft.groupOf(named.code);
  if (into === setting.revision) return draft.create(level, code, name, { parent: above }, evidence);
  const { firstLine, lastLine, sentence, certainty, note } = evidence;
  const citation = {
    revision: setting.revision,
    source: setting.supplement,
    firstLine,
    lastLine,
    sentence,
    certainty,
    note,
  };
  const patch = { level, status: 'current', code, name, parent: above } as const;
  ledger.assume({ revision: into, order: 0, entry, patch, citation });
  draft.presuppositions.push({ ...item, entry, by: setting.revision, evidence });
  return entry;
}

/** Lays the presuppositions of later texts into the draft of the revision that must have known them. */
export function layPresuppositions(draft: Draft, items: readonly Presupposition[]): void {
  const ordered = [...items].sort(
    (left, right) => compareRevisions(left.by, right.by) || left.evidence.firstLine - right.evidence.firstLine,
  );
  for (const item of ordered) lay(draft, item);
}

function lay(draft: Draft, item: Presupposition): void {
  const { level, named, parent, subType, evidence, by } = item;
  const confirmed = draft.facts(item.entry) === null ? null : item.entry;
  if (subType !== null && parent !== null) {
    const known = confirmed ?? draft.subType(parent, subType);
    if (known !== null) draft.patch(known, { name: subType, parent }, evidence, by);
    else draft.create('subtype', null, subType, { parent }, evidence, by);
    return;
  }
  const known = confirmed ?? draft.find(named);
  if (known !== null) {
    const parent = draft.facts(known)?.parent == null ? draft.groupOf(named.code) : null;
    const patch = { code: named.code, name: named.name, ...(parent === null ? {} : { parent }) };
    draft.patch(known, patch, evidence, by);
    return;
  }
  const group = draft.groupOf(named.code);
  const id = draft.create(level, named.code, named.name, group === null ? {} : { parent: group }, evidence, by);
  if (level !== 'occupation') draft.adopt(id, named.code, evidence, by);
}
