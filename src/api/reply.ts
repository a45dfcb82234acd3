/** Replies: a representation as a response, with a strong ETag from the head digest; kept for as long as head and day stay; 304 where the client has it. */
import type { Cache } from '../answer/cache.ts';
import type { Context } from '../answer/question.ts';
import type { Service } from '../answer/service.ts';
import { digestText } from '../catalogue/history/digest.ts';
import type { Representation } from './representation.ts';

/** A reply as it is kept. */
interface Kept {
  readonly status: number;
  /** UTF-8, encoded once and not at every request. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Record<string, string>;
}

const encoder = new TextEncoder();

/** The most bytes of kept replies. */
const most = 32_000_000;

/** What a kept reply takes beside its body and address, in bytes. */
const overhead = 1_024;

/** Longer addresses are nobody's usual ones. */
const longestAddress = 512;

/** Keeps replies by address; only those that found something. */
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

  /** The reply to an address, made by `make` where it is not kept. */
  reply(
    context: Context,
    address: string,
    ifNoneMatch: string | null | undefined,
    make: () => Representation,
  ): Response {
    const current = this.#service.isCurrent(context);
    let kept = current ? this.#kept.get(address) : undefined;
    if (kept === undefined) {
      kept = prepare(make(), context.register.head);
      if (current && kept.status === 200 && address.length <= longestAddress) this.#kept.set(address, kept);
    }
    if (ifNoneMatch && kept.status === 200 && matches(ifNoneMatch, kept.etag)) {
      return new Response(null, { status: 304, headers: kept.headers });
    }
    return new Response(kept.body, { status: kept.status, headers: kept.headers });
  }
}

function prepare({ status, type, body, links }: Representation, head: string): Kept {
  const etag = `"${head.slice(0, 12)}-${digestText(body).slice(0, 12)}"`;
  const headers: Record<string, string> = {
    'content-type': type,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag, link',
  };
  if (status === 200) Object.assign(headers, { etag, 'cache-control': 'no-cache' });
  const relations = Object.entries(links).map(([relation, target]) => `<${target}>; rel="${relation}"`);
  if (relations.length > 0) headers.link = relations.join(', ');
  return { status, body: Uint8Array.from(encoder.encode(body)), etag, headers };
}

/** Whether a listed tag, weakly compared, or `*` names the answer (RFC 9110 §13.1.2). */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
