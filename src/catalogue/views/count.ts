/** Counts (统计) of what is current as of a revision: by level, and occupations by mark. */
import * as z from 'zod';
import type { Register } from '../register.ts';

const count = z.int().nonnegative();

/** `marks` counts occupations: with L only, with S only, with both. */
export const countsSchema = z.object({
  major: count,
  middle: count,
  minor: count,
  occupation: count,
  subtype: count,
  marks: z.object({ L: count, S: count, both: count }),
});
export type Counts = z.infer<typeof countsSchema>;

/** Counts the current entries as of a revision. */
export function countCurrent(register: Register, revision: string): Counts {
  const counts = { major: 0, middle: 0, minor: 0, occupation: 0, subtype: 0, marks: { L: 0, S: 0, both: 0 } };
  for (const { facts } of register.standings(revision)) {
    if (facts.status !== 'current') continue;
    counts[facts.level] += 1;
    const [mark] = facts.marks;
    if (facts.level !== 'occupation' || mark === undefined) continue;
    counts.marks[facts.marks.length > 1 ? 'both' : mark] += 1;
  }
  return counts;
}
