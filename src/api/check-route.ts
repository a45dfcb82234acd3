/** What `/v1/check` takes and gives, as its schemas declare it: the read of one row, and the POST of many. */
import type { RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { policySchema, resultSchema, rowSchema } from '../check/row.ts';
import { readRowValue } from '../sheet/lines.ts';
import { answerJson, answerProblem, problemDocumentSchema } from './answer.ts';
import { openCheck } from './counter.ts';
import { defineRead } from './read.ts';

const policyField = policySchema.optional().meta({
  description:
    'lenient, where it is not given: other spellings and popular names count; strict: only official names as they are written.',
});
const text = z.string().optional();

export const checkRead = defineRead({
  path: '/v1/check',
  summary: 'Check one row: was it right on its date, and what is it now',
  needsMatcher: true,
  params: z.object({}),
  query: z.object({
    ...{ ref: text, code: text, name: text, subType: text },
    on: text.meta({ description: 'The date of the record; today where it is not given.' }),
    at: text.meta({ description: 'The date that "now" means; today where it is not given.' }),
    policy: policyField,
  }),
  body: resultSchema,
  examples: ['/v1/check?code=4-02-07-10&name=%E7%BD%91%E7%BA%A6%E9%85%8D%E9%80%81%E5%91%98&on=2021-05-01'],
  answer: (setting, _, { policy, ...row }) => {
    const check = openCheck(setting, policy ?? 'lenient');
    const read = readRowValue(row);
    if (!Array.isArray(read)) return answerJson(check(read));
    const errors = read.map(({ pointer, detail }) => ({ pointer: `/query${pointer}`, detail }));
    const detail = errors.map((error) => `${error.pointer}: ${error.detail}`).join('; ');
    return answerProblem(400, 'parameter-malformed', 'Malformed parameter', detail, { errors });
  },
});

export const checkRoute: RouteConfig = {
  method: 'post',
  path: '/v1/check',
  summary: 'Check many rows, in order: JSON array, NDJSON stream or CSV, answered in kind',
  request: {
    query: z.object({ policy: policyField }),
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
            rows: z.array(
              z.union([resultSchema, z.object({ ref: z.null(), line: z.int(), problem: problemDocumentSchema })]),
            ),
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
      description: 'The body is too large for this media type; send NDJSON.',
      content: { 'application/problem+json': { schema: problemDocumentSchema } },
    },
    415: {
      description: 'The media type is none of the three.',
      content: { 'application/problem+json': { schema: problemDocumentSchema } },
    },
  },
};
