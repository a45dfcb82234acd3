/** An erratum (勘误): where print is odd and kept as it is, or a public copy is known to be wrong; never a change of the classification. */
import * as z from 'zod';
import { codeSchema } from './code.ts';
import { revisionIdSchema } from './revision.ts';

/** `draft`: a code that the draft of an edition (公示稿) gave to a name, and that never was in force; `print`: odd wording or counts of an official text. */
export const erratumKindSchema = z.enum(['draft', 'print']);

/** One erratum of the revision `revision`. Kind `draft` always has code and name; what the edition has instead is read off the register. */
const erratumSchema = z.strictObject({
  kind: erratumKindSchema,
  revision: revisionIdSchema,
  code: codeSchema.nullable(),
  /** The name that the draft gave to the code, or the words as they are printed. */
  name: z.string().min(1),
  note: z.string().nullable(),
});
export type Erratum = z.infer<typeof erratumSchema>;
