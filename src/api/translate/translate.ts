/** Translating a list of codes over HTTP: the body is read whole, up to its bound; the answer is streamed and lets other requests go on. */
import { translationCells, translationColumns } from '../../answer/correspondence/table.ts';
import { createTranslate, type Translate } from '../../answer/correspondence/translate.ts';
import { readMoment } from '../../answer/dated.ts';
import type { Context } from '../../answer/question.ts';
import { refuse } from '../../answer/refusal.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { type CodeList, readCodeList, writeCodeList } from '../../sheet/code-list.ts';
import { readSeparated } from '../../sheet/rows.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import { mostBytes } from '../check/capacity.ts';
import { decodeInput, readEncoding } from '../check/encoding.ts';
import { discard, type Input, noInput, readStream } from '../check/input.ts';
import { refuseEncoding, refuseMediaType, refuseTooLarge, refuseUnpacking } from '../check/refusals.ts';
import { chunkSize, Slices, streamAfter, streamChunks } from '../check/stream.ts';
import { mediaType } from '../contract/operation.ts';
import { representFieldProblem, representRefusal } from '../problem.ts';
import { jsonType, type Representation } from '../representation.ts';
import { readQuery } from '../request.ts';
import { type Exchange, refuseUnavailable } from '../route.ts';

/** Answers a POST. */
export async function answerTranslation({ request, service, capacity }: Exchange): Promise<Response> {
  const source = request.body === null ? noInput : readStream(request.body);
  const opened = await service.open.register();
  if (!opened.ok) return refuseUnavailable(opened.error);
  const read = await readRequest(opened.value, request, source);
  if (!read.ok) return refuseBody(read.error, source);
  const { from, to, list } = read.value;
  const translate = createTranslate(opened.value.register, from, to);
  const isTable = 'rows' in list;
  const texts = isTable ? writeCsv(list, translate) : writeJson(list, translate, from, to);
  const body = streamChunks(gather(texts, new Slices(capacity.pause)), async () => {});
  const type = isTable ? 'text/csv; charset=utf-8' : jsonType;
  return new Response(body, { headers: { 'content-type': type } });
}

interface Asked {
  readonly from: Moment;
  readonly to: Moment;
  readonly list: readonly string[] | CodeList;
}

async function readRequest(context: Context, request: Request, source: Input): Promise<Result<Asked, Representation>> {
  const { headers, url } = request;
  const query = readQuery(new URL(url).searchParams, ['from', 'to']);
  if (!query.ok) return query;
  const { from, to } = query.value;
  if (from === undefined) {
    const hint = 'Give from= as a date or revision id; to= is today where it is not given.';
    return fail(representRefusal(refuse('parameter-missing', '“from” is required.', { field: 'from', hint }), []));
  }
  const low = readMoment(context, from, 'from');
  if (!low.ok) return fail(representRefusal(low.error, []));
  const high = readMoment(context, to, 'to');
  if (!high.ok) return fail(representRefusal(high.error, []));
  const type = mediaType(headers.get('content-type') ?? '')
    .trim()
    .toLowerCase();
  if (type !== 'application/json' && type !== 'text/csv') return fail(refuseMediaType(type));
  const coding = headers.get('content-encoding');
  const encoding = readEncoding(coding);
  if (encoding === null) return fail(refuseEncoding(coding ?? ''));
  const bytes = await readBytes(decodeInput(source, encoding)).catch((error: unknown) => {
    if (encoding === 'identity') throw error;
    return 'broken' as const;
  });
  if (bytes === 'broken') return fail(refuseUnpacking(encoding));
  if (bytes === null)
    return fail(refuseTooLarge(`The body has more than ${mostBytes} bytes.`, 'Send it in several parts.'));
  const list = type === 'text/csv' ? readCsv(bytes) : readJson(bytes);
  return list.ok ? succeed({ from: low.value, to: high.value, list: list.value }) : list;
}

/** The bytes of a body; null where there are more than can be taken. */
async function readBytes(input: Input): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let bytes = await input.take(); bytes !== null; bytes = await input.take()) {
    size += bytes.byteLength;
    if (size > mostBytes) return null;
    parts.push(bytes);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function readJson(bytes: Uint8Array): Result<readonly string[], Representation> {
  const refuseJson = (pointer: string, detail: string): Result<never, Representation> => {
    const hint = 'Send a JSON array of codes, each a text, such as ["4-02-07-10"].';
    return fail(representFieldProblem('body-malformed', 'Malformed body', `/body${pointer}`, detail, hint));
  };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch (error) {
    return refuseJson('', `The body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(value)) return refuseJson('', 'The body is JSON, but not an array.');
  const codes: string[] = [];
  for (const [index, code] of value.entries()) {
    if (typeof code !== 'string') return refuseJson(`/${index}`, `Item ${index + 1} is not a text.`);
    codes.push(code);
  }
  return succeed(codes);
}

function readCsv(bytes: Uint8Array): Result<CodeList, Representation> {
  const reader = new TextReader();
  const list = readCodeList(readSeparated(reader.read(bytes) + reader.end()));
  return list.ok ? list : fail(refuseList(list.error));
}

function refuseList(detail: string): Representation {
  const hint = 'Send a column of codes under the heading code or 职业编码, or codes alone, one a line.';
  return representFieldProblem('columns-unknown', 'Unknown columns', '/body/header', `Of the table, ${detail}.`, hint);
}

function* writeJson(codes: readonly string[], translate: Translate, from: Moment, to: Moment): Generator<string> {
  const kept = new Map<string, string>();
  yield `{"from":${JSON.stringify(from.revision.id)},"to":${JSON.stringify(to.revision.id)},"items":[`;
  for (const [index, code] of codes.entries()) {
    const known = kept.get(code) ?? JSON.stringify(translate(code));
    if (kept.size < mostKept) kept.set(code, known);
    yield index === 0 ? known : `,${known}`;
  }
  yield ']}';
}

/** The most codes whose answers are kept as text while one request lasts. */
const mostKept = 5_000;

function* writeCsv(list: CodeList, translate: Translate): Generator<string> {
  const of = (code: string): string[][] => translationCells(translate(code));
  yield* writeCodeList(list, { names: translationColumns, of });
}

/** Texts as chunks of bytes, with rests between. */
async function* gather(texts: Iterable<string>, slices: Slices): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder();
  let waiting = '';
  let count = 0;
  for (const text of texts) {
    waiting += text;
    count += 1;
    if (count % 64 === 0) await slices.rest();
    if (waiting.length < chunkSize) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  yield encoder.encode(waiting);
}

/** Says at once what is wrong, and ends when the rest of the body was read. */
function refuseBody(problem: Representation, rest: Input): Response {
  const bytes = new TextEncoder().encode(problem.body);
  const headers = { 'content-type': problem.type, 'content-length': String(bytes.length) };
  return new Response(streamAfter(bytes, discard(rest)), { status: problem.status, headers });
}
