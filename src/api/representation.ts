/** A representation (表示, RFC 9110 §8): what HTTP shows of an answer or of a problem: status, media type, body and links. */

export interface Representation {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Link relations (RFC 8288, RFC 5829): the relation, then the address. */
  readonly links: Readonly<Record<string, string>>;
}

export const jsonType = 'application/json; charset=utf-8';

/** What is found, as text of a media type. */
export function represent(type: string, body: string, links: Representation['links'] = {}): Representation {
  return { status: 200, type, body, links };
}
