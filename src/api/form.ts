/** The forms (形式) in which a reply is kept, plain or packed, and what a request is answered with out of one: 304 where the client has it. */
import { identify } from './request.ts';

/** One form of a reply. */
export interface Form {
  /** UTF-8, encoded once and not at every request. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Record<string, string>;
}

/** What a kept reply depends on of a request. */
export interface Asked {
  readonly method: string;
  /** Absolute and normalised, as a `Request` has it. */
  readonly url: string;
  readonly headers: Pick<Headers, 'get'>;
}

/** What a request is answered with out of a kept reply. */
export interface Given {
  /** 304 where the client has it, or the other form of the same. */
  readonly status: 200 | 304;
  /** The same for every request; what is added to them is the id of this one. */
  readonly headers: Readonly<Record<string, string>>;
  readonly id: string;
  /** Null for 304 and HEAD. */
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Packs bytes as gzip. */
export type Pack = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** A form as a request wants it. */
export function choose({ body, etag, headers }: Form, { method, headers: asked }: Asked): Given {
  const id = identify(asked);
  const ifNoneMatch = asked.get('if-none-match');
  if (ifNoneMatch && (matches(ifNoneMatch, etag) || matches(ifNoneMatch, etag.replace(packedEnd, '"'))))
    return { status: 304, headers, id, body: null };
  return { status: 200, headers, id, body: method === 'HEAD' ? null : body };
}

/** How the ETag of what is packed ends. */
const packedEnd = '-gzip"';

/** The same reply packed; it is another representation, and has an ETag of its own. */
export function packForm({ body, etag: plainTag, headers }: Form, pack: Pack): Form {
  const etag = plainTag.slice(0, -1) + packedEnd;
  // What packs may give a piece of something larger, which would be kept with it.
  return { body: new Uint8Array(pack(body)), etag, headers: { ...headers, etag, 'content-encoding': 'gzip' } };
}

/** Whether a listed tag, weakly compared, or `*` names the answer (RFC 9110 §13.1.2). */
export function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
