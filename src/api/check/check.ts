/** Checking many rows over HTTP: a JSON array, NDJSON or CSV, answered in kind; streamed in bounded memory, whatever the client does first. */
import type { MatchingContext } from '../../answer/question.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import type { Check } from '../../check/check.ts';
import { createLineCheck, createTextCheck } from '../../sheet/lines.ts';
import type { Representation } from '../representation.ts';
import { readArray, writeResults } from './array.ts';
import { Backlog } from './backlog.ts';
import { type Capacity, mostBytes } from './capacity.ts';
import { transformCsv } from './csv.ts';
import { decodeInput } from './encoding.ts';
import { type Form, readForm } from './form.ts';
import { discard, type Input, noInput, readStream, readWhole } from './input.ts';
import { transformLines } from './lines.ts';
import { refuseColumns, refuseTooLarge, refuseUnpacking } from './refusals.ts';
import { resume, streamAfter, streamTexts, transformInput } from './stream.ts';

/** What goes out: results of any length, or what is wrong with the request. */
export interface Outgoing {
  readonly status: number;
  readonly type: string;
  /** In bytes, where it is known beforehand. */
  readonly length: number | null;
  readonly body: ReadableStream<Uint8Array>;
}

/** Answers a POST. */
export async function answerCheck(context: MatchingContext, request: Request, capacity: Capacity): Promise<Outgoing> {
  const source = request.body === null ? noInput : readStream(request.body);
  const form = readForm(request);
  if (!form.ok) return refuse(form.error, source);
  const { kind, type, encoding, policy } = form.value;
  const spools = kind !== 'array' && capacity.openSpool !== null;
  const body = spools ? new Backlog(source, capacity.openSpool) : source;
  const input = decodeInput(body, encoding);
  const answer = kind === 'array' ? answerArray : answerText;
  try {
    const texts = await answer(input, form.value, context.check(policy), capacity);
    if (!texts.ok) return refuse(texts.error, body);
    return { status: 200, type, length: null, body: streamTexts(texts.value, input.cancel) };
  } catch (error) {
    if (encoding === 'identity') throw error;
    return refuse(refuseUnpacking(encoding), body);
  }
}

type Answered = Promise<Result<AsyncGenerator<string>, Representation>>;

async function answerArray(input: Input, _: Form, check: Check, { pause }: Capacity): Answered {
  const rows = await readArray(input, pause);
  return rows.ok ? succeed(writeResults(rows.value, createTextCheck(check), pause)) : rows;
}

async function answerText(
  input: Input,
  { kind, encoding }: Form,
  check: Check,
  { openSpool, pause }: Capacity,
): Answered {
  const held = openSpool === null ? await readWhole(input, mostBytes) : input;
  if (held === null) {
    return fail(refuseTooLarge(`The body has more than ${mostBytes} bytes.`, 'Send it in several parts.'));
  }
  if (kind === 'lines') {
    const texts = transformInput(held, transformLines(createLineCheck(createTextCheck(check))), pause);
    return succeed(encoding === 'identity' ? texts : resume(await texts.next(), texts));
  }
  const csv = transformCsv(check);
  const texts = transformInput(held, csv, pause);
  // What may still be refused is not begun to be answered before its first text is there.
  const first = await texts.next();
  const problem = csv.problem();
  return problem === null ? succeed(resume(first, texts)) : fail(refuseColumns(problem));
}

/** Says at once what is wrong, and ends when the rest of the body was read: who sends all before it reads must get to the reading. */
function refuse({ status, type, body }: Representation, rest: Input): Outgoing {
  const bytes = new TextEncoder().encode(body);
  return { status, type, length: bytes.length, body: streamAfter(bytes, discard(rest)) };
}
