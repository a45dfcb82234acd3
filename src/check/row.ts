/** A row (一行): what a record says of someone's occupation, and the date it says it for; the shape of requests and of results. */
import * as z from 'zod';
import { differences } from '../catalogue/history/difference.ts';
import { glossShape } from '../catalogue/views/annotated.ts';
import { briefSchema, namedEntrySchema, shownCitationSchema } from '../catalogue/views/described.ts';
import { factsSchema } from '../catalogue/vocabulary/entry.ts';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';

const field = z.string().max(2_000);

/** `work` tells what someone does; `on` is the date of the record, `at` the date that "now" means; both today where they are not given. `ref` comes back as it is. */
export const rowSchema = z.strictObject({
  ref: z.union([z.string().max(500), z.number()]).nullish(),
  code: field.nullish(),
  name: field.nullish(),
  subType: field.nullish(),
  work: field.nullish(),
  on: field.nullish(),
  at: field.nullish(),
});
export type Row = z.infer<typeof rowSchema>;

/** strict: only official names as they are written; lenient: also other spellings and popular names. */
export const policySchema = z.enum(['strict', 'lenient']);
export type Policy = z.infer<typeof policySchema>;

/** full: everything, with citations; brief: the verdict, the codes of the issues, code and name then and now. */
export const detailSchema = z.enum(['full', 'brief']);
export type Detail = z.infer<typeof detailSchema>;

/**
 * match: right on its date. matchWithWarning: right, with something to mend. suggested: only inexact candidates. ambiguous:
 * several entries qualify. noMatch: names no occupation then. unknown: the sources of that date are partial. insufficient:
 * nothing to go by.
 */
export const verdictSchema = z.enum([
  'match',
  'matchWithWarning',
  'suggested',
  'ambiguous',
  'noMatch',
  'unknown',
  'insufficient',
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const issueCodes = [
  ...['CODE_UNKNOWN', 'CODE_MALFORMED', 'CODE_RETIRED', 'CODE_REUSED', 'CODE_OTHER_REVISION'],
  ...['CODE_VARIANT', 'CODE_OTHER_SCHEME'],
  ...['NAME_MISMATCH', 'NAME_FORMER', 'NAME_VARIANT', 'NAME_IS_SUBTYPE', 'NAME_OTHER_REVISION'],
  ...['SUBTYPE_NOT_UNDER_CODE', 'GROUP_NOT_OCCUPATION', 'REVISION_UNKNOWN', 'DATE_IS_PERIOD', 'DATE_VARIANT'],
] as const;

export const issueSchema = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(['error', 'warning', 'info']),
  pointer: z.enum(['/code', '/name', '/subType', '/on', '/at']),
  message: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;

export const matchedOnSchema = z.enum([
  'code',
  'formerCode',
  'name',
  'formerName',
  'subType',
  'alias',
  'pinyin',
  'initials',
  'partial',
  'work',
]);
export type MatchedOn = z.infer<typeof matchedOnSchema>;

const suggestionSchema = z.object({
  entry: namedEntrySchema.extend(glossShape),
  confidence: z.number().min(0).max(1),
  matchedOn: matchedOnSchema,
  text: z.string().meta({ description: 'The name that led to the entry.' }),
});
export type Suggested = z.infer<typeof suggestionSchema>;
export type SuggestedEntry = Suggested['entry'];

export const nowStatusSchema = z.enum([
  'same',
  'renamed',
  'recoded',
  'moved',
  'promoted',
  'demoted',
  'split',
  'merged',
  'withdrawn',
  'unknown',
]);
export type NowStatus = z.infer<typeof nowStatusSchema>;

const thenSchema = z.object({
  revision: revisionIdSchema.nullable(),
  verdict: verdictSchema,
  confidence: z.number().min(0).max(1),
  entry: namedEntrySchema
    .optional()
    .meta({ description: 'The one entry that qualifies, as of the date of the record.' }),
  entries: z
    .array(namedEntrySchema)
    .readonly()
    .optional()
    .meta({ description: 'All that qualify, where the row is ambiguous.' }),
  matchedOn: matchedOnSchema.optional(),
  skillLevel: z.string().optional().meta({ description: 'A skill level read off the name, such as 高级技师.' }),
  professionalTitle: z
    .string()
    .optional()
    .meta({ description: 'A 职称 read off the name, such as 副主任医师: how senior someone is, not what they do.' }),
  issues: z.array(issueSchema).readonly(),
  gaps: z.array(z.string()).readonly(),
});
export type Then = z.infer<typeof thenSchema>;

/** One cited step on the way from then to now. */
export const stepSchema = z.object({
  revision: revisionIdSchema,
  entry: briefSchema.nullable().meta({ description: 'The entry as it is after the step.' }),
  types: z.array(z.enum(differences)),
  gsim: z.array(z.string()),
  before: factsSchema.pick({ level: true, status: true, code: true, name: true }).partial().nullable(),
  after: factsSchema.pick({ level: true, status: true, code: true, name: true }).partial().nullable(),
  citation: shownCitationSchema.nullable(),
});
export type PathStep = z.infer<typeof stepSchema>;

const nowSchema = z.object({
  revision: revisionIdSchema.nullable(),
  status: nowStatusSchema,
  entries: z.array(namedEntrySchema).readonly(),
  path: z.array(stepSchema).readonly(),
  verdict: verdictSchema
    .optional()
    .meta({ description: 'Where the row qualified for nothing on its date: what it would be for a record of now.' }),
  gaps: z.array(z.string()).readonly(),
});
export type Now = z.infer<typeof nowSchema>;

export const resultSchema = z.object({
  ref: z.union([z.string(), z.number()]).nullable(),
  then: thenSchema,
  now: nowSchema,
  suggestions: z.array(suggestionSchema).max(5),
});
export type Result = z.infer<typeof resultSchema>;
