/**
 * Replies: responses with a strong ETag from the head digest, kept whole for as long as head and day stay, so that asking again
 * costs no routing and no work; 304 where the client has it.
 */
import type { Cache } from '../answer/cache.ts';
import type { Context } from '../answer/question.ts';
import type { Service } from '../answer/service.ts';
import { digestText } from '../catalogue/history/digest.ts';
import type { Representation } from './representation.ts';

/** A reply as it is kept. */
interface Kept {
  /** UTF-8, encoded once and not at every request. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Record<string, string>;
}

/** Answers a request afresh. */
type Answer = () => Response | Promise<Response>;

/** The most bytes of kept replies. */
const most = 32_000_000;

/** What a kept reply takes beside its body and address, in bytes. */
const overhead = 1_024;

/** Longer addresses are nobody's usual ones. */
const longestAddress = 512;

/** A representation as a response; what was found has an ETag. */
export function respond({ register }: Context, { status, type, body, links }: Representation): Response {
  const headers: Record<string, string> = { 'content-type': type };
  if (status === 200) {
    headers.etag = `"${register.head.slice(0, 12)}-${digestText(body).slice(0, 12)}"`;
    headers['cache-control'] = 'no-cache';
  }
  const relations = Object.entries(links).map(([relation, target]) => `<${target}>; rel="${relation}"`);
  if (relations.length > 0) headers.link = relations.join(', ');
  return new Response(body, { status, headers });
}

/** A representation as a response without an ETag. */
export function send({ status, type, body }: Representation, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': type, ...more } });
}

/** Keeps the replies to GET by address: only those that found something, and that have an ETag. */
export class Replies {
  readonly #service: Service;
  readonly #kept: Cache<Kept>;

  constructor(service: Service) {
    this.#service = service;
    this.#kept = service.openCache<Kept>(
      'replies',
      most,
      (address, { body }) => body.length + 2 * address.length + overhead,
    );
  }

  /** The reply to a request; `answer` is asked where it is not kept. */
  reply(request: Request, answer: Answer): Response | Promise<Response> {
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return answer();
    const opened = this.#service.open.register();
    if (opened instanceof Promise) {
      return opened.then(
        (context) => (context.ok ? this.#replyIn(context.value, request, answer) : answer()),
        () => answer(),
      );
    }
    return opened.ok ? this.#replyIn(opened.value, request, answer) : answer();
  }

  #replyIn(context: Context, request: Request, answer: Answer): Response | Promise<Response> {
    const { url } = request;
    const address = url.slice(url.indexOf('/', 8));
    const kept = this.#kept.get(address);
    if (kept !== undefined) return sendKept(kept, request);
    const response = answer();
    return response instanceof Promise
      ? response.then((made) => this.#keep(context, address, request, made))
      : this.#keep(context, address, request, response);
  }

  /** Keeps a response where that is worth it; what is not to be kept goes on as it is. */
  #keep(context: Context, address: string, request: Request, response: Response): Response | Promise<Response> {
    const { status, headers } = response;
    const etag = headers.get('etag');
    if (status !== 200 || etag === null) return response;
    // A file with its own digest has seen to 304 itself, and goes on piece by piece.
    if (headers.has('repr-digest')) return response;
    const known = Object.fromEntries(headers);
    if (request.method === 'HEAD') return sendKept({ body: new Uint8Array(), etag, headers: known }, request);
    return response.arrayBuffer().then((bytes) => {
      const kept = { body: new Uint8Array(bytes), etag, headers: known };
      if (address.length <= longestAddress && this.#service.isCurrent(context)) this.#kept.set(address, kept);
      return sendKept(kept, request);
    });
  }
}

function sendKept({ body, etag, headers }: Kept, { method, headers: asked }: Request): Response {
  const ifNoneMatch = asked.get('if-none-match');
  if (ifNoneMatch && matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(method === 'HEAD' ? null : body, { status: 200, headers });
}

/** Whether a listed tag, weakly compared, or `*` names the answer (RFC 9110 §13.1.2). */
export function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
