/** The subject (导出对象) of an export: the register, the moment that it is exported as of, and the aliases of the same head. */
import type { State } from '../catalogue/history/overlay.ts';
import type { EntryHistory, Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import type { Alias } from '../catalogue/vocabulary/alias.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';

export interface Subject {
  readonly register: Register;
  readonly moment: Moment;
  readonly aliases: readonly Alias[];
}

/** The states of an entry as they were known at the subject's revision: what begins later is left out, what ends later is open. */
export function statesUpTo({ moment }: Subject, { states }: EntryHistory): State[] {
  const { id } = moment.revision;
  return states
    .filter(({ since }) => compareRevisions(since, id) <= 0)
    .map(({ since, until, facts }) => ({ since, until: endUpTo(until, id), facts }));
}

/** The end of a period as it was known at a revision: null where it ends later. */
export function endUpTo(until: string | null, revision: string): string | null {
  return until === null || compareRevisions(until, revision) > 0 ? null : until;
}

/** The day on which a revision begins to count, ISO; that of a revision of which only the month is known is the first of it. */
export function dayOf(revision: string): string {
  return revision.length === '2022-06'.length ? `${revision}-01` : revision.slice(0, '2022-06-01'.length);
}
