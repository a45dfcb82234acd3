/** Dated questions: `at`, the date or revision that an answer is true for, the problems with it, and what every such answer says of its date. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { findMoment, type Moment, type MomentFailure } from '../catalogue/views/moment.ts';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import type { Context } from './question.ts';
import { type DateField, type Refusal, refuse } from './refusal.ts';

export const atField = z
  .string()
  .optional()
  .meta({
    description: 'A date (YYYY-MM-DD) or a revision id; today where it is not given.',
    examples: ['2021-01-01'],
  });

/** What every dated answer says of its date. */
export const datedShape = {
  revision: revisionIdSchema.meta({ description: 'The revision that the answer is true for.' }),
  gaps: z.array(z.string()).meta({
    description: 'Revisions up to the date that are held in part or not at all: what they changed may be missing.',
  }),
};

/** The moment that a field names, or why there is none. */
export function readMoment(
  { register, today }: Context,
  at: string | undefined,
  field: DateField = 'at',
): Result<Moment, Refusal> {
  const moment = findMoment(register, at ?? null, today);
  if (typeof moment !== 'string') return succeed(moment);
  const first = register.held[0]?.id ?? '';
  const told: Record<MomentFailure, [string, string]> = {
    malformed: [
      `“${at}” is neither a date nor a revision id.`,
      'Write a date as YYYY-MM-DD, such as 2021-01-01, or an id from /v1/revisions.',
    ],
    future: [`${at} lies in the future; the registry cannot know it.`, `Ask for a date up to ${today}.`],
    'before-first': [`${at} lies before the first revision held, ${first}.`, `Ask for a date from ${first} on.`],
    unknown: [`There is no revision ${at}.`, 'See /v1/revisions for the ids.'],
  };
  const [message, hint] = told[moment];
  return fail(refuse(`${field}-${moment}`, message, { field, hint }));
}

/** A dated answer: the revision it is true for, what it says, and the gaps up to its date. */
export function dated<T extends object>(
  { revision, gaps }: Moment,
  said: T,
): { revision: string } & T & { gaps: readonly string[] } {
  return { revision: revision.id, ...said, gaps };
}
