/** An origin (来源): which seed a table of annotations came from, the revision its rows belong to, and what they rest on. */
import * as z from 'zod';
import { revisionIdSchema } from './revision.ts';

/** The tables of annotations; a crosswalk is named with its scheme, as in `crosswalk isco-08`. */
const originSchema = z.strictObject({
  table: z.string().min(1),
  /** The revision as of which each row names an entry. */
  asOf: revisionIdSchema,
  path: z.string(),
  restsOn: z.string().min(1),
  certainty: z.string().min(1),
});
export type Origin = z.infer<typeof originSchema>;
