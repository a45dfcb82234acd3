/** The check (核对): a row → was it right on its date, what is it now and by which notices, and what was probably meant. */
import type { Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import type { Matcher } from '../match/matcher.ts';
import { longestTitle } from '../match/normalise.ts';
import type { Matching } from '../match/term.ts';
import { type Assessment, addIssue, issue, reject } from './judge/assessment.ts';
import { type Basis, createKept, createKeyOf } from './judge/basis.ts';
import { assessCode } from './judge/code.ts';
import { mindDuties } from './judge/duties.ts';
import { assessName, mindPolicy } from './judge/name.ts';
import { assessPair } from './judge/pair.ts';
import { type Outcome, unite } from './judge/period.ts';
import { assessSubType } from './judge/subtype.ts';
import { clean, createReadDate, createTimeKey, type ReadDate, type RowDate, type TimeKey } from './read/date.ts';
import { readWords, type Words } from './read/words.ts';
import { createRecent } from './recent.ts';
import type { Detail, Issue, Policy, Result, Row } from './row.ts';
import { createFollowing } from './show/follow.ts';
import { showNow, showSuggestions, showThen } from './show/show.ts';
import { writeBrief } from './write/brief.ts';
import { createFindTurns } from './write/eras.ts';
import { type Counted, KeptAnswers, type RowTimes } from './write/kept-answers.ts';
import type { Output } from './write/output.ts';
import { writeResult } from './write/result.ts';
import { SeenBefore } from './write/seen-before.ts';
import { wordsOf } from './write/words.ts';

/** Checks one row. Never throws on any row. */
export interface Check {
  (row: Row): Result;
  /** Rows of the same words and the same time key have the same result: many dates mean one revision. */
  readonly timeKey: TimeKey;
  /** Writes the answer of a row as JSON without its `ref` and the opening brace, and gives what is counted of it. */
  readonly write: (output: Output, row: Row, detail: Detail) => Counted;
  /** Writes the same of a row of these words (`wordsOf`) and date where it is kept; null where it is not, or every row is to be looked at. */
  readonly repeat: (output: Output, words: string, on: string | null, detail: Detail) => Counted | null;
  /** Told of each row that cannot be read, by a check that counts rows. */
  readonly pass?: () => void;
}

export interface Checker {
  readonly register: Register;
  readonly matcher: Matcher;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
}

/** How many names and how many codes are kept assessed, for each moment: whole answers are kept too; and how many keys. */
const mostAssessed = 256;
const mostKeys = 8_192;
/** How many titles are kept matched: whole answers are kept too, and serve all dates of an era. */
const mostMatchings = 256;

/** The bytes of kept answers. */
const mostBytes = { full: 16_000_000, brief: 6_000_000 } as const;

/** Makes a check over one register; what was assessed lately is kept, within bounds. */
export function createCheck({ register, matcher, policy, today }: Checker): Check {
  const basis: Basis = {
    ...{ register, policy, ...keepMatchings(matcher), findWork: matcher.findWork },
    ...{ names: createKept(mostAssessed), codes: createKept(mostAssessed), keyOf: createKeyOf(mostKeys) },
  };
  const following = createFollowing(register);
  const readDate = createReadDate(register, today);
  /** What the words mean now; where the row is of now too, that is known. */
  const assessNow = (on: RowDate, { assessment }: Outcome, words: Words, present: Moment): Assessment =>
    on.period === null && on.moments.length === 1 && on.moments[0] === present
      ? assessment
      : assess(basis, words, present);
  const examine = (row: Row): Examined => {
    const words = readWords(row);
    const at = readDate(row.at, '/at');
    const on = words.dated ? readDate(row.on, '/on') : at;
    const present = presentOf(readDate, at);
    const outcome = assessDate(basis, words, on, words.dated ? '/on' : '/at');
    const otherwise = outcome.meant.length > 0 || present === null ? null : assessNow(on, outcome, words, present);
    const then = showThen(following, outcome, tellDates(on, at));
    return { words, on, present, outcome, otherwise, then, now: showNow(following, outcome, otherwise, present) };
  };
  const suggest = ({ on, present, outcome, otherwise }: Examined): Result['suggestions'] => {
    const { guesses, ids } = outcome.assessment;
    const lost = on.failure !== null || (ids.length === 0 && guesses.length === 0);
    const revisions = { now: present?.revision.id ?? register.latest.id, then: outcome.moment?.revision.id ?? null };
    return showSuggestions(following, outcome, (lost ? otherwise?.guesses : null) ?? guesses, revisions);
  };
  const check = (row: Row): Result => {
    const examined = examine(row);
    const { then, now } = examined;
    return { ref: row.ref ?? null, then, now, suggestions: suggest(examined) };
  };
  const kept = { full: new KeptAnswers(mostBytes.full), brief: new KeptAnswers(mostBytes.brief) };
  const seen = new SeenBefore();
  const findTurns = createFindTurns(basis);
  const timesOf = (on: Row['on'], at: Row['at']): RowTimes => {
    const time = readDate(at, '/at').time;
    return { on: clean(on) === null ? undated : readDate(on, '/on').time, at: time };
  };
  const repeat: Check['repeat'] = (output, words, on, detail) => {
    const times = timesOf(on, null);
    return kept[detail].write(output, words, times.on, times.at);
  };
  const write: Check['write'] = (output, row, detail) => {
    const times = timesOf(row.on, row.at);
    const words = wordsOf(row);
    const known = kept[detail].write(output, words, times.on, times.at);
    if (known !== null) return known;
    const from = output.length;
    output.takeShared(from);
    const examined = examine(row);
    const { then, now } = examined;
    const seams = detail === 'full' ? writeResult(output, { then, now, suggestions: suggest(examined) }) : [];
    if (detail === 'brief') writeBrief(output, { then, now });
    const counted = { verdict: then.verdict, issues: then.issues.map(({ code }) => code) };
    const shared = output.takeShared(from);
    if (seen.has(words) || isNamed(examined.outcome)) {
      const parts = { shared, seams: seams.map((seam) => seam - from), turns: findTurns(examined.words) };
      kept[detail].set(words, times, { bytes: output.view(from), ...parts }, counted);
    }
    return counted;
  };
  return Object.assign(check, { timeKey: createTimeKey(readDate), write, repeat });
}

/** What is found out of a row, before it is shown in one form or another. */
interface Examined extends Pick<Result, 'then' | 'now'> {
  readonly words: Words;
  readonly on: RowDate;
  readonly present: Moment | null;
  readonly outcome: Outcome;
  readonly otherwise: Assessment | null;
}

/** Whether a row says what names something: it will come again. What is only similar to a name, such as a misspelling, mostly comes once. */
function isNamed({ assessment: { matchedOn, guesses } }: Outcome): boolean {
  const how = matchedOn ?? guesses[0]?.matchedOn ?? 'partial';
  return how !== 'partial';
}

/** Stands for the time of a row that gives none. */
const undated = {};

/** The moment that "now" means: the last of its date; today where that is none. */
function presentOf(readDate: ReadDate, at: RowDate): Moment | null {
  return at.moments.at(-1) ?? readDate(null, '/at').moments.at(-1) ?? null;
}

const nothing: readonly Issue[] = [];

/** What is told of the dates whatever the row says; of the date that "now" means only where it is not the record's as well. */
function tellDates(on: RowDate, at: RowDate): readonly Issue[] {
  const other = at === on ? null : tellAt(at);
  if (on.issue === null) return other === null ? nothing : [other];
  return other === null ? [on.issue] : [on.issue, other];
}

function tellAt({ issue: told, period, moments }: RowDate): Issue | null {
  if (period === null) return told;
  return issue(
    'DATE_IS_PERIOD',
    moments.length > 1 ? 'warning' : 'info',
    '/at',
    `${period}; “now” is the last of them`,
  );
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

/** The same words come with many dates: what they may mean was worked out lately, and is kept. */
function keepMatchings(matcher: Matcher): Pick<Basis, 'match' | 'known'> {
  const kept = createRecent<string, Matching>(mostMatchings);
  return {
    known: kept.get,
    match: (title) => {
      const known = kept.get(title);
      if (known !== undefined) return known;
      const fresh = matcher.match(title);
      if (title.length <= longestTitle) kept.set(title, fresh);
      return fresh;
    },
  };
}

function assess(basis: Basis, words: Words, moment: Moment): Assessment {
  const { subType, work, code } = words;
  const told = assessOccupation(basis, words, moment);
  const occupation = work === null || code !== null || subType !== null ? told : mindDuties(basis, told, work, moment);
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
