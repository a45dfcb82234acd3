/** A code alone (编码): who holds it on the date of the record, and what is wrong where nobody does. */

import { findHeirs } from '../../catalogue/history/trace.ts';
import type { Holding } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { readWrittenCode, type Variant, type WrittenCode } from '../read/written-code.ts';
import type { Issue } from '../row.ts';
import { type Assessment, accept, type Guess, issue, reject } from './assessment.ts';
import type { Basis } from './basis.ts';
import { isGroup } from './bearers.ts';
import { codesInstead, readOtherNumber, tellDraftOnly } from './schemes.ts';
import { isPartial, sayGroup, sayKnownLater, sayRetired, sayUnknownCode } from './sentences.ts';

/** What a code is on a date: an entry, or the issue that says why not. */
export interface CodeReading {
  /** The code in its printed form; as it was typed where none can be read. */
  readonly text: string;
  readonly code: string | null;
  readonly holder: string | null;
  /** Tells how the code is written otherwise than it is printed; and, where there is no holder, why. */
  readonly issues: readonly Issue[];
  /** The holders before and after, in order of time. */
  readonly others: readonly Holding[];
  /** Entries that may have been meant where nobody holds the code. */
  readonly guesses: readonly Guess[];
}

/** How sure all that a code without holder suggests is together. */
const suggested = 0.5;

/** Reads a code as of a moment; the same at the same moment once. */
export function readCodeAt(basis: Basis, typed: string, moment: Moment): CodeReading {
  return basis.codes(moment, typed, () => readAfresh(basis, typed, moment));
}

function readAfresh(basis: Basis, typed: string, moment: Moment): CodeReading {
  const { register } = basis;
  const written = readWrittenCode(typed);
  const { code, variant, perhaps } = written;
  const none = { text: code ?? typed, code, holder: null, others: [], guesses: [] };
  if (code === null) {
    const number = readOtherNumber(register, typed, moment);
    const known = number?.candidates ?? perhaps.filter((one) => register.holdings(one).length > 0);
    const text = known[0] ?? perhaps[0] ?? typed;
    const issues = [number?.issue ?? sayUnread(typed, written, known)];
    return { ...none, text, issues, guesses: guessHolders(basis, known, moment, 'code') };
  }
  const told = tellVariant(typed, code, variant);
  const revision = moment.revision.id;
  const holding = register.holding(code, revision);
  const others = register.holdings(code).filter((other) => other !== holding);
  if (holding !== null) return { ...none, holder: holding.entry, others, issues: told };
  const before = others.findLast(({ since }) => compareRevisions(since, revision) <= 0);
  const draft = tellDraftOnly(register, code);
  const issues = [...told, draft ?? explainAbsence(basis, code, others, before, moment)];
  const meant = draft === null ? [code] : codesInstead(register, code);
  const guesses = guessHolders(basis, meant, moment, before === undefined ? 'code' : 'formerCode');
  return { ...none, others, issues, guesses };
}

function sayUnread(typed: string, { doubt, perhaps }: WrittenCode, known: readonly string[]): Issue {
  if (doubt === 'date' && known.length > 0) {
    const message = `“${typed}” is a date; a spreadsheet may have made it of the code ${known.join(' or ')}`;
    return issue('CODE_VARIANT', 'warning', '/code', message);
  }
  const says = {
    date: 'a code is d-dd-dd-dd, such as 4-02-07-10',
    letters: `perhaps ${perhaps[0]} is meant`,
    several: `it holds several: ${perhaps.join(', ')}`,
  };
  return issue('CODE_MALFORMED', 'error', '/code', `“${typed}” is no code; ${says[doubt ?? 'date']}`);
}

function tellVariant(typed: string, code: string, variant: Variant | null): Issue[] {
  if (variant === null) return [];
  const message =
    variant === 'fivePart'
      ? `“${typed}” has a fifth part; a code ends with its fourth, and ${code} is the occupation`
      : `“${typed}” is read as the code ${code}`;
  return [issue('CODE_VARIANT', variant === 'form' ? 'info' : 'warning', '/code', message)];
}

function explainAbsence(
  { register }: Basis,
  code: string,
  others: readonly Holding[],
  before: Holding | undefined,
  moment: Moment,
): Issue {
  const partial = isPartial(moment, levelOfCode(code));
  if (before !== undefined) {
    const name = register.facts(before.entry, before.since)?.name ?? '';
    return issue('CODE_RETIRED', 'error', '/code', sayRetired(code, name, before.until ?? '', partial));
  }
  const severity = partial ? 'warning' : 'error';
  const [after] = others;
  if (after === undefined) return issue('CODE_UNKNOWN', severity, '/code', sayUnknownCode(code, partial));
  const what = `${code} “${register.facts(after.entry, after.since)?.name}”`;
  return issue('CODE_OTHER_REVISION', severity, '/code', sayKnownLater(what, after.since, partial));
}

/** Assesses a code with no name beside it. `dated` says whether the record gave a date: a reused code without one is a warning. */
export function assessCode(basis: Basis, typed: string, moment: Moment, dated: boolean): Assessment {
  const reading = readCodeAt(basis, typed, moment);
  const { holder, text, issues } = reading;
  if (holder !== null) return acceptHolder(basis, reading, holder, moment, tellReuse(basis, reading, holder, dated));
  const { code, guesses } = reading;
  const told = (kind: Issue['code']): boolean => issues.some((one) => one.code === kind);
  if (guesses.length > 0 && (code === null || told('CODE_OTHER_SCHEME')))
    return { ...reject('suggested', issues, guesses), text };
  const unknown = code !== null && !told('CODE_RETIRED') && isPartial(moment, levelOfCode(code));
  return reject(unknown ? 'unknown' : 'noMatch', issues, guesses);
}

/** The holder of a code, with what is told of how the code is written, and that it is a group where it is one. */
export function acceptHolder(
  { register }: Basis,
  { text, issues }: CodeReading,
  holder: string,
  { revision }: Moment,
  more: readonly Issue[],
): Assessment {
  if (!isGroup(register, holder, revision.id)) return accept(holder, 'code', text, [...issues, ...more]);
  return accept(holder, 'code', text, [...issues, ...more, tellGroup(register, holder, revision.id, '/code')]);
}

/** Tells that an entry is a group. */
export function tellGroup(
  register: Basis['register'],
  id: string,
  revision: string,
  pointer: '/code' | '/name',
): Issue {
  const facts = register.facts(id, revision);
  const message = facts === null ? '' : sayGroup(facts.code ?? '', facts.name, facts.level);
  return issue('GROUP_NOT_OCCUPATION', 'warning', pointer, message);
}

function tellReuse({ register }: Basis, { others, text }: CodeReading, holder: string, dated: boolean): Issue[] {
  const reused = others.filter(({ entry }) => entry !== holder);
  if (reused.length === 0) return [];
  const names = reused.map(
    ({ entry, since, until }) => `“${register.facts(entry, since)?.name}” [${since}, ${until ?? ''})`,
  );
  const message = `${text} has also meant ${names.join(', ')}; the date of the record decides`;
  return [issue('CODE_REUSED', dated ? 'info' : 'warning', '/code', message)];
}

/** The holders of codes that may have been meant: those of the moment, else who held them at another time, as they live on. */
function guessHolders(
  { register }: Basis,
  codes: readonly string[],
  { revision }: Moment,
  matchedOn: 'code' | 'formerCode',
): Guess[] {
  const found = codes.flatMap((code) => {
    const now = register.holding(code, revision.id);
    const holders = now === null ? register.holdings(code) : [now];
    return holders.flatMap(({ entry }) => {
      const known = register.facts(entry, revision.id) !== null;
      return (known ? findHeirs(register, entry, revision.id) : [entry]).map((id) => ({ id, text: code }));
    });
  });
  const distinct = [...new Map(found.map((one) => [one.id, one])).values()].slice(0, 5);
  return distinct.map(({ id, text }) => ({ id, confidence: suggested / distinct.length, matchedOn, text }));
}
