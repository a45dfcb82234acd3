/** Checking many rows over HTTP: a JSON array, NDJSON streamed in bounded memory, or CSV; each is answered in kind. */

import { policySchema } from '../check/row.ts';
import { createLineCheck, createTextCheck, describeRowProblem, readRowValue, type TextCheck } from '../sheet/lines.ts';
import { type Answer, answerFieldProblem, answerProblem, jsonType } from './answer.ts';
import { checkCsv } from './check-csv.ts';
import { openCheck } from './counter.ts';
import type { Setting } from './read.ts';
import { readLimited, streamLines } from './stream.ts';

/** The most bytes of a JSON or CSV body; NDJSON has no such bound. */
const mostBytes = 16_000_000;

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
  if (search.getAll('policy').length > 1)
    return answerFieldProblem(
      'parameter-twice',
      'Parameter given twice',
      '/query/policy',
      '“policy” stands more than once.',
      'Give it once.',
    );
  const policy = policySchema.safeParse(search.get('policy') ?? 'lenient');
  if (!policy.success)
    return answerFieldProblem(
      'parameter-malformed',
      'Malformed parameter',
      '/query/policy',
      'expected strict or lenient',
      'Leave it out for lenient.',
    );
  const check = openCheck(setting, policy.data);
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-ndjson' || type === 'application/ndjson' || type === 'application/jsonl') {
    const headers = { 'content-type': ndjsonType, 'access-control-allow-origin': '*' };
    return new Response(streamLines(request.body, createLineCheck(createTextCheck(check))), { headers });
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
  return type === 'text/csv' ? checkCsv(check, body) : checkArray(createTextCheck(check), body);
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
