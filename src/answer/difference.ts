/** A difference as answers show it: its names, the facts before and after, and the citations that made it. */
import * as z from 'zod';
import type { ItemDifference } from '../catalogue/history/compare.ts';
import { differences } from '../catalogue/history/difference.ts';
import type { Register } from '../catalogue/register.ts';
import { showCitation, shownCitationSchema } from '../catalogue/views/described.ts';
import { factsSchema } from '../catalogue/vocabulary/entry.ts';
import type { Immutable } from './question.ts';

export const shownDifferenceSchema = z.object({
  types: z.array(z.enum(differences)),
  gsim: z.array(z.string()),
  before: factsSchema.partial().nullable(),
  after: factsSchema.partial().nullable(),
  citation: shownCitationSchema.nullable(),
  citations: z.array(shownCitationSchema),
});
export type ShownDifference = Immutable<z.infer<typeof shownDifferenceSchema>>;

/** A difference with its citations as answers show them. */
export function showDifference(
  register: Register,
  { types, gsim, before, after, citation, citations }: ItemDifference,
): ShownDifference {
  return {
    ...{ types, gsim, before, after },
    citation: citation === null ? null : showCitation(register, citation),
    citations: citations.map((cited) => showCitation(register, cited)),
  };
}
