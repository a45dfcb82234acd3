/** Responses whose body is at hand whole (整体): whoever keeps them need not read it out of a stream again. */

const encoder = new TextEncoder();

/** A text as UTF-8. */
export function encodeWhole(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encoder.encode(text));
}

const bodies = new WeakMap<Response, Uint8Array<ArrayBuffer>>();

/** A response with a body that is at hand. The bytes must not be changed any more. */
export function respondWhole(body: Uint8Array<ArrayBuffer>, init: ResponseInit): Response {
  const response = new Response(body, init);
  bodies.set(response, body);
  return response;
}

/** The body of a response that was made by `respondWhole` and that nobody has replaced; null for any other. */
export function bodyOf(response: Response): Uint8Array<ArrayBuffer> | null {
  return bodies.get(response) ?? null;
}
