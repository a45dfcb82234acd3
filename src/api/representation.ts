/** A representation (表示, RFC 9110 §8): what HTTP shows of an answer or of a problem: status, media type, body and links. */

export interface Representation {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Link relations (RFC 8288, RFC 5829): the relation, then the address. */
  readonly links: Readonly<Record<string, string>>;
  /** Whether it stays true as days pass, as it was asked for by revision: caches may keep it long. */
  readonly isLasting?: boolean;
  /** Whether the same address has other representations, chosen by `Accept`. */
  readonly isChosen?: boolean;
}

export const jsonType = 'application/json; charset=utf-8';
export const htmlType = 'text/html; charset=utf-8';

/** What is found, as text of a media type. */
export function represent(type: string, body: string, links: Representation['links'] = {}): Representation {
  return { status: 200, type, body, links };
}
