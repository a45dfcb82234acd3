/** A moment (时点): the revision that a date or revision id names, and the revisions before it that the registry does not wholly hold. */

import type { Register } from '../register.ts';
import { type Coverage, compareRevisions, type Revision, weakenCoverage } from '../vocabulary/revision.ts';

export interface Moment {
  readonly revision: Revision;
  /** Revisions up to the date that are held in part or not at all: what they changed may be missing from an answer. */
  readonly gaps: readonly string[];
  /** For each level, whether "not found" means "does not exist" at this date. */
  readonly coverage: Coverage;
}

export type MomentFailure = 'malformed' | 'future' | 'before-first' | 'unknown';

/**
 * Reads `at`: a date (YYYY-MM-DD), a revision id, or null for today. A date names the last revision held up to it.
 * @param today the present date, ISO.
 */
export function findMoment(register: Register, at: string | null, today: string): Moment | MomentFailure {
  if (at === null) return momentOf(register, today);
  const asked = at;
  if (!/^\d{4}-\d{2}-\d{2}(\.\d+)?$/.test(asked)) {
    return register.revision(asked) === null ? 'malformed' : momentOf(register, asked);
  }
  const [date = asked, number] = asked.split('.');
  if (!isDate(date)) return 'malformed';
  if (number !== undefined && register.revision(asked) === null) return 'unknown';
  if (date > today && register.revision(asked)?.held !== 'full') return 'future';
  return momentOf(register, asked);
}

/** Says whether a text is a day of the calendar. */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function momentOf(register: Register, asked: string): Moment | MomentFailure {
  const limit = register.revision(asked) === null ? `${asked}.999999` : asked;
  const { revisions } = register.rows;
  let [low, high] = [0, revisions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareRevisions(revisions[middle]?.id ?? '', limit) <= 0) low = middle + 1;
    else high = middle;
  }
  const moments = known.get(register) ?? new Map<number, Moment | MomentFailure>();
  known.set(register, moments);
  const moment = moments.get(low) ?? momentAfter(register, low);
  moments.set(low, moment);
  return moment;
}

/** The moments of a register, by how many revisions lie before each: as many as it has revisions, however often they are asked for. */
const known = new WeakMap<Register, Map<number, Moment | MomentFailure>>();

/** The moment after the first revisions of a register, by their number. */
function momentAfter(register: Register, count: number): Moment | MomentFailure {
  const past = register.rows.revisions.slice(0, count);
  const last = past.findLastIndex(({ held }) => held !== 'none');
  const revision = past[last];
  if (revision === undefined) return 'before-first';
  const gaps = past.filter(({ held }) => held !== 'full').map(({ id }) => id);
  const { coverage } = revision;
  return { revision, gaps, coverage: last < count - 1 ? weakenCoverage(coverage) : coverage };
}
