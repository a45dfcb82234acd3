/** Reading a request (请求) of the service: queries or a data extension, in the address, a form or JSON, each at most once. */
import { type Refusal, refuse } from '../answer/refusal.ts';
import { fail, type Result, succeed } from '../catalogue/result.ts';

/** What is asked of the service at its own address; the manifest where it is nothing. */
export interface Asked {
  readonly queries?: unknown;
  readonly extend?: unknown;
  readonly at?: string;
}

/** The most bytes of a body. */
const mostBytes = 4_000_000;

/** What a request may say at the address of the service; `_` is what some clients add so that nothing is kept. */
const known = ['queries', 'extend', 'at', '_'];

/** Reads what is asked. Rejects where the body breaks off. */
export async function readRequest(request: Request): Promise<Result<Asked, Refusal>> {
  const search = new URL(request.url).searchParams;
  if (request.method !== 'POST') return readFields(search);
  const body = await readBody(request);
  if (body === null) {
    const hint = `Send at most ${mostBytes / 1_000_000} MB; several batches are answered one after another.`;
    return fail(refuse('batch-too-large', 'The body is too large.', { hint }));
  }
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  const isForm = type.includes('form') || (!type.includes('json') && !/^\s*[{[]/.test(decode(body)));
  if (!isForm) {
    const inAddress = readFields(search);
    const inBody = readJson(decode(body));
    if (!inAddress.ok || !inBody.ok) return inAddress.ok ? inBody : inAddress;
    return succeed({ ...inAddress.value, ...inBody.value });
  }
  const fields = await readForm(body, type);
  if (fields === null) return fail(refuseBody('The body is not the form that its Content-Type says.'));
  for (const [name, value] of search) fields.append(name, value);
  return readFields(fields);
}

/** The fields of an address or a form. */
function readFields(fields: URLSearchParams): Result<Asked, Refusal> {
  if (fields.has('callback')) {
    const hint = 'Ask without callback: answers are JSON, and pages of every origin may read them (CORS).';
    return fail(refuse('callback-refused', 'Answers are not wrapped in scripts (JSONP).', { field: 'callback', hint }));
  }
  const asked: { queries?: unknown; extend?: unknown; at?: string } = {};
  for (const [name, text] of fields) {
    if (!known.includes(name) || fields.getAll(name).length > 1) {
      const message = known.includes(name)
        ? `“${name}” stands more than once.`
        : `There is no parameter “${name}” here.`;
      const hint = `Known parameters: queries, extend, at; each once.`;
      return fail(refuse('parameter-malformed', message, { faults: [{ pointer: `/${name}`, detail: message }], hint }));
    }
    if (name === 'at') {
      asked.at = text;
    } else if (name === 'queries' || name === 'extend') {
      const value = parse(text);
      if (value === undefined) return fail(refuseBody(`“${name}” is not JSON.`, name));
      asked[name] = value;
    }
  }
  return succeed(asked);
}

/** A JSON body: `{"queries": …}`, `{"extend": …}`, or the batch of queries itself. */
function readJson(text: string): Result<Asked, Refusal> {
  const body = parse(text);
  if (!isRecord(body)) return fail(refuseBody('The body is not a JSON object.'));
  const [only, ...others] = Object.keys(body);
  if (others.length > 0 || (only !== 'queries' && only !== 'extend')) return succeed({ queries: body });
  const value = body[only];
  if (isRecord(value) && ('query' in value || (only === 'extend' && !('ids' in value))))
    return succeed({ queries: body });
  return succeed({ [only]: typeof value === 'string' ? parse(value) : value });
}

/** Says whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Refuses what cannot be read. */
export function refuseBody(message: string, field?: string): Refusal {
  const hint = 'Send queries={"q0": {"query": "…"}} or extend={"ids": […], "properties": […]}, as a form or as JSON.';
  return refuse('batch-malformed', message, field === undefined ? { hint } : { field, hint });
}

async function readBody({ body }: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function readForm(body: Uint8Array, type: string): Promise<URLSearchParams | null> {
  if (!type.includes('multipart')) return new URLSearchParams(decode(body));
  try {
    const form = await new Response(decode(body), { headers: { 'content-type': type } }).formData();
    return new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
