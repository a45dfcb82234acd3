/** Check over HTTP: one row by GET; many by POST as a JSON array, as NDJSON streamed in bounded memory, or as CSV. */
import type { RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { type Check, createCheck } from '../check/check.ts';
import {
  createLineCheck,
  createTextCheck,
  describeRowProblem,
  type LineCheck,
  readRowValue,
  type TextCheck,
} from '../check/lines.ts';
import { type Policy, policySchema, resultSchema, rowSchema } from '../check/row.ts';
import type { Matcher } from '../match/matcher.ts';
import {
  type Answer,
  answerFieldProblem,
  answerJson,
  answerProblem,
  jsonType,
  problemDocumentSchema,
} from './answer.ts';
import { checkCsv } from './check-csv.ts';
import { defineRead, type Setting } from './read.ts';
import { readLimited, streamLines } from './stream.ts';

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
    const { check } = openCounter(setting, policy ?? 'lenient');
    const read = readRowValue(row);
    if (!Array.isArray(read)) return answerJson(check(read));
    const errors = read.map(({ pointer, detail }) => ({ pointer: `/query${pointer}`, detail }));
    const detail = errors.map((error) => `${error.pointer}: ${error.detail}`).join('; ');
    return answerProblem(400, 'parameter-malformed', 'Malformed parameter', detail, { errors });
  },
});

/** The most bytes of a JSON or CSV body; NDJSON has no such bound. */
const mostBytes = 16_000_000;

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

const ndjsonType = 'application/x-ndjson; charset=utf-8';

/** Answers a POST: a response for a stream, an answer for everything else. */
export async function answerCheck(setting: Setting, request: Request): Promise<Answer | Response> {
  const search = new URL(request.url).searchParams;
  for (const name of search.keys()) {
    if (name !== 'policy')
      return answerFieldProblem(
        'parameter-unknown',
        'Unknown parameter',
        `/query/${name}`,
        `There is no parameter “${name}” here.`,
        'Known parameters: policy.',
      );
  }
  const policy = policySchema.safeParse(search.get('policy') ?? 'lenient');
  if (!policy.success)
    return answerFieldProblem(
      'parameter-malformed',
      'Malformed parameter',
      '/query/policy',
      'expected strict or lenient',
      'Leave it out for lenient.',
    );
  const counter = openCounter(setting, policy.data);
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-ndjson' || type === 'application/ndjson' || type === 'application/jsonl') {
    const headers = { 'content-type': ndjsonType, 'access-control-allow-origin': '*' };
    return new Response(streamLines(request.body, counter.line), { headers });
  }
  if (type !== 'application/json' && type !== 'text/csv') {
    const detail = `The body is ${type === '' ? 'of no declared type' : type}.`;
    return answerProblem(415, 'media-type-unknown', 'Unknown media type', detail, {
      hint: 'Send application/json (an array), application/x-ndjson or text/csv.',
    });
  }
  const body = await readLimited(request.body, mostBytes);
  if (body === null) {
    const detail = `The body has more than ${mostBytes} bytes.`;
    return answerProblem(413, 'body-too-large', 'Body too large', detail, {
      hint: 'Send application/x-ndjson: it is streamed, of any length.',
    });
  }
  return type === 'text/csv' ? checkCsv(counter.check, body) : checkArray(counter.text, body);
}

/** A check in its forms; made once for a matcher, a policy and a day, so that results of the same words are kept. */
interface Counter {
  readonly check: Check;
  readonly line: LineCheck;
  readonly text: TextCheck;
}

const counters = new WeakMap<Matcher, Map<string, Counter>>();

function openCounter({ register, matcher, today }: Setting, policy: Policy): Counter {
  if (matcher === undefined) throw new Error('A check needs the matcher');
  const key = `${policy} ${today}`;
  const own = counters.get(matcher) ?? new Map<string, Counter>();
  counters.set(matcher, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const check = createCheck({ register, matcher, policy, today });
  const text = createTextCheck(check);
  const counter = { check, text, line: createLineCheck(text) };
  own.set(key, counter);
  return counter;
}

function checkArray(check: TextCheck, body: string): Answer {
  let rows: unknown;
  try {
    rows = JSON.parse(body);
  } catch (error) {
    const detail = `The body is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return answerFieldProblem(
      'body-malformed',
      'Malformed body',
      '/body',
      detail,
      'Send a JSON array of rows {ref?, code?, name?, subType?, on?, at?}.',
    );
  }
  if (!Array.isArray(rows)) {
    return answerFieldProblem(
      'body-malformed',
      'Malformed body',
      '/body',
      'The body is no array.',
      'Send a JSON array of rows {ref?, code?, name?, subType?, on?, at?}.',
    );
  }
  const results = rows.map((value: unknown, index) => {
    const row = readRowValue(value);
    return Array.isArray(row)
      ? JSON.stringify({ ref: null, line: index + 1, problem: describeRowProblem(index + 1, row) })
      : check(row);
  });
  return { status: 200, type: jsonType, body: `{"rows":[${results.join(',')}]}`, links: {} };
}
