/** The columns of a period (期间): its days, which warehouses join on, and the revisions that they are the days of. */
import { dayOf } from '../subject.ts';
import { date, dateOrNone, text, textOrNone } from './table.ts';

interface Period {
  readonly since: string;
  readonly until: string | null;
}

/** [since, until) as days, and as revision ids; an open end is null. */
export const periodColumns = {
  since: date(({ since }: Period) => dayOf(since)),
  until: dateOrNone(({ until }: Period) => (until === null ? null : dayOf(until))),
  since_revision: text(({ since }: Period) => since),
  until_revision: textOrNone(({ until }: Period) => until),
};
