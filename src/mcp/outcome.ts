/** The outcome (结果) of a tool: what was found, or that nothing is, or that it is not known; each a normal result, in fields and in a short text. */
import * as z from 'zod';
import type { Refusal } from '../answer/refusal.ts';

/**
 * found: an answer that can be cited. wrong: the record is not right as it is written; what was meant comes first. uncertain: candidates only, or several that qualify. noMatch: there is no such thing.
 * unknown: the sources of the date do not tell. insufficient: too little was said to look anything up.
 */
const outcomeSchema = z.enum(['found', 'wrong', 'uncertain', 'noMatch', 'unknown', 'insufficient']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What a tool says. */
export interface Said<A> {
  readonly outcome: Outcome;
  /** What was found; null where nothing was. */
  readonly answer: A | null;
  /** A few sentences for people and models, which end in the citation. */
  readonly text: string;
  /** Why there is no answer. */
  readonly refusal: Pick<Refusal, 'name' | 'message' | 'hint'> | null;
  /** Whether the call itself was wrong: what was asked cannot be read. */
  readonly isError: boolean;
}

/** The fields of an outcome around an answer of a schema. */
export function outcomeOf<A extends z.ZodType>(answer: A) {
  return z.strictObject({
    outcome: outcomeSchema.meta({
      description:
        'found; wrong: not right as it is written, what was meant comes first; uncertain: candidates only; noMatch: there is no such thing; unknown: the sources of the date do not tell; insufficient: too little was asked.',
    }),
    answer: answer.nullable(),
    refusal: z.strictObject({ name: z.string(), message: z.string(), hint: z.string().nullable() }).nullable(),
  });
}

/** What was found. */
export function say<A>(outcome: Outcome, answer: A, text: string): Said<A> {
  return { outcome, answer, text, refusal: null, isError: false };
}

/** A refusal: that something is unknown, or that there is no such thing, is a normal result; what cannot be read is an error of the call. */
export function sayRefusal(refusal: Refusal): Said<never> {
  const { kind, name, message, hint, known } = refusal;
  const outcome = kind === 'unknown' ? 'unknown' : kind === 'absent' ? 'noMatch' : 'insufficient';
  const head = { unknown: 'Unknown: ', noMatch: 'No match: ', insufficient: '' }[outcome];
  const later = (known.later ?? []).map(({ entry, since }) => `From ${since} on it is ${entry.name}.`);
  const dated = known.revision === undefined ? [] : [`As of revision ${known.revision}.`];
  return {
    ...{ outcome, answer: null, refusal: { name, message, hint } },
    text: [`${head}${message.replace(/^: /, '')}`, ...later, ...(hint === null ? [] : [hint]), ...dated].join(' '),
    isError: outcome === 'insufficient',
  };
}
