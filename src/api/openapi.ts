/** The OpenAPI 3.1 document: made from the routes' own schemas, with answers of this very registry as examples. */
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { MatchingContext } from '../answer/question.ts';
import { problemDocumentSchema, problemType } from './problem.ts';
import type { Read } from './read.ts';
import { jsonType } from './representation.ts';

/** Said of whatever needs the matcher. */
export const unavailable = 'The names that matching needs could not be loaded; ask again in a moment.';

const unchanged = { description: 'The client has this answer already (If-None-Match).' };

/** What answers beside the reads: this document and the home page. */
export const pages: readonly RouteConfig[] = [
  describePage('/openapi.json', 'This document', mediaType(jsonType)),
  describePage('/', 'The home page', 'text/html'),
];

/** The document as JSON text, for all reads and for further routes given as OpenAPI describes them. */
export function describeApi(
  reads: readonly (Read<'register'> | Read<'matcher'>)[],
  others: readonly RouteConfig[],
  context: MatchingContext,
): string {
  const app = new OpenAPIHono();
  for (const read of reads) app.openAPIRegistry.registerPath(describeRead(read, context));
  for (const route of others) app.openAPIRegistry.registerPath(route);
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Zhilu 职录',
      version: '1',
      description: `The registry of China's occupations: for any date, what a code means, what it was before, where it went, and which sentence of which official notice says so. Latest revision held: ${context.register.latest.id}.`,
      license: { name: 'MIT' },
    },
  });
  return JSON.stringify(document);
}

function describeRead(read: Read<'register'> | Read<'matcher'>, context: MatchingContext): RouteConfig {
  const examples = Object.fromEntries(
    read.examples.flatMap(({ address, fields }) => {
      const answer = read.answer(context, fields);
      return answer.status === 200 ? [[address, { summary: address, value: JSON.parse(answer.body) }]] : [];
    }),
  );
  const others = Object.fromEntries(
    read.otherTypes.map((type) => [mediaType(type), { schema: { type: 'string' as const } }]),
  );
  const problem = { content: { [mediaType(problemType)]: { schema: problemDocumentSchema } } };
  return {
    method: 'get',
    path: read.path,
    summary: read.summary,
    request: { params: read.params, query: read.query },
    responses: {
      200: { description: read.summary, content: { 'application/json': { schema: read.body, examples }, ...others } },
      304: unchanged,
      400: { description: 'A field is malformed, unknown or out of range.', ...problem },
      404: { description: 'Nothing of that name is known; under partial coverage the problem says so.', ...problem },
      ...(read.needs === 'matcher' ? { 503: { description: unavailable, ...problem } } : {}),
    },
  };
}

function describePage(path: string, description: string, type: string): RouteConfig {
  const content = {
    [type]: { schema: type === 'text/html' ? { type: 'string' as const } : { type: 'object' as const } },
  };
  return { method: 'get', path, summary: description, responses: { 200: { description, content }, 304: unchanged } };
}

function mediaType(type: string): string {
  return type.split(';')[0] ?? type;
}
