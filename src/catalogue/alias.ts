/** An alias (别名): a popular or recruitment name that people use for entries, best entry first. */
import { z } from 'zod';
import { entryIdSchema } from './entry.ts';

export const aliasKindSchema = z.enum(['popular', 'recruitment', 'abbreviation', 'English', 'brand']);

export const aliasSchema = z.strictObject({
  text: z.string().min(1),
  kind: aliasKindSchema,
  targets: z.array(entryIdSchema).min(1),
  note: z.string().nullable(),
});
export type Alias = z.infer<typeof aliasSchema>;
