/** The OpenAPI 3.1 document: written from the operations' own schemas, with answers of this very registry as examples. */
import * as z from 'zod';
import type { MatchingContext } from '../../answer/question.ts';
import type { Read } from '../read.ts';
import { jsonType } from '../representation.ts';
import {
  type Content,
  mediaType,
  notAcceptable,
  type Operation,
  refused,
  unavailable,
  unchanged,
} from './operation.ts';
import { Schemas, writeSchema } from './schemas.ts';
import { tags } from './tags.ts';

const about = `The registry of China's occupations: for any date, what a code means, what it was before, where it went, and which sentence of which official notice says so.

- Every dated read takes \`at=\`, a date or a revision id (today where it is not given), and says in \`revision\` what it is true for.
- What is wrong with a request is said in problem documents (RFC 9457); their \`type\` leads to a page that explains it. Unknown parameters are refused.
- Answers carry a strong \`ETag\`: send it as \`If-None-Match\` and hear 304 where nothing changed. Answers for a revision id may be cached long, the latest ones briefly.
- \`format=\` and \`Accept\` choose the media type; where they cannot agree, the answer is 406.
- Lists come page by page: follow \`Link: rel="next"\`, or pass \`next\` as \`cursor\`.
- The service counts no requests. Whoever runs it may limit them in front of it, and then answers 429 with \`Retry-After\`.`;

/** The document as JSON text, for all reads and for further operations. */
export function describeApi(
  reads: readonly (Read<'register'> | Read<'matcher'>)[],
  others: readonly Operation[],
  context: MatchingContext,
): string {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of [...reads.map((read) => describeRead(read, context)), ...others]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: writeOperation(operation, schemas) };
  }
  return JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Zhilu 职录',
      version: '1',
      summary: 'The registry of China’s occupations',
      description: `${about}\n\nLatest revision held: ${context.register.latest.id}.`,
      contact: { name: 'Whoever runs this service' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This service' }],
    security: [],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas.write() },
  });
}

/** A read as an operation, with its real answers as examples. */
function describeRead(read: Read<'register'> | Read<'matcher'>, context: MatchingContext): Operation {
  const examples = Object.fromEntries(
    read.examples.flatMap(({ address, fields }) => {
      const answer = read.answer(context, fields);
      return answer.status === 200 ? [[address, JSON.parse(answer.body)]] : [];
    }),
  );
  const others = Object.fromEntries(
    Object.values(read.formats)
      .filter((type) => type !== jsonType)
      .map((type) => [mediaType(type), { schema: null }]),
  );
  return {
    ...{ method: 'get', path: read.path, id: read.id, tag: read.tag, summary: read.summary },
    ...{ params: read.params, query: read.query },
    ...(read.description === undefined ? {} : { description: read.description }),
    replies: {
      200: { description: read.summary, content: { 'application/json': { schema: read.body, examples }, ...others } },
      304: unchanged,
      ...refused({
        400: 'A field is malformed, unknown or out of range.',
        404: 'Nothing of that name is known; under partial coverage the problem says so.',
        406: notAcceptable,
        503: unavailable,
      }),
    },
  };
}

function writeOperation(operation: Operation, schemas: Schemas): Record<string, unknown> {
  const { id, tag, summary, description, params, query, body, replies } = operation;
  const parameters = [...writeFields('path', params), ...writeFields('query', query)];
  const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
  return {
    ...{ operationId: id, tags: [tag], summary, description: description ?? `${summary}.` },
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: writeContent(`${name}Request`, body, schemas) } }),
    responses: Object.fromEntries(
      Object.entries(replies).map(([status, { description: meaning, content }]) => [
        status,
        {
          description: meaning,
          ...(content === undefined ? {} : { content: writeContent(`${name}Answer`, content, schemas) }),
        },
      ]),
    ),
  };
}

function writeFields(place: 'path' | 'query', fields: z.ZodObject | undefined): unknown[] {
  return Object.entries(fields?.shape ?? {}).map(([name, field]) => {
    const { description, examples, ...schema } = writeSchema(field);
    const [example] = Array.isArray(examples) ? examples : [];
    return {
      ...{ name, in: place, required: place === 'path' || !(field instanceof z.ZodOptional) },
      ...(description === undefined ? {} : { description }),
      schema,
      ...(example === undefined ? {} : { example }),
    };
  });
}

function writeContent(name: string, content: Content, schemas: Schemas): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).map(([type, { schema, description, examples = {} }]) => {
      const text = { type: 'string', ...(description === undefined ? {} : { description }) };
      const shown = Object.entries(examples).map(([address, value]) => [address, { summary: address, value }]);
      return [
        type,
        {
          schema: schema === null ? text : schemas.point(name, schema),
          ...(shown.length === 0 ? {} : { examples: Object.fromEntries(shown) }),
        },
      ];
    }),
  );
}
