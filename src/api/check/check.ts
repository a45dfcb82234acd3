/** Checking many rows over HTTP: a JSON array, NDJSON or CSV, answered in kind; streamed in bounded memory, whatever the client does first. */
import type { MatchingContext } from '../../answer/question.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { createBlockCheck } from '../../sheet/block.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import type { Representation } from '../representation.ts';
import { readArray, writeResults } from './array.ts';
import { Backlog } from './backlog.ts';
import { type Capacity, mostBytes } from './capacity.ts';
import { closeLines, type Given, openClosing } from './closing.ts';
import { transformCsv } from './csv.ts';
import { decodeInput } from './encoding.ts';
import { type Form, readForm } from './form.ts';
import { discard, type Input, noInput, readStream, readWhole } from './input.ts';
import { refuseColumns, refuseTooLarge, refuseUnpacking } from './refusals.ts';
import { resume, streamAfter, streamChunks, transformInput } from './stream.ts';

/** What goes out: results of any length, or what is wrong with the request. */
export interface Outgoing {
  readonly status: number;
  readonly type: string;
  /** In bytes, where it is known beforehand. */
  readonly length: number | null;
  /** What is doubtful of a table's columns. */
  readonly warnings: readonly string[];
  readonly body: ReadableStream<Uint8Array>;
}

/** Answers a POST. */
export async function answerCheck(context: MatchingContext, request: Request, capacity: Capacity): Promise<Outgoing> {
  const source = request.body === null ? noInput : readStream(request.body);
  const form = readForm(request);
  if (!form.ok) return refuse(form.error, source);
  const { kind, type, encoding } = form.value;
  const spools = kind !== 'array' && capacity.openSpool !== null;
  const body = spools ? new Backlog(source, capacity.openSpool) : source;
  const input = decodeInput(body, encoding);
  const answer = kind === 'array' ? answerArray : answerText;
  try {
    const given = { ...openClosing(context, form.value), prepared: context.prepared };
    const answered = await answer(input, form.value, given, capacity);
    if (!answered.ok) return refuse(answered.error, body);
    const { chunks, warnings = [] } = answered.value;
    return { status: 200, type, length: null, warnings, body: streamChunks(chunks, input.cancel) };
  } catch (error) {
    if (encoding === 'identity') throw error;
    return refuse(refuseUnpacking(encoding), body);
  }
}

interface Chunks extends Partial<Pick<Outgoing, 'warnings'>> {
  readonly chunks: AsyncGenerator<Uint8Array, undefined>;
}

type Answered = Promise<Result<Chunks, Representation>>;

/** A check, and what it waits for: a row that needs what the matcher makes at first use would hold everybody up until all of it is made. */
interface Awaiting extends Given, Pick<MatchingContext, 'prepared'> {}

/** An array is read before that is waited for: what is too large is refused at once. */
async function answerArray(input: Input, { detail }: Form, given: Awaiting, { pause }: Capacity): Answered {
  const rows = await readArray(input, pause);
  if (!rows.ok) return rows;
  await given.prepared;
  return succeed({ chunks: writeResults(rows.value, { ...given, detail }, pause) });
}

async function answerText(
  input: Input,
  { kind, encoding, charset, detail }: Form,
  { check, closing, prepared }: Awaiting,
  { openSpool, pause }: Capacity,
): Answered {
  await prepared;
  const held = openSpool === null ? await readWhole(input, mostBytes) : input;
  if (held === null) {
    return fail(refuseTooLarge(`The body has more than ${mostBytes} bytes.`, 'Send it in several parts.'));
  }
  if (kind === 'lines') {
    const text = new TextReader(charset ?? 'utf-8');
    const lines = { ...closeLines(createBlockCheck({ check, detail }), closing), text };
    const chunks = transformInput(held, lines, pause);
    return succeed({ chunks: encoding === 'identity' ? chunks : resume(await chunks.next(), chunks) });
  }
  const csv = transformCsv(check, charset, closing);
  const chunks = transformInput(held, csv, pause);
  // What may still be refused is not begun to be answered before its first bytes are there.
  const first = await chunks.next();
  const problem = csv.problem();
  if (problem !== null) return fail(refuseColumns(problem));
  return succeed({ chunks: resume(first, chunks), warnings: csv.warnings() });
}

/** Says at once what is wrong, and ends when the rest of the body was read: who sends all before it reads must get to the reading. */
function refuse({ status, type, body }: Representation, rest: Input): Outgoing {
  const bytes = new TextEncoder().encode(body);
  return { status, type, length: bytes.length, warnings: [], body: streamAfter(bytes, discard(rest)) };
}
