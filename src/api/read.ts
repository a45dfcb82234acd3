/** A read (查询): one GET route, which exposes a question. Its fields are read from path and query, its answer is the body. */
import { z } from 'zod';
import { readAsked, readText, type TextFields } from '../answer/asked.ts';
import { askInText, type Contexts, type Immutable, type Need, type Question } from '../answer/question.ts';
import { namesInPath, writeAddress } from './address.ts';
import type { Tag } from './contract/tags.ts';
import { representRefusal } from './problem.ts';
import { jsonType, type Representation, represent } from './representation.ts';
import { readQuery } from './request.ts';
import { type Route, routeRepresentation } from './route.ts';

/** A request whose real answer is an example of the reference. */
export interface Example {
  readonly address: string;
  readonly fields: TextFields;
}

export interface Read<N extends Need = Need> {
  /** In OpenAPI form: `/v1/codes/{code}`. */
  readonly path: string;
  /** Unique: what generated clients call it. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  /** What the summary cannot say. */
  readonly description?: string;
  readonly needs: N;
  /** The fields that stand in the path, and those that stand in the query. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** The JSON body of a 200 answer. */
  readonly body: z.ZodType;
  /** Other media types that a 200 answer may have. */
  readonly otherTypes: readonly string[];
  readonly examples: readonly Example[];
  readonly answer: (context: Contexts[N], fields: TextFields) => Representation;
}

/** Another form of an answer than JSON, asked for by `format=`. */
export interface Format<A> {
  readonly type: string;
  readonly write: (answer: A) => string;
}

/** What HTTP adds to a question. */
interface Exposure<A, N extends Need> {
  /** In OpenAPI form; the names in it are fields of the question. */
  readonly path: string;
  readonly tag: Tag;
  readonly description?: string;
  readonly examples: readonly Readonly<Record<string, string>>[];
  /** The links of an answer. */
  readonly links?: (
    answer: A,
    asked: { readonly context: Contexts[N]; readonly fields: TextFields },
  ) => Representation['links'];
  readonly formats?: Readonly<Record<string, Format<A>>>;
}

/** Makes a question a read. */
export function exposeQuestion<F extends z.ZodObject, A extends z.ZodType, N extends Need>(
  question: Question<F, A, N>,
  { path, tag, description, examples, links, formats = {} }: Exposure<Immutable<z.output<A>>, N>,
): Read<N> {
  const inPath = namesInPath(path);
  const names = Object.keys(formats);
  const format = names.length === 0 ? {} : { format: z.enum(['json', ...names]).optional() };
  const asks = z.strictObject({ ...question.asks.shape, ...format });
  const pick = (keep: (name: string) => boolean): z.ZodObject =>
    z.object(Object.fromEntries(Object.entries(asks.shape).filter(([name]) => keep(name))));
  return {
    ...{ path, id: question.name, tag, summary: question.summary, needs: question.needs, body: question.answers },
    ...(description === undefined ? {} : { description }),
    params: pick((name) => inPath.includes(name)),
    query: pick((name) => !inPath.includes(name)),
    otherTypes: Object.values(formats).map(({ type }) => type),
    examples: examples.map((fields) => ({ address: writeAddress(path, fields), fields })),
    answer: (context, fields) => {
      const read = readAsked({ asks, needed: question.needed }, readText(asks, fields));
      if (!read.ok) return representRefusal(read.error, inPath);
      const { format: asked, ...own } = fields;
      const result = askInText(context, question, names.length === 0 ? fields : own);
      if (!result.ok) return representRefusal(result.error, inPath);
      const other = names.length === 0 ? undefined : formats[asked ?? 'json'];
      if (other !== undefined) return represent(other.type, other.write(result.value));
      return represent(jsonType, JSON.stringify(result.value), links?.(result.value, { context, fields }));
    },
  };
}

/** A read as a route: its query is read strictly. */
export function routeRead<N extends Need>(read: Read<N>): Route {
  const known = Object.keys(read.query.shape);
  const { path, id, tag, summary } = read;
  return routeRepresentation(
    { method: 'get', path, id, tag, summary, replies: {} },
    read.needs,
    (context, exchange) => {
      const query = readQuery(new URL(exchange.request.url).searchParams, known);
      return query.ok ? read.answer(context, { ...query.value, ...exchange.params }) : query.error;
    },
  );
}
