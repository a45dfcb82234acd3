/** The check (核对): a row → was it right on its date, what is it now and by which notices, and what was probably meant. */

import type { Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import type { Matcher } from '../match/matcher.ts';
import { judgeCode } from './code.ts';
import { createReadDate, createTimeKey, type TimeKey } from './date.ts';
import { createTracks } from './follow.ts';
import { addIssue, issue, type Judgement, reject } from './judgement.ts';
import { type Bench, judgeName, mindPolicy } from './name.ts';
import { judgePair } from './pair.ts';
import type { Policy, Result, Row } from './row.ts';
import { showNow, showSuggestions, showThen } from './show.ts';
import { judgeSubType } from './subtype.ts';
import { readWords, type Words } from './words.ts';

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

/** Makes a check over one register; what was followed once is kept. */
export function createCheck({ register, matcher, policy, today }: Checker): Check {
  const bench: Bench = { register, match: keepLast(matcher), policy, judged: new Map() };
  const tracks = createTracks(register);
  const readDate = createReadDate(register, today);
  const check = (row: Row): Result => {
    const words = readWords(row);
    const at = readDate(row.at, '/at');
    const on = words.dated ? readDate(row.on, '/on') : at;
    const present = at.moment ?? readDate(null, '/at').moment;
    const judgement = on.moment === null ? null : judge(bench, words, on.moment);
    const qualifies = judgement !== null && judgement.ids.length > 0;
    const otherwise = qualifies || present === null ? null : judge(bench, words, present);
    const issues = [on.issue, at === on ? null : at.issue].filter((found) => found !== null);
    const undated = reject(on.failure === 'malformed' ? 'insufficient' : 'unknown', []);
    const guesses =
      judgement === null || (!qualifies && judgement.guesses.length === 0) ? otherwise?.guesses : judgement.guesses;
    return {
      ref: row.ref ?? null,
      then: showThen(tracks, judgement ?? undated, on.moment, issues),
      now: showNow(tracks, qualifies ? judgement : null, otherwise, on.moment, present),
      suggestions: showSuggestions(tracks, judgement, guesses ?? [], {
        now: present?.revision.id ?? register.latest.id,
        then: on.moment?.revision.id ?? null,
      }),
    };
  };
  return Object.assign(check, { timeKey: createTimeKey(readDate) });
}

/** A row asks twice of the same words, for then and for now: the last answer is kept. */
function keepLast(matcher: Matcher): Bench['match'] {
  let last = matcher.match('');
  return (title) => {
    if (last.title !== title) last = matcher.match(title);
    return last;
  };
}

function judge(bench: Bench, words: Words, moment: Moment): Judgement {
  const { subType } = words;
  const occupation = judgeOccupation(bench, words, moment);
  if (subType !== null) return judgeSubType(bench, occupation, subType, moment);
  return occupation ?? reject('insufficient', []);
}

function judgeOccupation(bench: Bench, { code, name, glued, dated }: Words, moment: Moment): Judgement | null {
  if (code !== null && name !== null) {
    const judged = judgePair(bench, code, name, moment);
    if (glued === null) return judged;
    const message = `“${glued}” is read as the code ${code} and the name “${name}”`;
    return mindPolicy(bench, addIssue(judged, issue('NAME_VARIANT', 'warning', '/name', message)));
  }
  if (code !== null) return judgeCode(bench.register, code, moment, dated);
  return name === null ? null : judgeName(bench, name, moment);
}
