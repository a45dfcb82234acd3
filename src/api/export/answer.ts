/**
 * Answering an export: the file is made once for its digest, which stands before its bytes; what the digest is stays known, so that
 * asking again whether it changed costs nothing, and further copies are sent piece by piece as they are made.
 */
import { readAsked } from '../../answer/asked.ts';
import type { Cache } from '../../answer/cache.ts';
import { readMoment } from '../../answer/dated.ts';
import type { Service } from '../../answer/service.ts';
import { type Exported, openExport } from '../../export/export.ts';
import { mentionsAliases } from '../../export/format.ts';
import { mediaType } from '../contract/operation.ts';
import { matches } from '../form.ts';
import { representFieldProblem, representProblem, representRefusal } from '../problem.ts';
import { send } from '../reply.ts';
import { readQuery } from '../request.ts';
import { type Exchange, refuseUnavailable } from '../route.ts';
import { exportFields } from './fields.ts';

/** What is known of a file that was made. */
interface Made {
  readonly etag: string;
  /** SHA-256, base 64. */
  readonly digest: string;
  readonly length: number;
}

/** How many files are remembered by their digests. */
const mostMade = 1_000;

const remembered = new WeakMap<Service, Cache<Made>>();

/** The answer to a request for an export. */
export async function answerExport({ request, service, capacity, binaries }: Exchange): Promise<Response> {
  const query = readQuery(new URL(request.url).searchParams, Object.keys(exportFields.shape));
  if (!query.ok) return send(query.error);
  const asked = readAsked({ asks: exportFields, needed: {} }, query.value);
  if (!asked.ok) return send(representRefusal(asked.error, []));
  const { at, format = 'json', table = null } = asked.value;
  const opened = await service.open.register();
  if (!opened.ok) return refuseUnavailable(opened.error);
  const { register } = opened.value;
  const moment = readMoment(opened.value, at);
  if (!moment.ok) return send(representRefusal(moment.error, []));
  const names = mentionsAliases(format, table) ? await service.loadNames(register) : null;
  if (names !== null && !names.ok) return refuseUnavailable(names.error);
  const subject = { register, moment: moment.value, aliases: names?.value.aliases ?? [] };
  const exported = openExport(subject, { format, table }, binaries);
  if (!exported.ok) {
    const { name, field, message, hint } = exported.error;
    if (name === 'format-unavailable')
      return send(
        representProblem(406, name, 'Format not available', message, {
          hint,
          errors: [{ pointer: `/query/${field}`, detail: message }],
        }),
      );
    return send(representFieldProblem(name, 'Unusable table', `/query/${field}`, message, hint));
  }
  const { fileName, type } = exported.value;
  if (!accepts(request.headers.get('accept'), mediaType(type))) {
    const message = `${format} is ${mediaType(type)}, which the request does not accept.`;
    return send(
      representProblem(406, 'not-acceptable', 'Not acceptable', message, {
        hint: 'Leave Accept out, or ask for another format.',
      }),
    );
  }
  const cache = remembered.get(service) ?? service.openCache<Made>('exports', mostMade, () => 1);
  remembered.set(service, cache);
  const key = JSON.stringify([moment.value.revision.id, moment.value.gaps.length, format, table]);
  const known = cache.get(key) ?? null;
  const bytes = known === null ? await readWhole(exported.value, capacity.pause) : null;
  const made = known ?? (await digest(register.head, bytes ?? new Uint8Array()));
  if (known === null && service.isCurrent(opened.value)) cache.set(key, made);
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
    etag: made.etag,
    'repr-digest': `sha-256=:${made.digest}:`,
    // A coding on the way would be another representation, with another digest.
    'cache-control': 'no-cache, no-transform',
  };
  const ifNoneMatch = request.headers.get('if-none-match');
  if (ifNoneMatch !== null && matches(ifNoneMatch, made.etag)) return new Response(null, { status: 304, headers });
  const sized = { ...headers, 'content-length': String(made.length) };
  if (request.method === 'HEAD') return new Response(null, { headers: sized });
  return new Response(bytes ?? stream(exported.value, capacity.pause), { headers: sized });
}

/** Whether a client that says what it accepts takes a media type: the most exact range that it names decides (RFC 9110 §12.5.1). */
function accepts(accept: string | null, type: string): boolean {
  if (accept === null || accept.trim() === '') return true;
  const weights = new Map(
    accept.split(',').map((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(weight)] as const;
    }),
  );
  const weight = weights.get(type) ?? weights.get(`${type.split('/')[0]}/*`) ?? weights.get('*/*') ?? 0;
  return weight > 0;
}

async function digest(head: string, bytes: Uint8Array<ArrayBuffer>): Promise<Made> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hexadecimal = [...sum.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    etag: `"${head.slice(0, 12)}-${hexadecimal}"`,
    digest: btoa(String.fromCharCode(...sum)),
    length: bytes.length,
  };
}

/** The pieces as bytes; others are let go on between any two. */
async function* encode({ pieces }: Exported, pause: () => Promise<void>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces()) {
    yield typeof piece === 'string' ? encoder.encode(piece) : new Uint8Array(piece);
    await pause();
  }
}

async function readWhole(exported: Exported, pause: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of encode(exported, pause)) parts.push(part);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function stream(exported: Exported, pause: () => Promise<void>): ReadableStream<Uint8Array> {
  const parts = encode(exported, pause);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await parts.return(undefined)),
  });
}
