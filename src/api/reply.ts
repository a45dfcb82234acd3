/**
 * Replies: responses with a strong ETag from the head digest, kept whole for as long as head and day stay, so that asking again
 * costs no routing and no work; 304 where the client has it, packed where it takes that.
 */
import type { Cache } from '../answer/cache.ts';
import type { Context } from '../answer/question.ts';
import type { Service } from '../answer/service.ts';
import { digestText } from '../catalogue/history/digest.ts';
import { bodyOf, encodeWhole, respondWhole } from '../web/whole.ts';
import { type Asked, choose, type Form, type Given, type Pack, packForm } from './form.ts';
import type { Representation } from './representation.ts';
import { idName, wantsGzip } from './request.ts';

/** A reply as it is kept: in the forms in which somebody took it, so that pages for browsers take a third of the room. */
interface Kept {
  readonly plain: Form | null;
  readonly packed: Form | null;
}

/** Answers a request afresh. */
type Answer = (request: Request) => Response | Promise<Response>;

/**
 * The most bytes of kept replies: those of every code that is in use and of every occupation page, with a little to spare. A server that
 * writes them as text holds that text beside them, no longer than they are kept: at most as much again.
 */
const most = 24_000_000;

/** What a kept reply takes beside its bodies and address, in bytes. */
const overhead = 1_024;

/** Longer addresses, with what is accepted there, are nobody's usual ones. */
const longestAddress = 512;

/** Shorter bodies fit into one packet as they are. */
const worthPacking = 1_400;

/** How long shared caches and clients may keep what was asked for by revision; and what may be another answer at any moment. */
const lasting = 'public, max-age=86400, s-maxage=2592000';
const passing = 'public, max-age=0, s-maxage=60, must-revalidate';

/** A representation as a response; what was found has an ETag. */
export function respond({ register, staleSince = null }: Context, representation: Representation): Response {
  const { status, type, body, links, isLasting = false, isChosen = false } = representation;
  const headers: Record<string, string> = { 'content-type': type };
  if (status === 200) {
    headers.etag = `"${register.head.slice(0, 12)}-${digestText(body).slice(0, 12)}"`;
    headers['cache-control'] = isLasting ? lasting : passing;
    headers.vary = isChosen ? 'accept, accept-encoding' : 'accept-encoding';
  }
  if (staleSince !== null) headers['zhilu-stale-since'] = staleSince;
  const relations = Object.entries(links).map(([relation, target]) => `<${target}>; rel="${relation}"`);
  if (relations.length > 0) headers.link = relations.join(', ');
  return respondWhole(encodeWhole(body), { status, headers });
}

/** A representation as a response without an ETag. */
export function send({ status, type, body }: Representation, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': type, ...more } });
}

/** Keeps the replies to GET by address: only those that found something, and that have an ETag. */
export class Replies {
  readonly #service: Service;
  readonly #pack: Pack | null;
  readonly #kept: Cache<Kept>;

  /** @param pack null where others pack what goes out. */
  constructor(service: Service, pack: Pack | null = null) {
    this.#service = service;
    this.#pack = pack;
    this.#kept = service.openCache<Kept>(
      'replies',
      most,
      (key, { plain, packed }) => (plain?.body.length ?? 0) + (packed?.body.length ?? 0) + 2 * key.length + overhead,
    );
  }

  /** What a request is answered with out of what is kept, at once; null where it must be asked for by `reply`. */
  find(asked: Asked): Given | null {
    if (asked.method !== 'GET' && asked.method !== 'HEAD') return null;
    const opened = this.#service.open.register();
    if (opened instanceof Promise || !opened.ok) return null;
    const key = keyOf(asked);
    const form = this.#take(key, this.#kept.use(key), asked);
    return form === null ? null : choose(form, asked);
  }

  /** The reply to a request; `answer` is asked where it is not kept. */
  reply(request: Request, answer: Answer): Response | Promise<Response> {
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return answer(request);
    const opened = this.#service.open.register();
    if (opened instanceof Promise) {
      return opened.then(
        (context) => (context.ok ? this.#replyIn(context.value, request, answer) : answer(request)),
        () => answer(request),
      );
    }
    return opened.ok ? this.#replyIn(opened.value, request, answer) : answer(request);
  }

  #replyIn(context: Context, request: Request, answer: Answer): Response | Promise<Response> {
    const { url, headers, method } = request;
    const key = keyOf(request);
    const form = this.#take(key, this.#kept.get(key), request);
    if (form !== null) return respondWith(choose(form, request));
    // What HEAD is answered with is what GET would be.
    const response = answer(method === 'HEAD' ? new Request(url, { headers }) : request);
    return response instanceof Promise
      ? response.then((made) => this.#keep(context, key, request, made))
      : this.#keep(context, key, request, response);
  }

  /** The form of a kept reply that a request takes; null where that is not kept. */
  #take(key: string, kept: Kept | undefined, { headers }: Asked): Form | null {
    if (kept === undefined) return null;
    const { plain, packed } = kept;
    if (this.#pack === null || !wantsGzip(headers)) return plain;
    if (packed !== null || plain === null || plain.body.length < worthPacking) return packed ?? plain;
    const made = packForm(plain, this.#pack);
    this.#kept.set(key, { plain, packed: made });
    return made;
  }

  /** Keeps a response where that is worth it, beside another form of it; what is not to be kept goes on as it is. */
  #keep(context: Context, key: string, request: Request, response: Response): Response | Promise<Response> {
    const { status, headers } = response;
    const etag = headers.get('etag');
    // A file with its own digest has seen to 304 itself, and goes on piece by piece.
    const isOwn = headers.has('repr-digest') || !headers.has('cache-control');
    if (status !== 200 || etag === null || isOwn) return withoutBody(request, response);
    const { [idName]: _, ...known } = Object.fromEntries(headers);
    if (this.#pack !== null && known.vary?.includes('accept-encoding') !== true)
      known.vary = known.vary === undefined ? 'accept-encoding' : `${known.vary}, accept-encoding`;
    const whole = bodyOf(response);
    const keep = (body: Uint8Array<ArrayBuffer>): Response =>
      this.#keepForm(context, key, request, { body, etag, headers: known });
    return whole === null ? response.arrayBuffer().then((bytes) => keep(new Uint8Array(bytes))) : keep(whole);
  }

  /** Keeps a form, or the packed one where that is what the request takes, and answers with it. */
  #keepForm(context: Context, key: string, request: Request, plain: Form): Response {
    const pack = plain.body.length >= worthPacking && wantsGzip(request.headers) ? this.#pack : null;
    const packed = pack === null ? null : packForm(plain, pack);
    if (key.length <= longestAddress && this.#service.isCurrent(context))
      this.#kept.set(key, {
        plain: packed === null ? plain : null,
        packed: packed ?? this.#kept.peek(key)?.packed ?? null,
      });
    return respondWith(choose(packed ?? plain, request));
  }
}

/** What a reply is kept by. The host is part of it: pages and feeds hold absolute addresses. */
function keyOf({ url, headers }: Asked): string {
  const accept = headers.get('accept');
  return accept === null || accept === '*/*' ? url : `${url} ${accept}`;
}

function respondWith({ status, headers, id, body }: Given): Response {
  return new Response(body, { status, headers: { ...headers, [idName]: id } });
}

/** A response as the method of its request wants it. */
function withoutBody({ method }: Request, response: Response): Response {
  if (method !== 'HEAD') return response;
  void response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}
