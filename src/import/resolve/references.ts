/** References (指称): which entry a sentence means by a code and a name; a mismatch is an error, the unknown may be presupposed. */
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import { type Level, levelOfCode, levelTerms } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import type { Named } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';
import { presuppose } from './presuppose.ts';

/** Finds the occupation or group a sentence names; null after a problem. */
export function refer(draft: Draft, named: Named, evidence: Evidence): string | null {
  const level = levelOfCode(named.code);
  const found = draft.find(named);
  if (found !== null) {
    confirm(draft, found, { level, named, subType: null, parent: null }, evidence);
    return found;
  }
  const codeless = findCodeless(draft, named, level);
  if (codeless !== null && confirm(draft, codeless, { level, named, subType: null, parent: null }, evidence))
    return codeless;
  if (contradicts(draft, named, evidence) || isFormer(draft, named.code, named.name, level, evidence)) return null;
  const { base, coverage, partialFrom } = draft.setting;
  const into = base === null || coverage[level] === 'complete' ? null : partialFrom(base, level);
  if (into !== null) return presuppose(draft, { into, level, named, subType: null, parent: null }, evidence);
  draft.report(
    'error',
    `${level}-unknown`,
    evidence,
    `${levelTerms[level]}“${named.name}（${named.code}）” is not in the registry at this date; correct the code or name, or add it first`,
  );
  return null;
}

/** The current occupation of the name whose code was not seen, where nobody holds the code that a sentence gives it. */
function findCodeless({ ledger }: Draft, { code, name }: Named, level: Level): string | null {
  if (level !== 'occupation' || ledger.holder(code) !== null) return null;
  return ledger.namesakes(name, level).find((id) => ledger.facts(id)?.code === null) ?? null;
}

/** Finds a 工种 that stood under the occupation a sentence names before this revision; null after a problem. */
export function referSubType(draft: Draft, named: Named, subType: string, evidence: Evidence): string | null {
  const parent = refer(draft, named, evidence);
  if (parent === null) return null;
  const found = draft.ledger.subType(parent, subType);
  if (found !== null) {
    confirm(draft, found, { level: 'subtype', named, subType, parent }, evidence);
    return found;
  }
  if (isFormer(draft, parent, subType, 'subtype', evidence)) return null;
  const into = draft.setting.coverage.subtype === 'complete' ? null : placeForSubType(draft, parent);
  if (into !== null) return presuppose(draft, { into, level: 'subtype', named, subType, parent }, evidence);
  draft.report(
    'error',
    'subtype-unknown',
    evidence,
    `“${named.name}（${named.code}）” has no 工种 “${subType}” at this date; correct the name, or add it first`,
  );
  return null;
}

/** The first revision with room for a 工种 that no source lists: the occupation stands there, and not every 工种 is listed. */
function placeForSubType({ ledger, setting }: Draft, parent: string): string | null {
  const { base, partialFrom } = setting;
  const since = ledger.standsSince(parent);
  if (base === null || since === null || ledger.facts(parent)?.level !== 'occupation') return null;
  return partialFrom(compareRevisions(since, base) > 0 ? since : base, 'subtype');
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

/** What an earlier revision withdrew, renamed or moved cannot be meant any more, however little the sources list. */
function isFormer(draft: Draft, place: string, name: string, level: Level, evidence: Evidence): boolean {
  const former = draft.ledger.former(place, name);
  if (former === null) return false;
  const facts = draft.ledger.facts(former.entry);
  const now =
    facts?.status === 'current'
      ? `is “${facts.name}”${facts.code === null ? '' : ` ${facts.code}`} now`
      : 'is withdrawn';
  const message = `${levelTerms[level]}“${name}” was so until ${former.until}; it ${now}`;
  draft.report('error', `${level}-former`, evidence, message);
  return true;
}

interface Reference {
  readonly level: Level;
  readonly named: Named;
  readonly subType: string | null;
  readonly parent: string | null;
}

/** A text that uses an entry whose own source lists only some is a second ground for it. Says whether it is one here. */
function confirm(draft: Draft, entry: string, reference: Reference, evidence: Evidence): boolean {
  const { revision, coverage, partialFrom } = draft.setting;
  const { level } = reference;
  const into = draft.ledger.namedIn(entry);
  if (into === null || into === revision || coverage[level] !== 'partial' || partialFrom(into, level) !== into)
    return false;
  draft.presuppositions.push({
    ...{ into, by: revision, entry, ...reference },
    evidence: { ...evidence, certainty: 'presupposed' },
  });
  return true;
}
