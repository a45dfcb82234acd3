/** Default dates (默认日期): a check that takes other days than today for rows that give none. */
import type { Check } from './check.ts';
import { clean } from './read/date.ts';
import type { Row } from './row.ts';

/** The check with the date of records, and the date that "now" means, for rows without their own; null leaves today. */
export function withDates(check: Check, on: string | null, at: string | null): Check {
  if (on === null && at === null) return check;
  const date = (row: Row): Row => ({ ...row, on: clean(row.on) ?? on, at: clean(row.at) ?? at });
  return Object.assign((row: Row) => check(date(row)), {
    timeKey: (row: Row) => check.timeKey(date(row)),
    write: (...[output, row, detail]: Parameters<Check['write']>) => check.write(output, date(row), detail),
    // What is kept is kept under the dates that rows have after all.
    repeat: (...[output, words, day, detail]: Parameters<Check['repeat']>) =>
      at === null ? check.repeat(output, words, day ?? on, detail) : null,
  });
}
