/** A mention (提及): a policy text that names an entry, or uses a popular name for it, with the quote. */
import * as z from 'zod';
import { entryIdSchema } from './entry.ts';

/** `exact`: the official name; `alias`: a popular name; `weak`: a topic from which a reader may or may not go to the entry. */
export const strengthSchema = z.enum(['exact', 'alias', 'weak']);

export const mentionSchema = z.strictObject({
  number: z.string().nullable(),
  title: z.string(),
  issuedOn: z.string().nullable(),
  quote: z.string(),
  term: z.string(),
  strength: strengthSchema,
  entry: entryIdSchema,
});
export type Mention = z.infer<typeof mentionSchema>;
