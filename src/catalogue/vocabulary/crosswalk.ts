/** A crosswalk (对照表): which items of another classification an entry corresponds to; one shape for every scheme (ISCO-08, GB/T 6565). */
import * as z from 'zod';
import { entryIdSchema } from './entry.ts';

/** Another classification, and what our table of it rests on. */
export const schemeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  publisher: z.string().min(1),
  restsOn: z.string().min(1),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** An item of another classification. */
export const schemeItemSchema = z.strictObject({
  scheme: z.string(),
  code: z.string().min(1),
  level: z.string().min(1),
  name: z.string().min(1),
});
export type SchemeItem = z.infer<typeof schemeItemSchema>;

/** What the entry is to the item: as wide, narrower, broader, or neither holds the other. */
export const relationSchema = z.enum(['exact', 'narrower', 'broader', 'overlap']);
export type Relation = z.infer<typeof relationSchema>;

/** How sure the one who judged was. */
export const assuranceSchema = z.enum(['sure', 'fair', 'weak']);

/** One row; the rows of an entry stand in the order of the table, best first. `relation` is null where it was not judged. */
export const crosswalkRowSchema = z.strictObject({
  scheme: z.string(),
  entry: entryIdSchema,
  target: z.string().min(1),
  relation: relationSchema.nullable(),
  certainty: assuranceSchema,
  note: z.string().nullable(),
});
export type CrosswalkRow = z.infer<typeof crosswalkRowSchema>;
