/** A read (查询): one GET route, which exposes a question. Its fields are read from path and query, its answer is the body. */
import * as z from 'zod';
import { readAsked, readText, type TextFields } from '../answer/asked.ts';
import {
  askInText,
  type Context,
  type Contexts,
  type Immutable,
  type Need,
  type Question,
} from '../answer/question.ts';
import { namesInPath, writeAddress } from './address.ts';
import { mediaType, type Operation } from './contract/operation.ts';
import type { Tag } from './contract/tags.ts';
import { linkMoments } from './links.ts';
import { negotiate } from './negotiate.ts';
import { representRefusal } from './problem.ts';
import { jsonType, type Representation, represent } from './representation.ts';
import { readQuery } from './request.ts';
import { type Route, representUnacceptable, routeRepresentation } from './route.ts';

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
  /** The media types that a 200 answer may have, by the names that `format` gives them; JSON first. */
  readonly formats: Readonly<Record<string, string>>;
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
  const dates = dateFields.filter((name) => name in question.asks.shape);
  const format = names.length === 0 ? {} : { format: z.enum(['json', ...names]).optional() };
  const asks = z.strictObject({ ...question.asks.shape, ...format });
  const pick = (keep: (name: string) => boolean): z.ZodObject =>
    z.object(Object.fromEntries(Object.entries(asks.shape).filter(([name]) => keep(name))));
  return {
    ...{ path, id: question.name, tag, summary: question.summary, needs: question.needs, body: question.answers },
    ...(description === undefined ? {} : { description }),
    params: pick((name) => inPath.includes(name)),
    query: pick((name) => !inPath.includes(name)),
    formats: { json: jsonType, ...Object.fromEntries(Object.entries(formats).map(([name, { type }]) => [name, type])) },
    examples: examples.map((fields) => ({ address: writeAddress(path, fields), fields })),
    answer: (context, fields) => {
      const read = readAsked({ asks, needed: question.needed }, readText(asks, fields));
      if (!read.ok) return representRefusal(read.error, inPath);
      const { format: asked, ...own } = fields;
      const result = askInText(context, question, names.length === 0 ? fields : own);
      if (!result.ok) return representRefusal(result.error, inPath);
      const other = names.length === 0 ? undefined : formats[asked ?? 'json'];
      const shown =
        other === undefined
          ? represent(jsonType, JSON.stringify(result.value), {
              ...('at' in asks.shape ? linkMoments(context, path, fields) : {}),
              ...links?.(result.value, { context, fields }),
            })
          : represent(other.type, other.write(result.value));
      return { ...shown, isChosen: names.length > 0, isLasting: isLasting(context, dates, fields) };
    },
  };
}

/** The fields that say of which time an answer is. */
const dateFields = ['at', 'on', 'from', 'to'];

/** Whether every date was given as a revision that is held: such an answer stays true as days pass. */
function isLasting({ register }: Context, dates: readonly string[], fields: TextFields): boolean {
  const revisions = dates.map((name) => register.revision(fields[name] ?? ''));
  return revisions.length > 0 && revisions.every((revision) => revision !== null && revision.held !== 'none');
}

/** A read as a route: its query is read strictly, and `format` and `Accept` must agree. */
export function routeRead<N extends Need>(read: Read<N>): Route {
  const known = Object.keys(read.query.shape);
  const { path, id, tag, summary } = read;
  const names = Object.keys(read.formats);
  const types = new Map(Object.entries(read.formats));
  const typeOf = (name: string): string => mediaType(types.get(name) ?? jsonType);
  const operation: Operation = { method: 'get', path, id, tag, summary, replies: {} };
  return routeRepresentation(operation, read.needs, (context, { request, params }) => {
    const query = readQuery(new URL(request.url).searchParams, known);
    if (!query.ok) return query.error;
    const { format } = query.value;
    const offered = format === undefined ? names.map(typeOf) : [typeOf(format)];
    const type = negotiate(offered, request.headers.get('accept'));
    if (type === null) return representUnacceptable(offered);
    const chosen = format ?? names[offered.indexOf(type)];
    const fields = { ...query.value, ...params };
    return read.answer(context, chosen === undefined || names.length === 1 ? fields : { ...fields, format: chosen });
  });
}
