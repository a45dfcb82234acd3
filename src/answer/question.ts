/** A question (问): what a user asks, what is answered, and the pure function between them; its schemas are the one definition of both. */
import type { z } from 'zod';
import type { Register } from '../catalogue/register.ts';
import type { Result } from '../catalogue/result.ts';
import type { Matcher } from '../match/matcher.ts';
import { readAsked, readText, type TextFields } from './asked.ts';
import type { Refusal } from './refusal.ts';

/** What an answer may depend on: the register of this moment and the present day. Nothing else, so answers can be kept. */
export interface Context {
  readonly register: Register;
  /** ISO date. */
  readonly today: string;
}

/** What an answer depends on that needs matching too. */
export interface MatchingContext extends Context {
  readonly matcher: Matcher;
}

/** A value no part of which may be altered: answers may share parts with the register. */
export type Immutable<T> = T extends readonly (infer E)[]
  ? readonly Immutable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

export interface Question<F extends z.ZodObject, A extends z.ZodType, C extends Context = Context> {
  /** Unique among the questions: what tools call it by. */
  readonly name: string;
  readonly summary: string;
  /** The fields of the question. */
  readonly asks: F;
  readonly answers: A;
  readonly needsMatcher: boolean;
  /** What to do where a needed field is not given, by field. */
  readonly needed: Readonly<Record<string, string>>;
  readonly answer: (context: C, asked: z.output<F>) => Result<Immutable<z.output<A>>, Refusal>;
}

/** What a question is asked with. */
export type Asked<Q> = Q extends Question<infer F, infer _A, infer _C> ? z.input<F> : never;

/** What a question is answered with. */
export type AnswerTo<Q> = Q extends Question<infer _F, infer A, infer _C> ? Immutable<z.output<A>> : never;

type Definition<F extends z.ZodObject, A extends z.ZodType, C extends Context> = Omit<
  Question<F, A, C>,
  'needsMatcher' | 'needed'
> &
  Partial<Pick<Question<F, A, C>, 'needed'>>;

/** Declares a question to the register. */
export function defineQuestion<F extends z.ZodObject, A extends z.ZodType>(
  definition: Definition<F, A, Context>,
): Question<F, A> {
  return { needed: {}, ...definition, needsMatcher: false };
}

/** Declares a question that needs the matcher. */
export function defineMatchingQuestion<F extends z.ZodObject, A extends z.ZodType>(
  definition: Definition<F, A, MatchingContext>,
): Question<F, A, MatchingContext> {
  return { needed: {}, ...definition, needsMatcher: true };
}

/** Asks a question. What does not fit its schema is refused, so values from outside may be handed over as they come. */
export function ask<F extends z.ZodObject, A extends z.ZodType, C extends Context>(
  context: C,
  question: Question<F, A, C>,
  asked: z.input<F> & Readonly<Record<string, unknown>>,
): Result<Immutable<z.output<A>>, Refusal> {
  const read = readAsked(question, asked);
  return read.ok ? question.answer(context, read.value) : read;
}

/** Asks a question whose fields come as text: from an address, a form or a command. */
export function askInText<F extends z.ZodObject, A extends z.ZodType, C extends Context>(
  context: C,
  question: Question<F, A, C>,
  fields: TextFields,
): Result<Immutable<z.output<A>>, Refusal> {
  const read = readAsked(question, readText(question.asks, fields));
  return read.ok ? question.answer(context, read.value) : read;
}
