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
  const asked = at ?? today;
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
  const exact = register.revision(asked);
  const limit = exact === null ? `${asked}.999999` : exact.id;
  const revision = register.held.findLast(({ id }) => compareRevisions(id, limit) <= 0);
  if (revision === undefined) return 'before-first';
  const past = register.rows.revisions.filter(({ id }) => compareRevisions(id, limit) <= 0);
  const gaps = past.filter(({ held }) => held !== 'full').map(({ id }) => id);
  const unheldSince = past.some(({ id, held }) => held === 'none' && compareRevisions(id, revision.id) > 0);
  const { coverage } = revision;
  return { revision, gaps, coverage: unheldSince ? weakenCoverage(coverage) : coverage };
}
