/** The dates of a row (日期): the usual spellings of a day are read; what names no known moment is an issue, not an error. */
import { findMoment, type Moment, type MomentFailure } from '../catalogue/moment.ts';
import type { Register } from '../catalogue/register.ts';
import { issue } from './judgement.ts';
import type { Issue } from './row.ts';

export interface RowDate {
  readonly moment: Moment | null;
  readonly failure: MomentFailure | null;
  readonly issue: Issue | null;
}

/** The most dates kept. */
const mostKept = 4_096;

/** Reads the date of a row; `null` is today. */
export type ReadDate = (typed: string | null, pointer: '/on' | '/at') => RowDate;

/** Makes a reader of dates; what was read once is kept. */
export function createReadDate(register: Register, today: string): ReadDate {
  const kept = new Map<string, RowDate>();
  return (typed, pointer) => {
    const key = `${pointer} ${typed ?? ''}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = readDate(register, typed, today, pointer);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, fresh);
    return fresh;
  };
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

/** Brings the usual spellings of a day (2021/5/1, 2021.5.1, 2021年5月1日, 20210501) to ISO form; anything else stays as it is. */
export function spellDate(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return plain;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
