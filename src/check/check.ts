/** The check (核对): a row → was it right on its date, what is it now and by which notices, and what was probably meant. */

import { readCode } from '../catalogue/code.ts';
import { findMoment, type Moment } from '../catalogue/moment.ts';
import type { Register } from '../catalogue/register.ts';
import type { Matcher } from '../match/matcher.ts';
import { judgeCode } from './code.ts';
import { type Followed, follow, nameEntry } from './follow.ts';
import { type Guess, issue, type Judgement, reject } from './judgement.ts';
import { type Bench, judgeName } from './name.ts';
import { judgePair } from './pair.ts';
import type { Issue, NamedEntry, Now, NowStatus, Policy, Result, Row, Suggested, Then } from './row.ts';
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

/** Makes a check over one register; what was followed once is kept. */
export function createCheck({ register, matcher, policy, today }: Checker): Check {
  const bench: Bench = { register, matcher, policy };
  const followed = new Map<string, Followed>();
  const followOnce = (id: string, from: string, to: string): Followed => {
    const key = `${id} ${from} ${to}`;
    const known = followed.get(key);
    if (known !== undefined) return known;
    const fresh = follow(register, id, from, to);
    followed.set(key, fresh);
    return fresh;
  };
  return (row) => {
    const [code, name, subType] = [clean(row.code), clean(row.name), clean(row.subType)];
    const at = readDate(register, clean(row.at), today, '/at');
    const on = clean(row.on) === null ? at : readDate(register, clean(row.on), today, '/on');
    const present = at.moment ?? readDate(register, null, today, '/at').moment;
    const dated = clean(row.on) !== null;
    const judgement = on.moment === null ? null : judge(bench, code, name, subType, on.moment, dated);
    const current =
      present === null
        ? null
        : on.moment === present && judgement !== null
          ? judgement
          : judge(bench, code, name, subType, present, dated);
    const dates = [on.issue, at === on ? null : at.issue].filter((found) => found !== null);
    const undatable = reject(on.issue?.message.includes('no date') ? 'insufficient' : 'unknown', []);
    const then = showThen(register, judgement ?? undatable, on.moment, dates);
    const now = showNow(register, judgement, current, on.moment, present, followOnce);
    const guesses =
      (judgement?.guesses.length ?? 0) > 0
        ? (judgement?.guesses ?? [])
        : judgement?.ids.length
          ? []
          : (current?.guesses ?? []);
    return { ref: row.ref ?? null, then, now, suggestions: suggest(register, judgement, guesses, present) };
  };
}

function clean(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** A date of a row as a moment. Slashes, dots and 年月日 are read; eight digits too. */
function readDate(
  register: Register,
  typed: string | null,
  today: string,
  pointer: '/on' | '/at',
): { moment: Moment | null; issue: Issue | null } {
  const moment = findMoment(register, typed === null ? null : spellDate(typed), today);
  if (typeof moment !== 'string') return { moment, issue: null };
  const reasons = {
    malformed: 'is no date; write YYYY-MM-DD',
    future: `lies in the future; the registry knows up to ${today}`,
    'before-first': `lies before ${register.held[0]?.id}, the first revision held`,
    unknown: 'is no revision',
  };
  const kind = moment === 'malformed' ? 'is no date' : '';
  return {
    moment: null,
    issue: issue('REVISION_UNKNOWN', kind === '' ? 'warning' : 'error', pointer, `“${typed}” ${reasons[moment]}`),
  };
}

/** Brings the usual spellings of a day to ISO form; anything else stays as it is. */
export function spellDate(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return plain;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function judge(
  bench: Bench,
  code: string | null,
  name: string | null,
  subType: string | null,
  moment: Moment,
  dated: boolean,
): Judgement {
  const typedCode = code ?? (name !== null && readCode(name) !== null ? name : null);
  const typedName = typedCode === name ? null : name;
  if (typedCode === null && typedName === null) {
    return subType === null ? reject('insufficient', []) : judgeSubType(bench, null, subType, moment);
  }
  const occupation =
    typedCode === null
      ? judgeName(bench, typedName ?? '', moment)
      : typedName === null
        ? judgeCode(bench.register, typedCode, moment, dated)
        : judgePair(bench, typedCode, typedName, moment);
  return subType === null ? occupation : judgeSubType(bench, occupation, subType, moment);
}

function showThen(register: Register, judgement: Judgement, moment: Moment | null, dates: readonly Issue[]): Then {
  const { verdict, confidence, ids, matchedOn, skillLevel, issues } = judgement;
  const revision = moment?.revision.id ?? null;
  const named = revision === null ? [] : ids.flatMap((id) => nameEntry(register, id, revision) ?? []);
  const [entry] = named;
  return {
    ...{ revision, gaps: moment?.gaps ?? [], verdict, confidence: round(confidence) },
    ...(named.length > 1 ? { entries: named } : entry === undefined ? {} : { entry }),
    ...(matchedOn === null ? {} : { matchedOn }),
    ...(skillLevel === null ? {} : { skillLevel }),
    issues: [...dates, ...issues],
  };
}

function showNow(
  register: Register,
  then: Judgement | null,
  current: Judgement | null,
  from: Moment | null,
  present: Moment | null,
  followOnce: (id: string, from: string, to: string) => Followed,
): Now {
  const to = present?.revision.id ?? null;
  const bare = { revision: to, gaps: present?.gaps ?? [], verdict: current?.verdict ?? 'unknown' } as const;
  if (to === null) return { ...bare, status: 'unknown', entries: [], path: [] };
  const name = (ids: readonly string[]): NamedEntry[] =>
    [...new Set(ids)].flatMap((id) => nameEntry(register, id, to) ?? []);
  if (then === null || from === null || then.ids.length === 0) {
    const ids = current?.ids ?? [];
    return { ...bare, status: ids.length === 1 ? 'same' : 'unknown', entries: name(ids), path: [] };
  }
  const followed = then.ids.map((id) => followOnce(id, from.revision.id, to));
  const [status, ...others] = new Set<NowStatus>(followed.map((one) => one.status));
  return {
    ...bare,
    status: status !== undefined && others.length === 0 ? status : 'unknown',
    entries: name(followed.flatMap(({ heirs }) => heirs)),
    path: followed.flatMap(({ path }) => path),
  };
}

/** At most five entries, as they are now, best first; what is withdrawn without heir is named as it last was. */
function suggest(
  register: Register,
  judgement: Judgement | null,
  guesses: readonly Guess[],
  present: Moment | null,
): Suggested[] {
  const revision = present?.revision.id ?? register.latest.id;
  const certain =
    guesses.length > 0
      ? []
      : (judgement?.ids ?? []).map(
          (id): Guess => ({
            id,
            confidence: judgement?.confidence ?? 0,
            matchedOn: judgement?.matchedOn ?? 'name',
            text: register.facts(id, revision)?.name ?? '',
          }),
        );
  const seen = new Set<string>();
  const shown: Suggested[] = [];
  for (const { id, confidence, matchedOn, text } of [...certain, ...guesses].sort(
    (left, right) => right.confidence - left.confidence,
  )) {
    const entry = nameEntry(register, id, revision);
    if (entry === null || seen.has(id) || shown.length === 5) continue;
    seen.add(id);
    shown.push({ entry, confidence: round(confidence), matchedOn, text });
  }
  return shown;
}

function round(confidence: number): number {
  return Math.round(Math.max(0, Math.min(1, confidence)) * 1000) / 1000;
}
