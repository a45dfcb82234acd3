/** Replies: an answer with its strong ETag from the head digest, kept for as long as the head and the day stay; 304 where the client has it. */
import { digestText } from '../catalogue/history/digest.ts';
import type { Answer } from './answer.ts';
import type { Setting } from './read.ts';

interface Kept {
  readonly status: number;
  /** UTF-8, encoded once and not at every request. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Record<string, string>;
}

const encoder = new TextEncoder();

/** The most bytes of kept bodies; past it everything kept is dropped and gathered anew. */
const most = 16_000_000;

/** Keeps answers by address. Answers depend on register and day only, so a new head or day empties it. */
export class Replies {
  #head = '';
  #today = '';
  #kept = new Map<string, Kept>();
  #size = 0;

  /** The reply to an address, made by `make` where it is not kept. */
  reply(
    { register, today }: Setting,
    address: string,
    ifNoneMatch: string | null | undefined,
    make: () => Answer,
  ): Response {
    if (register.head !== this.#head || today !== this.#today) {
      this.#empty();
      this.#head = register.head;
      this.#today = today;
    }
    let kept = this.#kept.get(address);
    if (kept === undefined) {
      kept = prepare(make(), register.head);
      if (this.#size > most) this.#empty();
      this.#size += kept.body.length + address.length;
      this.#kept.set(address, kept);
    }
    if (ifNoneMatch && kept.status === 200 && matches(ifNoneMatch, kept.etag)) {
      return new Response(null, { status: 304, headers: kept.headers });
    }
    return new Response(kept.body, { status: kept.status, headers: kept.headers });
  }

  #empty(): void {
    this.#kept = new Map();
    this.#size = 0;
  }
}

function prepare(answer: Answer, head: string): Kept {
  const etag = `"${head.slice(0, 12)}-${digestText(answer.body).slice(0, 12)}"`;
  const headers: Record<string, string> = {
    'content-type': answer.type,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag, link',
  };
  if (answer.status === 200) Object.assign(headers, { etag, 'cache-control': 'no-cache' });
  const links = Object.entries(answer.links).map(([relation, target]) => `<${target}>; rel="${relation}"`);
  if (links.length > 0) headers.link = links.join(', ');
  return { status: answer.status, body: Uint8Array.from(encoder.encode(answer.body)), etag, headers };
}

/** Whether a listed tag, weakly compared, or `*` names the answer (RFC 9110 §13.1.2). */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
