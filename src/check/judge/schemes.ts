/**
 * Other schemes (其他编码体系): what is no code of the catalogue, though people take it for one: numbers of GBM and GB/T 6565, and codes
 * of the draft of an edition, which never was in force. They are named, and what they may stand for is suggested.
 */
import type { Register } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import type { Erratum } from '../../catalogue/vocabulary/erratum.ts';
import { readGbm } from '../../catalogue/vocabulary/gbm.ts';
import type { Issue } from '../row.ts';
import { issue } from './assessment.ts';

/** A number of another scheme. */
export interface OtherNumber {
  /** Says what the text is. */
  readonly issue: Issue;
  /** The codes of the catalogue that it may stand for, the likeliest first. */
  readonly candidates: readonly string[];
}

/** Reads a text from the field of codes as a number of another scheme; null where it is none, or seven digits, which are a code. */
export function readOtherNumber(register: Register, typed: string, { revision }: Moment): OtherNumber | null {
  const number = readGbm(typed);
  if (number === null || (number.digits.length === 7 && !number.named)) return null;
  const crosswalk = register.annotations.crosswalks.get('gbt-6565');
  const item = crosswalk?.items.get(number.digits);
  const alike = (crosswalk?.rows ?? [])
    .filter(({ target }) => target === number.digits)
    .flatMap(({ entry }) => register.facts(entry, revision.id)?.code ?? []);
  const known = [...new Set([...alike, ...number.candidates])].filter((code) => register.holdings(code).length > 0);
  if (known.length === 0 && item === undefined) return null;
  const named = item === undefined ? 'a number of GBM' : `a number of GBM or GB/T 6565, there “${item.name}”`;
  const standsFor = known.length === 0 ? 'no group continues it' : `it may stand for ${known.join(', ')}`;
  const message = `“${typed}” is ${named}, and not a code of the catalogue; ${standsFor}`;
  return { issue: issue('CODE_OTHER_SCHEME', 'warning', '/code', message), candidates: known };
}

/** Tells of a code and a name that stand together in the draft of an edition; null where they do not. */
export function tellDraft(register: Register, code: string | null, name: string): Issue | null {
  const draft = findDrafts(register, code).find((erratum) => erratum.name === name);
  return draft === undefined || code === null ? null : sayDraft(register, code, draft);
}

/** Tells of a code that only the draft of an edition has; null where it has had a holder, or no draft has it. */
export function tellDraftOnly(register: Register, code: string): Issue | null {
  const [draft] = register.holdings(code).length > 0 ? [] : findDrafts(register, code);
  return draft === undefined ? null : sayDraft(register, code, draft);
}

/** The codes at which an edition has the names that its draft gave to a code. */
export function codesInstead(register: Register, code: string): string[] {
  return findDrafts(register, code).flatMap(({ name, revision }) => findCodes(register, name, revision));
}

function findDrafts(register: Register, code: string | null): readonly Erratum[] {
  return code === null ? [] : register.errata(code).filter(({ kind }) => kind === 'draft');
}

function findCodes(register: Register, name: string, revision: string): string[] {
  return register.bearers(name).flatMap((id) => {
    const facts = register.facts(id, revision);
    return facts?.status === 'current' && facts.name === name ? (facts.code ?? []) : [];
  });
}

function sayDraft(register: Register, code: string, { name, revision }: Erratum): Issue {
  const holding = register.holding(code, revision);
  const held = holding === null ? null : register.facts(holding.entry, revision)?.name;
  const instead = [
    ...findCodes(register, name, revision).map((at) => `“${name}” as ${at}`),
    ...(held === null || held === undefined ? [] : [`${code} as “${held}”`]),
  ];
  const says = instead.length === 0 ? '' : `; the edition has ${instead.join(', and ')}`;
  const message = `${code} “${name}” is of the draft of the edition of ${revision}, which never was in force${says}`;
  return issue('CODE_OTHER_SCHEME', 'warning', '/code', message);
}
