/** A read (查询): one GET route, declared once; its schemas read the request and make the OpenAPI document. */
import type { z } from 'zod';
import type { TextFields } from '../answer/asked.ts';
import type { Register } from '../catalogue/register.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Answer } from './answer.ts';

/** What an answer may depend on: the register of this moment and the present day. Nothing else, so answers can be kept. */
export interface Setting {
  readonly register: Register;
  /** ISO date. */
  readonly today: string;
  /** Given to the reads that say they need it. */
  readonly matcher?: Matcher;
}

/** A field of a path or query: always text, described for the reference. */
export type Fields = z.ZodObject<Record<string, z.ZodType<string | undefined>>>;

export interface Read<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject> {
  /** In OpenAPI form: `/v1/codes/{code}`. */
  readonly path: string;
  readonly summary: string;
  /** Whether an answer needs the matcher: it is loaded when it is first needed. */
  readonly needsMatcher: boolean;
  readonly params: P;
  readonly query: Q;
  /** The JSON body of a 200 answer. */
  readonly body: z.ZodType;
  /** Other media types that a 200 answer may have. */
  readonly otherTypes: readonly string[];
  /** Requests whose real answers are the examples of the reference. */
  readonly examples: readonly string[];
  readonly answer: (setting: Setting, params: TextFields, query: TextFields) => Answer;
}

interface Definition<P extends Fields, Q extends Fields>
  extends Omit<Read<P, Q>, 'otherTypes' | 'needsMatcher' | 'answer'>,
    Partial<Pick<Read, 'otherTypes' | 'needsMatcher'>> {
  readonly answer: (setting: Setting, params: z.infer<P>, query: z.infer<Q>) => Answer;
}

/** Declares a read; the types of params and query are those of its schemas. */
export function defineRead<P extends Fields, Q extends Fields>(read: Definition<P, Q>): Read {
  return {
    ...read,
    otherTypes: read.otherTypes ?? [],
    needsMatcher: read.needsMatcher ?? false,
    answer: (setting, params, query) => read.answer(setting, read.params.parse(params), read.query.parse(query)),
  };
}
