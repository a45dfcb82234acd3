/** The dates of a row (日期): the usual spellings of a day are read; what names no known moment is an issue, not an error. */

import type { Register } from '../catalogue/register.ts';
import { findMoment, type Moment, type MomentFailure } from '../catalogue/views/moment.ts';
import { issue } from './judgement.ts';
import type { Issue, Row } from './row.ts';

export interface RowDate {
  readonly moment: Moment | null;
  readonly failure: MomentFailure | null;
  readonly issue: Issue | null;
}

/** The most dates kept. */
const mostKept = 4_096;

/** Reads the date of a row; an empty one is today. */
export type ReadDate = (typed: string | null | undefined, pointer: '/on' | '/at') => RowDate;

/** Makes a reader of dates; what was read once is kept. */
export function createReadDate(register: Register, today: string): ReadDate {
  const present = readDate(register, null, today, '/at');
  const kept = { '/on': new Map<string, RowDate>(), '/at': new Map<string, RowDate>() };
  return (typed, pointer) => {
    if (typed === null || typed === undefined) return present;
    const known = kept[pointer].get(typed);
    if (known !== undefined) return known;
    const text = clean(typed);
    const fresh = text === null ? present : readDate(register, text, today, pointer);
    if (kept[pointer].size >= mostKept) kept[pointer].clear();
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
  const key = (typed: Row['on'], pointer: '/on' | '/at'): string => {
    if (typed === null || typed === undefined) return '';
    const { moment } = readDate(typed, pointer);
    return moment === null
      ? `?${typed.length}:${typed}`
      : `${clean(typed) === null ? '' : '+'}${moment.revision.id}#${moment.gaps.length}`;
  };
  return ({ on, at }) => `${key(on, '/on')} ${key(at, '/at')}`;
}

function readDate(register: Register, typed: string | null, today: string, pointer: '/on' | '/at'): RowDate {
  const moment = findMoment(register, typed === null ? null : spellDate(typed), today);
  if (typeof moment !== 'string') return { moment, failure: null, issue: null };
  const reasons: Record<MomentFailure, string> = {
    malformed: 'is no date; write YYYY-MM-DD',
    future: `lies in the future; the registry knows up to ${today}`,
    'before-first': `lies before ${register.held[0]?.id}, the first revision held`,
    unknown: 'is no revision',
  };
  const severity = moment === 'malformed' ? 'error' : 'warning';
  return {
    moment: null,
    failure: moment,
    issue: issue('REVISION_UNKNOWN', severity, pointer, `“${typed}” ${reasons[moment]}`),
  };
}

/** Brings the usual spellings of a day (2021/5/1, 2021.5.1, 2021 年 5 月 1 日, 20210501) to ISO form; anything else stays as it is. */
export function spellDate(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*([年月日])\s*/g, '$1');
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return plain;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
