/** A national occupational standard (国家职业标准, formerly 国家职业技能标准): what the official catalogue of them says of one, and the entry it is for. */
import * as z from 'zod';
import { entryIdSchema } from './entry.ts';

/**
 * How a standard's printed code and name fit the classification of the date that the table is resolved at. `same`: code and name.
 * `name-at`: the name stands at another code. `other-name`: the code names something else, and nothing has the name.
 * `no-such-code`: neither is there. `other-scheme`: the code is of another, older system. Only the first two are attached.
 */
export const fitSchema = z.enum(['same', 'name-at', 'other-name', 'no-such-code', 'other-scheme']);
export type Fit = z.infer<typeof fitSchema>;

export const standardSchema = z.strictObject({
  /** Code and name as the official catalogue of standards lists them. */
  code: z.string(),
  name: z.string().min(1),
  /** Document number (文号) of the announcement, where it was seen. */
  number: z.string().nullable(),
  /** ISO date of the announcement, where it was seen. */
  issuedOn: z.string().nullable(),
  /** The year of the standard's edition, where it was read. */
  editionYear: z.int().nullable(),
  /** The code that the standard itself prints, where it was read. */
  codePrinted: z.string().nullable(),
  fit: fitSchema,
  entry: entryIdSchema.nullable(),
});
export type Standard = z.infer<typeof standardSchema>;
