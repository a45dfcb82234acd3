/** The check (核对): a row → was it right on its date, what is it now and by which notices, and what was probably meant. */
import { readCode } from '../catalogue/code.ts';
import type { Moment } from '../catalogue/moment.ts';
import type { Register } from '../catalogue/register.ts';
import type { Matcher } from '../match/matcher.ts';
import { judgeCode } from './code.ts';
import { createReadDate } from './date.ts';
import { type Followed, follow } from './follow.ts';
import { type Judgement, reject } from './judgement.ts';
import { type Bench, judgeName } from './name.ts';
import { judgePair } from './pair.ts';
import type { Policy, Result, Row } from './row.ts';
import { type Follow, showNow, showSuggestions, showThen } from './show.ts';
import { judgeSubType } from './subtype.ts';

/** Checks one row. Never throws on any row. */
export type Check = (row: Row) => Result;

export interface Checker {
  readonly register: Register;
  readonly matcher: Matcher;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
}

/** What a row says of an occupation; null where it says nothing. */
interface Words {
  readonly code: string | null;
  readonly name: string | null;
  readonly subType: string | null;
  /** Whether the record gives its date. */
  readonly dated: boolean;
}

/** Makes a check over one register; what was followed once is kept. */
export function createCheck({ register, matcher, policy, today }: Checker): Check {
  const bench: Bench = { register, match: keepLast(matcher), policy };
  const followOnce = keepFollowed(register);
  const readDate = createReadDate(register, today);
  return (row) => {
    const [typedOn, typedAt] = [clean(row.on), clean(row.at)];
    const words = readWords(row, typedOn !== null);
    const at = readDate(typedAt, '/at');
    const on = typedOn === null ? at : readDate(typedOn, '/on');
    const present = at.moment ?? readDate(null, '/at').moment;
    const judgement = on.moment === null ? null : judge(bench, words, on.moment);
    const sameTime = on.moment?.revision === present?.revision && judgement !== null;
    const current = sameTime ? judgement : present === null ? null : judge(bench, words, present);
    const issues = [on.issue, at === on ? null : at.issue].filter((found) => found !== null);
    const undated = reject(on.failure === 'malformed' ? 'insufficient' : 'unknown', []);
    const guesses =
      judgement === null || (judgement.guesses.length === 0 && judgement.ids.length === 0)
        ? current?.guesses
        : judgement.guesses;
    return {
      ref: row.ref ?? null,
      then: showThen(register, judgement ?? undated, on.moment, issues),
      now: showNow(register, judgement, current, on.moment, present, followOnce),
      suggestions: showSuggestions(register, judgement, guesses ?? [], present?.revision.id ?? register.latest.id),
    };
  };
}

/** A row asks twice of the same words, for then and for now: the last answer is kept. */
function keepLast(matcher: Matcher): Bench['match'] {
  let last = matcher.match('');
  return (title) => {
    if (last.title !== title) last = matcher.match(title);
    return last;
  };
}

function keepFollowed(register: Register): Follow {
  const kept = new Map<string, Followed>();
  return (id, from, to) => {
    const key = `${id} ${from} ${to}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = follow(register, id, from, to);
    kept.set(key, fresh);
    return fresh;
  };
}

/** The words of a row. A name that is a code, in a row without a code, is read as that code. */
function readWords(row: Row, dated: boolean): Words {
  const [code, name, subType] = [clean(row.code), clean(row.name), clean(row.subType)];
  const isCode = code === null && name !== null && readCode(name) !== null;
  return isCode ? { code: name, name: null, subType, dated } : { code, name, subType, dated };
}

function clean(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function judge(bench: Bench, words: Words, moment: Moment): Judgement {
  const { subType } = words;
  const occupation = judgeOccupation(bench, words, moment);
  if (subType !== null) return judgeSubType(bench, occupation, subType, moment);
  return occupation ?? reject('insufficient', []);
}

function judgeOccupation(bench: Bench, { code, name, dated }: Words, moment: Moment): Judgement | null {
  if (code !== null && name !== null) return judgePair(bench, code, name, moment);
  if (code !== null) return judgeCode(bench.register, code, moment, dated);
  return name === null ? null : judgeName(bench, name, moment);
}
