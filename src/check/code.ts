/** A code alone (编码): who holds it on the date of the record, and what is wrong where nobody does. */

import { findHeirs } from '../catalogue/history/trace.ts';
import type { Holding, Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import { levelOfCode, readCode } from '../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';
import { accept, type Guess, issue, type Judgement, reject } from './judgement.ts';
import { mendCode } from './mend.ts';
import type { Issue } from './row.ts';

/** What a code is on a date: an entry, or the issue that says why not. */
export interface CodeReading {
  readonly code: string | null;
  readonly holder: string | null;
  readonly issue: Issue | null;
  /** The holders before and after, in order of time. */
  readonly others: readonly Holding[];
  /** The code that a misspelt one probably is. */
  readonly mended: string | null;
}

/** Reads a code as of a moment. */
export function readCodeAt(register: Register, typed: string, moment: Moment): CodeReading {
  const code = readCode(typed);
  const none = { holder: null, others: [], mended: null };
  if (code === null) {
    const mended = mendCode(typed);
    const example = mended === null ? 'a code is d-dd-dd-dd, such as 4-02-07-10' : `perhaps ${mended} is meant`;
    const message = `“${typed}” is no code; ${example}`;
    return { ...none, code, mended, issue: issue('CODE_MALFORMED', 'error', '/code', message) };
  }
  const revision = moment.revision.id;
  const holding = register.holding(code, revision);
  const others = register.holdings(code).filter((other) => other !== holding);
  if (holding !== null) {
    if (levelOfCode(code) === 'occupation') return { ...none, code, holder: holding.entry, issue: null, others };
    const message = `${code} is the group “${register.facts(holding.entry, revision)?.name}”, not an occupation`;
    return { ...none, code, others, issue: issue('GROUP_NOT_OCCUPATION', 'error', '/code', message) };
  }
  return { ...none, code, others, issue: explainAbsence(register, code, others, moment) };
}

function explainAbsence(register: Register, code: string, others: readonly Holding[], moment: Moment): Issue {
  const revision = moment.revision.id;
  const before = others.findLast(({ since }) => compareRevisions(since, revision) <= 0);
  if (before !== undefined) {
    const name = register.facts(before.entry, before.since)?.name;
    const message = `${code} was “${name}” until ${before.until}; nobody holds it on this date`;
    return issue('CODE_RETIRED', 'error', '/code', message);
  }
  const [after] = others;
  if (after !== undefined) {
    const message = `${code} is “${register.facts(after.entry, after.since)?.name}” only from ${after.since} on`;
    return issue('CODE_OTHER_REVISION', 'error', '/code', message);
  }
  const partial = moment.coverage[levelOfCode(code)] === 'partial';
  const message = partial
    ? `no held source gives ${code} a meaning; the sources of this date are partial`
    : `${code} has no meaning on this date`;
  return issue('CODE_UNKNOWN', partial ? 'warning' : 'error', '/code', message);
}

/** Judges a code with no name beside it. `dated` says whether the record gave a date: a reused code without one is a warning. */
export function judgeCode(register: Register, typed: string, moment: Moment, dated: boolean): Judgement {
  const reading = readCodeAt(register, typed, moment);
  const { holder, others } = reading;
  if (holder !== null) {
    const reused = others.filter(({ entry }) => entry !== holder);
    if (reused.length === 0) return accept(holder, 'code', reading.code ?? typed, []);
    const names = reused.map(
      ({ entry, since, until }) => `“${register.facts(entry, since)?.name}” [${since}, ${until ?? ''})`,
    );
    const message = `${reading.code} has also meant ${names.join(', ')}; the date of the record decides`;
    return accept(holder, 'code', reading.code ?? typed, [
      issue('CODE_REUSED', dated ? 'info' : 'warning', '/code', message),
    ]);
  }
  const issues = reading.issue === null ? [] : [reading.issue];
  const guesses = guessFromCode(register, reading, moment.revision.id);
  const silent =
    reading.code !== null && reading.issue?.code !== 'CODE_RETIRED' && reading.issue?.code !== 'GROUP_NOT_OCCUPATION';
  if (silent && moment.coverage.occupation === 'partial') return reject('unknown', issues, guesses);
  return reject('noMatch', issues, guesses);
}

/** Who held the code on another date, or holds the one that a misspelt code probably is, may have been meant. */
export function guessFromCode(register: Register, { others, code, mended }: CodeReading, revision: string): Guess[] {
  const holders = mended === null ? others : register.holdings(mended);
  const now = mended === null ? null : register.holding(mended, revision);
  const ids = (now === null ? holders : [now]).flatMap(({ entry }) => findHeirs(register, entry, revision));
  const distinct = [...new Set(ids)].slice(0, 5);
  const text = code ?? mended ?? '';
  return distinct.map((id) => ({ id, confidence: 0.5 / distinct.length, matchedOn: 'code', text }));
}
