/** References (指称): which entry a sentence means by a code and a name; a mismatch is an error, the unknown may be presupposed. */
import type { Evidence } from '../catalogue/change.ts';
import { type Level, levelOfCode, levelTerms } from '../catalogue/code.ts';
import { compareRevisions } from '../catalogue/revision.ts';
import type { Named } from '../catalogue/statement.ts';
import type { Draft } from './draft.ts';

/** Finds the occupation or group a sentence names; null after a problem or where it is only presupposed as yet. */
export function refer(draft: Draft, named: Named, evidence: Evidence): string | null {
  const level = levelOfCode(named.code);
  const found = draft.find(named);
  if (found !== null) {
    confirm(draft, found, level, named, null, null, evidence);
    return found;
  }
  if (contradicts(draft, named, evidence)) return null;
  if (draft.setting.coverage[level] === 'complete' || draft.setting.base === null) {
    const term = levelTerms[level];
    draft.report(
      'error',
      `${level}-unknown`,
      evidence,
      `${term}“${named.name}（${named.code}）” is not in the registry at this date; correct the code or name, or add it first`,
    );
    return null;
  }
  presuppose(draft, draft.setting.base, level, named, null, null, evidence);
  return null;
}

/** Finds a 工种 under the occupation a sentence names. */
export function referSubType(draft: Draft, named: Named, subType: string, evidence: Evidence): string | null {
  const parent = refer(draft, named, evidence);
  if (parent === null) return null;
  const found = draft.subType(parent, subType);
  if (found !== null) {
    confirm(draft, found, 'subtype', named, subType, parent, evidence);
    return found;
  }
  const base = draft.setting.base;
  const parentNamed = draft.ledger.namedIn(parent);
  if (draft.setting.coverage.subtype === 'complete' || base === null || parentNamed === null) {
    draft.report(
      'error',
      'subtype-unknown',
      evidence,
      `“${named.name}（${named.code}）” has no 工种 “${subType}” at this date; correct the name, or add it first`,
    );
    return null;
  }
  const into = compareRevisions(parentNamed, base) > 0 ? parentNamed : base;
  presuppose(draft, into, 'subtype', named, subType, parent, evidence);
  return null;
}

function contradicts(draft: Draft, named: Named, evidence: Evidence): boolean {
  const holder = draft.ledger.holder(named.code);
  const holderName = holder === null ? null : draft.ledger.facts(holder)?.name;
  const elsewhere = draft.ledger
    .namesakes(named.name, levelOfCode(named.code))
    .map((id) => draft.ledger.facts(id)?.code)
    .filter((code) => code !== named.code);
  if (holderName === null && elsewhere.length === 0) return false;
  const holds = holderName === null ? 'nobody holds that code' : `${named.code} is “${holderName}”`;
  const stands = elsewhere.length === 0 ? '' : `; “${named.name}” is ${elsewhere.join(', ')}`;
  draft.report(
    'error',
    'name-code-mismatch',
    evidence,
    `“${named.name}（${named.code}）” does not match the registry at this date: ${holds}${stands}`,
  );
  return true;
}

/** A text that uses an entry whose own source is held only in part is a second ground for it. */
function confirm(
  draft: Draft,
  entry: string,
  level: Level,
  named: Named,
  subType: string | null,
  parent: string | null,
  evidence: Evidence,
): void {
  const into = draft.ledger.namedIn(entry);
  if (into === null || into === draft.setting.revision || !draft.setting.heldInPart(into)) return;
  if (draft.setting.coverage[level] !== 'partial') return;
  draft.presuppositions.push({
    ...{ into, by: draft.setting.revision, level, entry, parent, named, subType },
    evidence: { ...evidence, certainty: 'presupposed' },
  });
}

function presuppose(
  draft: Draft,
  into: string,
  level: Level,
  named: Named,
  subType: string | null,
  parent: string | null,
  evidence: Evidence,
): void {
  draft.presuppositions.push({
    ...{ into, by: draft.setting.revision, level, entry: null, parent, named, subType },
    evidence: { ...evidence, certainty: 'presupposed' },
  });
}
