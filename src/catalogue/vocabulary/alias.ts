/** An alias (别名): a popular or recruitment name that people use for entries, best entry first. */
import * as z from 'zod';
import { entryIdSchema } from './entry.ts';
import type { WorkWords } from './gloss.ts';

export const aliasKindSchema = z.enum(['popular', 'recruitment', 'abbreviation', 'English', 'brand']);

/**
 * How surely an alias (别名) means its first entry: `sure`, wherever it stands; `usual`, in most cases; `several`, different
 * jobs of which only context tells which is meant.
 */
export const aliasGradeSchema = z.enum(['sure', 'usual', 'several']);
export type AliasGrade = z.infer<typeof aliasGradeSchema>;

export const aliasSchema = z.strictObject({
  text: z.string().min(1),
  kind: aliasKindSchema,
  grade: aliasGradeSchema,
  targets: z.array(entryIdSchema).min(1),
  note: z.string().nullable(),
});
export type Alias = z.infer<typeof aliasSchema>;

/** What matching needs beside the register, of the same head. */
export interface Names {
  readonly head: string;
  readonly aliases: readonly Alias[];
  /** For each name and popular alias, the syllable of each character, without tone. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** For search by work. */
  readonly words: readonly WorkWords[];
}
