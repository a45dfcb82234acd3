/** What POST to `/v1/check` takes and gives, as its schemas declare it. */
import type { RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { policyField } from '../../answer/check.ts';
import { detailSchema, resultSchema, rowSchema } from '../../check/row.ts';
import { briefResultSchema } from '../../check/write/brief.ts';
import { unavailable } from '../openapi.ts';
import { problemDocumentSchema } from '../problem.ts';

/** What a row that cannot be read is answered with. */
const unreadSchema = z.object({ ref: z.null(), line: z.int(), problem: problemDocumentSchema });

export const checkRoute: RouteConfig = {
  method: 'post',
  path: '/v1/check',
  summary: 'Check many rows, in order: JSON array, NDJSON stream or CSV, answered in kind',
  request: {
    query: z.object({
      policy: policyField,
      detail: detailSchema.optional().meta({
        description:
          'full, where it is not given; brief: the verdict, the codes of the issues, code and name then and now. Not for CSV.',
      }),
    }),
    body: {
      required: true,
      content: {
        'application/json': { schema: z.array(rowSchema) },
        'application/x-ndjson': {
          schema: { type: 'string', description: 'A row a line, of any number; a result a line comes back.' },
        },
        'text/csv': {
          schema: { type: 'string', description: 'A header, then rows; the same rows come back with result columns.' },
        },
      },
    },
  },
  responses: {
    200: {
      description:
        'The results, in the order of the rows. A row that cannot be read is answered with its number and a problem.',
      content: {
        'application/json': {
          schema: z.object({
            rows: z.array(z.union([resultSchema, briefResultSchema, unreadSchema])),
          }),
        },
        'application/x-ndjson': { schema: { type: 'string' } },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    400: {
      description: 'The body or a parameter is malformed.',
      content: { 'application/problem+json': { schema: problemDocumentSchema } },
    },
    413: {
      description:
        'The body is too large for its media type; NDJSON and CSV are streamed, of any length where the service has a disk.',
      content: { 'application/problem+json': { schema: problemDocumentSchema } },
    },
    503: {
      description: unavailable,
      content: { 'application/problem+json': { schema: problemDocumentSchema } },
    },
    415: {
      description: 'The media type is none of the three, or the content coding is not gzip.',
      content: { 'application/problem+json': { schema: problemDocumentSchema } },
    },
  },
};
