/** A change (变更): a merge patch with a citation; there is no other way to alter the classification. */
import * as z from 'zod';
import { entryIdSchema, patchSchema } from './entry.ts';
import { revisionIdSchema } from './revision.ts';

/**
 * How sure a change is: `stated` by its source; `presupposed` by a sentence that uses the entry without defining it;
 * `inferred` by us, with the reason in `note`; `single-source` where only one copy says so; `agreed` where the list and a
 * later edition say the same; `by-2025` where the date lies between two revisions; `rejoined` where the copy cut a name in
 * two and it was put together again by sense; `adopted` where it stands in a user's own copy of the official list.
 */
export const certaintySchema = z.enum([
  'stated',
  'agreed',
  'presupposed',
  'inferred',
  'single-source',
  'by-2025',
  'rejoined',
  'adopted',
]);
export type Certainty = z.infer<typeof certaintySchema>;

/** Where a statement stands: lines of the source, from 1, and the sentence they hold once layout is taken off. */
const evidenceSchema = z.strictObject({
  firstLine: z.int().positive(),
  lastLine: z.int().positive(),
  sentence: z.string().min(1),
  certainty: certaintySchema,
  note: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A citation (出处): evidence in a named revision's source; `source` is the path of the file whose lines are counted where it is not the revision's own. */
export const citationSchema = evidenceSchema.extend({ revision: revisionIdSchema, source: z.string().nullable() });
export type Citation = z.infer<typeof citationSchema>;

/** `order` counts the changes of a revision in document order; `citation.revision` differs where a later text presupposes. */
export const changeSchema = z.strictObject({
  revision: revisionIdSchema,
  order: z.int().nonnegative(),
  entry: entryIdSchema,
  patch: patchSchema,
  citation: citationSchema,
});
export type Change = z.infer<typeof changeSchema>;
