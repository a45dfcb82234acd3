/**
 * The dates of a row (日期): the moments that a text may mean. A day is one moment; a period has as many as revisions lie inside it.
 * What names no known moment is an issue, not an error.
 */
import type { Register } from '../../catalogue/register.ts';
import { findMoment, type Moment, type MomentFailure } from '../../catalogue/views/moment.ts';
import { issue } from '../judge/assessment.ts';
import { createRecent } from '../recent.ts';
import type { Issue, Row } from '../row.ts';
import { hasShortYear, type ReadDays, readDays, type Span } from './calendar.ts';

export type DatePointer = '/on' | '/at';

export interface RowDate {
  /** The moments in order of time, equal ones once and the same object; null for days before the first revision. */
  readonly moments: readonly (Moment | null)[];
  /** Why there is no moment. */
  readonly failure: MomentFailure | null;
  /** What is to be told of the text whatever the row says. */
  readonly issue: Issue | null;
  /** Where the text means more than one day: what it is, for the sentence that says so. */
  readonly period: string | null;
  /** Tells dates apart that may lead to different answers. */
  readonly key: string;
  /** The same object for all dates that mean one and the same moment; for others an object of their own. */
  readonly time: object;
}

/** Reads the date of a row; an empty one is today. */
export type ReadDate = (typed: string | null | undefined, pointer: DatePointer) => RowDate;

/** The most texts of dates kept. */
const mostKept = 4_096;

/** Makes a reader of dates; what was read lately is kept. */
export function createReadDate(register: Register, today: string): ReadDate {
  const interned = new Map<string, Moment>();
  const intern = (moment: Moment): Moment => {
    const known = interned.get(keyOf(moment));
    if (known === undefined) interned.set(keyOf(moment), moment);
    return known ?? moment;
  };
  const read = { register, today, intern };
  const present = readAfresh(read, today, '/at');
  const kept = {
    '/on': createRecent<string, RowDate>(mostKept),
    '/at': createRecent<string, RowDate>(mostKept),
  };
  return (typed, pointer) => {
    if (typed === null || typed === undefined) return present;
    const known = kept[pointer].get(typed);
    if (known !== undefined) return known;
    const text = clean(typed);
    const fresh = text === null ? present : readAfresh(read, text, pointer);
    kept[pointer].set(typed, fresh);
    return fresh;
  };
}

/** A field without white space around it; null where nothing is left. */
export function clean(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** What of a row's dates tells one result from another. */
export type TimeKey = (row: Row) => string;

/** Makes time keys: many dates mean one revision, so rows of the same words and time key have the same result. */
export function createTimeKey(readDate: ReadDate): TimeKey {
  const key = (typed: Row['on'], pointer: DatePointer): string => {
    if (typed === null || typed === undefined || clean(typed) === null) return '';
    return `+${readDate(typed, pointer).key}`;
  };
  return ({ on, at }) => `${key(on, '/on')} ${key(at, '/at')}`;
}

function keyOf({ revision, gaps }: Moment): string {
  return `${revision.id}#${gaps.length}`;
}

interface Reading {
  readonly register: Register;
  readonly today: string;
  /** The one object that stands for all moments alike. */
  readonly intern: (moment: Moment) => Moment;
}

function readAfresh({ register, today, intern }: Reading, typed: string, pointer: DatePointer): RowDate {
  const isMonth = typed.length === '2022-06'.length;
  const exact = isMonth || register.revision(typed) === null ? null : findMoment(register, typed, today);
  if (exact !== null && typeof exact !== 'string') return dateOf([intern(exact)], typed);
  const days = readDays(typed, today);
  if (days === null) {
    const failure = findMoment(register, typed, today);
    return refuse(register, typed, typeof failure === 'string' ? failure : 'malformed', pointer, today);
  }
  const moments = new Set<Moment | null>();
  let failure: MomentFailure = 'future';
  for (const day of turningDays(register, days.spans, today)) {
    const moment = findMoment(register, day, today);
    if (typeof moment !== 'string') moments.add(intern(moment));
    else if (moment === 'before-first') moments.add(null);
    else failure = moment;
  }
  const known = [...moments];
  if (known.every((moment) => moment === null))
    return refuse(register, typed, known.length > 0 ? 'before-first' : failure, pointer, today);
  return dateOf(known, typed, tellDays(typed, days, pointer));
}

const plain = { issue: null, period: null };

function dateOf(
  moments: readonly (Moment | null)[],
  typed: string,
  told: Pick<RowDate, 'issue' | 'period'> = plain,
): RowDate {
  const [only] = moments;
  const key = moments.map((moment) => (moment === null ? '-' : keyOf(moment))).join(',');
  const isPlain = told.issue === null && told.period === null && moments.length === 1;
  return {
    ...{ moments, failure: null, ...told },
    ...{ key: isPlain ? key : `${key} ${typed}`, time: isPlain ? (only ?? moments) : moments },
  };
}

/** The days on which the answer may turn: the first of each span, and every revision's inside; none after today. */
function turningDays(register: Register, spans: readonly Span[], today: string): string[] {
  const days = spans.flatMap(({ from, to }) => {
    const last = to < today ? to : today;
    const inside = register.rows.revisions.map(({ id }) => (id.length === 7 ? `${id}-01` : id.slice(0, 10)));
    return [from, ...inside.filter((day) => day > from && day <= last)];
  });
  return [...new Set(days)].sort();
}

function tellDays(typed: string, { kind, spans }: ReadDays, pointer: DatePointer): Pick<RowDate, 'issue' | 'period'> {
  const [first] = spans;
  const shown = spans.map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  if (kind === 'period') return { issue: null, period: `“${typed}” is the days ${shown.join(', ')}` };
  if (kind === 'either') return { issue: null, period: `“${typed}” is either ${shown.join(' or ')}` };
  if (kind === 'day') return { issue: null, period: null };
  const message = `“${typed}” is read as the day number of a spreadsheet: ${first?.from}`;
  return { issue: issue('DATE_VARIANT', 'info', pointer, message), period: null };
}

function refuse(
  register: Register,
  typed: string,
  failure: MomentFailure,
  pointer: DatePointer,
  today: string,
): RowDate {
  const reasons: Record<MomentFailure, string> = {
    malformed: hasShortYear(typed)
      ? 'may be several dates, as its year has two digits; write YYYY-MM-DD'
      : 'is no date; write YYYY-MM-DD',
    future: `lies in the future; the registry knows up to ${today}`,
    'before-first': `lies before ${register.held[0]?.id}, the first revision held`,
    unknown: 'is no revision',
  };
  const severity = failure === 'malformed' ? 'error' : 'warning';
  const told = issue('REVISION_UNKNOWN', severity, pointer, `“${typed}” ${reasons[failure]}`);
  return { moments: [], failure, issue: told, period: null, key: `?${typed}`, time: told };
}
