/** Checking many rows over HTTP: a JSON array, NDJSON streamed in bounded memory, or CSV; each is answered in kind. */

import type { MatchingContext } from '../answer/question.ts';
import { policySchema } from '../check/row.ts';
import { createLineCheck, createTextCheck, describeRowProblem, readRowValue, type TextCheck } from '../sheet/lines.ts';
import { checkCsv } from './check-csv.ts';
import { representFieldProblem, representProblem } from './problem.ts';
import { jsonType, type Representation, represent } from './representation.ts';
import { readQuery } from './request.ts';
import { readLimited, streamLines } from './stream.ts';

/** The most bytes of a JSON or CSV body; NDJSON has no such bound. */
const mostBytes = 16_000_000;

const ndjsonType = 'application/x-ndjson; charset=utf-8';

/** Answers a POST: a response for a stream, a representation for everything else. */
export async function answerCheck(context: MatchingContext, request: Request): Promise<Representation | Response> {
  const query = readQuery(new URL(request.url).searchParams, ['policy']);
  if (!query.ok) return query.error;
  const policy = policySchema.safeParse(query.value.policy ?? 'lenient');
  if (!policy.success)
    return representFieldProblem(
      'parameter-malformed',
      'Malformed parameter',
      '/query/policy',
      'expected strict or lenient',
      'Leave it out for lenient.',
    );
  const check = context.check(policy.data);
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-ndjson' || type === 'application/ndjson' || type === 'application/jsonl') {
    const headers = { 'content-type': ndjsonType, 'access-control-allow-origin': '*' };
    return new Response(streamLines(request.body, createLineCheck(createTextCheck(check))), { headers });
  }
  if (type !== 'application/json' && type !== 'text/csv') {
    const detail = `The body is ${type === '' ? 'of no declared type' : type}.`;
    return representProblem(415, 'media-type-unknown', 'Unknown media type', detail, {
      hint: 'Send application/json (an array), application/x-ndjson or text/csv.',
    });
  }
  const body = await readLimited(request.body, mostBytes);
  if (body === null) {
    const detail = `The body has more than ${mostBytes} bytes.`;
    return representProblem(413, 'body-too-large', 'Body too large', detail, {
      hint: 'Send application/x-ndjson: it is streamed, of any length.',
    });
  }
  return type === 'text/csv' ? checkCsv(check, body) : checkArray(createTextCheck(check), body);
}

function checkArray(check: TextCheck, body: string): Representation {
  let rows: unknown;
  try {
    rows = JSON.parse(body);
  } catch (error) {
    const detail = `The body is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return representFieldProblem(
      'body-malformed',
      'Malformed body',
      '/body',
      detail,
      'Send a JSON array of rows {ref?, code?, name?, subType?, on?, at?}.',
    );
  }
  if (!Array.isArray(rows)) {
    return representFieldProblem(
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
  return represent(jsonType, `{"rows":[${results.join(',')}]}`);
}
