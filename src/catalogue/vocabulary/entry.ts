/** An entry (条目): an identity that outlives its code and name; its facts are what is true of it at one time. */
import * as z from 'zod';
import { codeSchema, levelSchema } from './code.ts';

/** An entry's id: opaque, stable, the same from the same seeds. */
export const entryIdSchema = z.string().regex(/^e[0-9a-z]{10}$/);

/** Marks (标记): L 绿色职业 (green), S 数字职业 (digital); never part of a name. */
export const markSchema = z.enum(['L', 'S']);
export type Mark = z.infer<typeof markSchema>;

export const statusSchema = z.enum(['current', 'withdrawn']);

/** Everything that can be true of an entry. `null` says "none", and under partial coverage also "none known". */
export const factsSchema = z.strictObject({
  level: levelSchema,
  status: statusSchema,
  code: codeSchema.nullable(),
  name: z.string().min(1),
  marks: z.array(markSchema),
  definition: z.string().nullable(),
  tasks: z.array(z.string()).nullable(),
  parent: entryIdSchema.nullable(),
  becomes: z.array(entryIdSchema),
});
export type Facts = z.infer<typeof factsSchema>;
export type FactName = keyof Facts;

/** The fields of an entry, in the order in which answers show them. */
export const factNames = Object.keys(factsSchema.shape).filter((key): key is FactName => key in factsSchema.shape);

/** A merge patch over an entry's facts (RFC 7396): an absent field is silence, `null` is "none". */
export const patchSchema = z.strictObject({
  level: levelSchema.optional(),
  status: statusSchema.optional(),
  code: codeSchema.nullish(),
  name: z.string().min(1).optional(),
  marks: z.array(markSchema).nullish(),
  definition: z.string().nullish(),
  tasks: z.array(z.string()).nullish(),
  parent: entryIdSchema.nullish(),
  becomes: z.array(entryIdSchema).nullish(),
});
export type Patch = z.infer<typeof patchSchema>;

/** An entry as the registry keeps it: its id and the revision that first knows it. */
const entrySchema = z.strictObject({ id: entryIdSchema, born: z.string() });
export type Entry = z.infer<typeof entrySchema>;
