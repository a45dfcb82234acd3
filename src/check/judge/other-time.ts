/** Another time (别的时点): when a code and a name were right together, if not on the date of the record. */
import type { Holding, Register } from '../../catalogue/register.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';

/** The last period before the revision, else the first after it, over which the code's holder bore the name; null for none. */
export function findOtherTime(register: Register, code: string | null, name: string, revision: string): Holding | null {
  if (code === null || register.bearers(name).length === 0) return null;
  const times: Holding[] = [];
  for (const entry of new Set(register.holdings(code).map((holding) => holding.entry))) {
    for (const { since, until, facts } of register.entry(entry)?.states ?? []) {
      if (facts.name !== name || facts.code !== code || facts.status !== 'current') continue;
      const last = times.at(-1);
      if (last?.entry === entry && last.until === since) times[times.length - 1] = { ...last, until };
      else times.push({ entry, since, until });
    }
  }
  times.sort((left, right) => compareRevisions(left.since, right.since));
  return times.findLast(({ since }) => compareRevisions(since, revision) <= 0) ?? times[0] ?? null;
}
