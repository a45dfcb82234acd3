/** The check (核对): a row → was it right on its date, what is it now and by which notices, and what was probably meant. */
import type { Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import type { Matcher } from '../match/matcher.ts';
import { type Assessment, addIssue, issue, reject } from './judge/assessment.ts';
import { type Basis, createKept } from './judge/basis.ts';
import { assessCode } from './judge/code.ts';
import { assessName, mindPolicy } from './judge/name.ts';
import { assessPair } from './judge/pair.ts';
import { type Outcome, unite } from './judge/period.ts';
import { createFindOtherSchemes } from './judge/schemes.ts';
import { assessSubType } from './judge/subtype.ts';
import { createReadDate, createTimeKey, type ReadDate, type RowDate, type TimeKey } from './read/date.ts';
import { readWords, type Words } from './read/words.ts';
import type { Issue, Policy, Result, Row } from './row.ts';
import { createFollowing } from './show/follow.ts';
import { showNow, showSuggestions, showThen } from './show/show.ts';

/** Checks one row. Never throws on any row. */
export interface Check {
  (row: Row): Result;
  /** Rows of the same words and the same time key have the same result: many dates mean one revision. */
  readonly timeKey: TimeKey;
}

export interface Checker {
  readonly register: Register;
  readonly matcher: Matcher;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
}

/** How many names and how many codes are kept assessed, for each moment. */
const mostKept = 8_192;

/** Makes a check over one register; what was assessed lately is kept, within bounds. */
export function createCheck({ register, matcher, policy, today }: Checker): Check {
  const basis: Basis = {
    ...{ register, policy, match: keepLast(matcher), otherSchemes: createFindOtherSchemes(register) },
    ...{ names: createKept(mostKept), codes: createKept(mostKept) },
  };
  const following = createFollowing(register);
  const readDate = createReadDate(register, today);
  const check = (row: Row): Result => {
    const words = readWords(row);
    const at = readDate(row.at, '/at');
    const on = words.dated ? readDate(row.on, '/on') : at;
    const present = presentOf(readDate, at);
    const then = assessDate(basis, words, on, words.dated ? '/on' : '/at');
    const qualifies = then.assessment.ids.length > 0;
    const otherwise = qualifies || present === null ? null : assess(basis, words, present);
    const lost = on.failure !== null || (!qualifies && then.assessment.guesses.length === 0);
    const guesses = (lost ? otherwise?.guesses : null) ?? then.assessment.guesses;
    const dates = [on.issue, ...(at === on ? [] : tellAt(at))].filter((told) => told !== null);
    const revisions = { now: present?.revision.id ?? register.latest.id, then: then.moment?.revision.id ?? null };
    return {
      ref: row.ref ?? null,
      then: showThen(following, then, dates),
      now: showNow(following, then, otherwise, present),
      suggestions: showSuggestions(following, then, guesses, revisions),
    };
  };
  return Object.assign(check, { timeKey: createTimeKey(readDate) });
}

/** The moment that "now" means: the last of its date; today where that is none. */
function presentOf(readDate: ReadDate, at: RowDate): Moment | null {
  return at.moments.at(-1) ?? readDate(null, '/at').moments.at(-1) ?? null;
}

/** What is told of the date that "now" means, where it is not the record's as well. */
function tellAt({ issue: told, period, moments }: RowDate): readonly (Issue | null)[] {
  if (period === null) return [told];
  return [
    issue('DATE_IS_PERIOD', moments.length > 1 ? 'warning' : 'info', '/at', `${period}; “now” is the last of them`),
  ];
}

function assessDate(basis: Basis, words: Words, date: RowDate, pointer: '/on' | '/at'): Outcome {
  if (date.failure !== null) {
    const assessment = reject(date.failure === 'malformed' ? 'insufficient' : 'unknown', []);
    return { moment: null, meant: [], assessment };
  }
  const findings = date.moments.map((moment) => ({
    moment,
    assessment: moment === null ? reject('unknown', []) : assess(basis, words, moment),
  }));
  return unite(basis.register, findings, date, pointer);
}

/** A row asks twice of the same words, for then and for now: the last answer is kept. */
function keepLast(matcher: Matcher): Basis['match'] {
  let last = matcher.match('');
  return (title) => {
    if (last.title !== title) last = matcher.match(title);
    return last;
  };
}

function assess(basis: Basis, words: Words, moment: Moment): Assessment {
  const { subType } = words;
  const occupation = assessOccupation(basis, words, moment);
  if (subType !== null) return assessSubType(basis, occupation, subType, moment);
  return occupation ?? reject('insufficient', []);
}

function assessOccupation(basis: Basis, { code, name, glued, dated }: Words, moment: Moment): Assessment | null {
  if (code !== null && name !== null) {
    const assessed = assessPair(basis, code, name, moment);
    if (glued === null) return assessed;
    const message = `“${glued}” is read as the code ${code} and the name “${name}”`;
    return mindPolicy(basis, addIssue(assessed, issue('NAME_VARIANT', 'warning', '/name', message)));
  }
  if (code !== null) return assessCode(basis, code, moment, dated);
  return name === null ? null : assessName(basis, name, moment);
}
