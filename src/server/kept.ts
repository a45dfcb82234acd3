/**
 * Kept replies straight to the connection (直写): what is kept goes out as it lies there, without the objects that stand for a request
 * and a response elsewhere. What a kept reply is, and who gets which form of it, `Replies` alone decides; everything else goes on to the application.
 */
import { Buffer } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Given } from '../api/form.ts';
import type { Replies } from '../api/reply.ts';
import { idName } from '../api/request.ts';

/** Hosts that stand in an address just as they were sent; others are read by the application. */
const usualHost = /^[a-z0-9._-]+(?::\d+)?$/;

/** The bodies that go out in one piece, as they are written. */
const spelled = new WeakMap<Uint8Array, string>();

/** The headers of kept replies as names and values in turn. */
const flattened = new WeakMap<Given['headers'], readonly string[]>();

/** Makes a listener that answers by itself what is kept, and hands everything else on. */
export function answerKept(replies: Replies, others: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    if (!answer(replies, incoming, outgoing)) others(incoming, outgoing);
  };
}

/** Whether a request was answered. Where that fails, the application meets the same error, and knows what to say of it. */
function answer(replies: Replies, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  try {
    const given = findKept(replies, incoming);
    if (given !== null) write(given, outgoing);
    return given !== null;
  } catch {
    return outgoing.headersSent;
  }
}

/**
 * What a request is answered with out of what is kept. An address that must first be read to be known, as one with an escape that need not
 * be, is not kept as it was sent: only what was read is, and reading it again changes nothing.
 */
function findKept(replies: Replies, { method = '', url = '', headers }: IncomingMessage): Given | null {
  const { host } = headers;
  if (host === undefined || !usualHost.test(host) || !url.startsWith('/')) return null;
  const get = (name: string): string | null => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  };
  return replies.find({ method, url: `http://${host}${url}`, headers: { get } });
}

/** Up to this many bytes, a body goes out with its headers in one piece, which costs the system less than two; it is copied for that. */
const mostInOne = 12_000;

function write({ status, headers, id, body }: Given, outgoing: ServerResponse): void {
  const own = flattened.get(headers) ?? flatten(headers);
  const length = body === null ? [] : ['Content-Length', String(body.byteLength)];
  outgoing.writeHead(status, [...length, ...own, idName, id]);
  if (body === null) outgoing.end();
  else if (body.byteLength > mostInOne) outgoing.end(body);
  else outgoing.end(lettersOf(body), 'latin1');
}

/** A body as a letter for each byte, which is written as that byte; made when it is given for the first time. */
function lettersOf(body: Uint8Array<ArrayBuffer>): string {
  const known = spelled.get(body);
  if (known !== undefined) return known;
  const letters = Buffer.from(body.buffer, body.byteOffset, body.byteLength).latin1Slice();
  spelled.set(body, letters);
  return letters;
}

function flatten(headers: Given['headers']): readonly string[] {
  const flat = Object.entries(headers).flat();
  flattened.set(headers, flat);
  return flat;
}
