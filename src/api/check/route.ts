/** What POST to `/v1/check` takes and gives, as its schemas declare it, and the way to its answer. */
import * as z from 'zod';
import { policyField } from '../../answer/check.ts';
import { completenessSchema } from '../../check/complete.ts';
import { detailSchema, resultSchema, rowSchema } from '../../check/row.ts';
import { briefResultSchema } from '../../check/write/brief.ts';
import { type Operation, refused, unavailable } from '../contract/operation.ts';
import { problemDocumentSchema } from '../problem.ts';
import { type Route, refuseUnavailable } from '../route.ts';
import { answerCheck } from './check.ts';

/** What a row that cannot be read is answered with. */
const unreadSchema = z.object({ ref: z.null(), line: z.int(), problem: problemDocumentSchema });

const operation: Operation = {
  method: 'post',
  path: '/v1/check',
  id: 'checkRows',
  tag: 'Matching',
  summary: 'Check many rows, in order: JSON array, NDJSON stream or CSV, answered in kind',
  description:
    'Whether each row was right on its date, and what it is now. A JSON array holds up to 10,000 rows; NDJSON and CSV are streamed, of any length. A body may be packed (`Content-Encoding: gzip`).',
  query: z.object({
    policy: policyField,
    detail: detailSchema.optional().meta({
      description:
        'full, where it is not given; brief: the verdict, the codes of the issues, code and name then and now. Not for CSV.',
    }),
    complete: z.enum(['true', 'false']).optional().meta({
      description:
        'true: the whole table is held against the catalogue of today, for people who keep their own copy: which current entries no row names, which codes stand in several rows, which are of a draft or of another scheme. JSON answers it as `complete`, NDJSON as a last line `{"complete":…}`, CSV as a last row with the verdict `complete`. Up to 20,000 rows.',
    }),
  }),
  body: {
    'application/json': {
      schema: z.array(rowSchema),
      examples: { 'one row': [{ ref: 1, code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' }] },
    },
    'application/x-ndjson': {
      schema: null,
      description: 'A row a line, of any number; a result a line comes back.',
    },
    'text/csv': {
      schema: null,
      description:
        'A header, then rows; the same rows come back with result columns. What is doubtful of the columns (two for one field, a date that is not read) stands in the header `Zhilu-Warnings`, a JSON array of sentences.',
    },
  },
  replies: {
    200: {
      description:
        'The results, in the order of the rows. A row that cannot be read is answered with its number and a problem.',
      content: {
        'application/json': {
          schema: z.object({
            rows: z.array(z.union([resultSchema, briefResultSchema, unreadSchema])),
            complete: completenessSchema.optional(),
          }),
        },
        'application/x-ndjson': { schema: null },
        'text/csv': { schema: null },
      },
    },
    ...refused({
      400: 'The body or a parameter is malformed.',
      413: 'The body is too large for its media type; NDJSON and CSV are streamed, of any length where the service has a disk.',
      415: 'The media type is none of the three, or the content coding is not gzip.',
      503: unavailable,
    }),
  },
};

export const checkRoute: Route = {
  operation,
  answer: async ({ request, service, capacity }) => {
    const opened = await service.open.matcher();
    if (!opened.ok) return refuseUnavailable(opened.error);
    const { status, type, length, warnings, body } = await answerCheck(opened.value, request, capacity);
    const headers = new Headers({ 'content-type': type });
    if (length !== null) headers.set('content-length', String(length));
    if (warnings.length > 0) headers.set('zhilu-warnings', escapeHeader(JSON.stringify(warnings)));
    return new Response(body, { status, headers });
  },
};

/** JSON in the characters that a header may hold. */
function escapeHeader(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
