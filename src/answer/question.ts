/** A question (问): what a user asks, what is answered, and the pure function between them; its schemas are the one definition of both. */
import type * as z from 'zod';
import type { Register } from '../catalogue/register.ts';
import type { Result } from '../catalogue/result.ts';
import type { Alias } from '../catalogue/vocabulary/alias.ts';
import type { Check } from '../check/check.ts';
import type { Policy } from '../check/row.ts';
import type { Matcher } from '../match/matcher.ts';
import { readAsked, readText, type TextFields } from './asked.ts';
import type { Refusal } from './refusal.ts';

/** What an answer may depend on: the register of this moment and the present day. Nothing else, so answers can be kept. */
export interface Context {
  readonly register: Register;
  /** ISO date. */
  readonly today: string;
  /** Since when the database cannot be read, so that there may be a newer register: an ISO moment. */
  readonly staleSince?: string | null;
}

/** What an answer depends on that needs matching too. */
export interface MatchingContext extends Context {
  readonly matcher: Matcher;
  /** The check of rows under a policy. */
  readonly check: (policy: Policy) => Check;
  /** The aliases that mean an entry first of all. */
  readonly aliasesOf: (entry: string) => readonly Alias[];
  /** When the matcher has made whatever it else makes at first use, at once and for as long as that takes: before many rows. */
  readonly prepared: Promise<void>;
}

/** The context by what a question needs. */
export interface Contexts {
  readonly register: Context;
  readonly matcher: MatchingContext;
}
export type Need = keyof Contexts;

/** A value no part of which may be altered: answers may share parts with the register. */
export type Immutable<T> = T extends readonly (infer E)[]
  ? readonly Immutable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

export interface Question<F extends z.ZodObject, A extends z.ZodType, N extends Need> {
  /** Unique among the questions: what tools call it by. */
  readonly name: string;
  readonly summary: string;
  readonly needs: N;
  /** The fields of the question. */
  readonly asks: F;
  /** What to do where a needed field is not given, by field. */
  readonly needed: Readonly<Record<string, string>>;
  readonly answers: A;
  readonly answer: (context: Contexts[N], asked: z.output<F>) => Result<Immutable<z.output<A>>, Refusal>;
}

/** What a question is answered with. */
export type AnswerTo<Q extends { readonly answers: z.ZodType }> = Immutable<z.output<Q['answers']>>;

/** Declares a question; the compiler holds its function to its schemas. */
export function defineQuestion<F extends z.ZodObject, A extends z.ZodType, N extends Need = 'register'>({
  needed = {},
  ...definition
}: Omit<Question<F, A, N>, 'needed'> & { readonly needed?: Question<F, A, N>['needed'] }): Question<F, A, N> {
  return { ...definition, needed };
}

/** Asks a question. What does not fit its schema is refused, so values from outside may be handed over as they come. */
export function ask<F extends z.ZodObject, A extends z.ZodType, N extends Need>(
  context: Contexts[N],
  question: Question<F, A, N>,
  asked: z.input<F> & Readonly<Record<string, unknown>>,
): Result<Immutable<z.output<A>>, Refusal> {
  const read = readAsked(question, asked);
  return read.ok ? question.answer(context, read.value) : read;
}

/** Asks a question whose fields come as text: from an address, a form or a command. */
export function askInText<F extends z.ZodObject, A extends z.ZodType, N extends Need>(
  context: Contexts[N],
  question: Question<F, A, N>,
  fields: TextFields,
): Result<Immutable<z.output<A>>, Refusal> {
  const read = readAsked(question, readText(question.asks, fields));
  return read.ok ? question.answer(context, read.value) : read;
}
