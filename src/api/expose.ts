/** Exposing a question: its fields are read from path and query, its answer is the body, its refusals are problem documents. */
import { z } from 'zod';
import { type AnswerTo, askInText, type Context, type Question } from '../answer/question.ts';
import type { Refusal, RefusalKind } from '../answer/refusal.ts';
import { type Answer, answerJson, answerProblem } from './answer.ts';
import type { Read } from './read.ts';

/** What HTTP adds to a question. */
export interface Exposure<F extends z.ZodObject, A extends z.ZodType> {
  /** In OpenAPI form: `/v1/codes/{code}`; the names in it are fields of the question. */
  readonly path: string;
  /** Requests whose real answers are the examples of the reference. */
  readonly examples: readonly string[];
  /** The links of an answer. */
  readonly links?: (answer: AnswerTo<Question<F, A>>) => Answer['links'];
}

const statuses: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  missing: 400,
  outOfRange: 400,
  unknown: 404,
  absent: 404,
  unavailable: 503,
};

/** Makes a question a read. */
export function exposeQuestion<F extends z.ZodObject, A extends z.ZodType>(
  question: Question<F, A>,
  { path, examples, links }: Exposure<F, A>,
): Read {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const fields = Object.entries(question.asks.shape);
  return {
    ...{ path, examples, summary: question.summary, needsMatcher: question.needsMatcher },
    params: z.object(Object.fromEntries(fields.filter(([name]) => inPath.includes(name)))),
    query: z.object(Object.fromEntries(fields.filter(([name]) => !inPath.includes(name)))),
    body: question.answers,
    otherTypes: [],
    answer: (context: Context, params, query) => {
      const result = askInText(context, question, { ...params, ...query });
      if (!result.ok) return answerRefusal(result.error, inPath);
      return answerJson(result.value, links?.(result.value));
    },
  };
}

/** A refusal as a problem document; `inPath` are the fields that stand in the path of the address. */
export function answerRefusal(refusal: Refusal, inPath: readonly string[]): Answer {
  const { kind, name, title, message, hint, faults, known } = refusal;
  const { revision, gaps, ...rest } = known;
  const errors = faults.map(({ pointer, detail }) => {
    const place = inPath.includes(pointer.split('/')[1] ?? '') ? 'path' : 'query';
    return { pointer: `/${place}${pointer}`, detail };
  });
  return answerProblem(statuses[kind], name, title, message, {
    ...(revision === undefined ? {} : { revision }),
    ...(hint === null ? {} : { hint }),
    ...rest,
    ...(gaps === undefined ? {} : { gaps }),
    ...(errors.length === 0 ? {} : { errors }),
  });
}
