/**
 * Cold isolates (冷启动): before a register is loaded, an answer that another isolate of the place made under the same head, day and
 * deployment is given from its cache (Cache API), at the cost of one row; only what is not there loads the register. Where there is no
 * cache, nothing is lost.
 */
import { identify } from '../api/request.ts';

/** What an answer that is kept depends on, beside the request. */
export interface Moment {
  readonly head: string;
  /** ISO date. */
  readonly day: string;
  /** The id of what is deployed: the same registry is told and shown otherwise by another. */
  readonly version: string;
}

interface Surroundings {
  readonly cache: Cache;
  /** Answers afresh. */
  readonly answer: (request: Request) => Response | Promise<Response>;
  /** Lets work go on after the answer is given. */
  readonly wait: (work: Promise<unknown>) => void;
}

/** Longer addresses are nobody's usual ones. */
const longestAddress = 512;

/** How long, in seconds, a place keeps an answer: the day is part of its key. */
const lasting = 86_400;

/** Where the headers that are for the client wait in a kept answer. */
const [ownControl, ownVary] = ['zhilu-cache-control', 'zhilu-vary'];

/** What a kept answer has beyond what was answered: ours, and the cache's own. */
const added = [ownControl, ownVary, 'age', 'cf-cache-status', 'content-length', 'date', 'expires'];

/** Answers a request from the cache of the place, or afresh and keeps that there. */
export async function answerCold(
  request: Request,
  moment: Moment,
  { cache, answer, wait }: Surroundings,
): Promise<Response> {
  const key = nameKey(request, moment);
  if (key === null) return await answer(request);
  const known = await cache.match(key).catch(() => undefined);
  if (known !== undefined) return restore(request, known);
  const response = await answer(request);
  const control = response.headers.get('cache-control');
  // What may be shared, was found, and has a tag of its own.
  const isSound = response.status === 200 && response.headers.has('etag') && !response.headers.has('zhilu-stale-since');
  if (isSound && control?.includes('s-maxage=') === true) {
    const headers = new Headers(response.headers);
    headers.set(ownControl, control);
    headers.set(ownVary, headers.get('vary') ?? '');
    headers.set('cache-control', `public, max-age=${lasting}`);
    for (const name of ['vary', 'x-request-id']) headers.delete(name);
    wait(cache.put(key, new Response(response.clone().body, { headers })).catch(() => undefined));
  }
  return response;
}

/** The key of an answer; null where none is looked for: a client that has an answer already is answered afresh. */
function nameKey({ method, url, headers }: Request, { head, day, version }: Moment): string | null {
  if (method !== 'GET' || url.length > longestAddress || headers.has('if-none-match')) return null;
  const asked = new URLSearchParams({ head, day, version, url, accept: headers.get('accept') ?? '' });
  return `${new URL(url).origin}/kept?${asked}`;
}

/** A kept answer with the headers that it had. */
function restore({ headers: asked }: Request, known: Response): Response {
  const headers = new Headers(known.headers);
  headers.set('cache-control', headers.get(ownControl) ?? '');
  const vary = headers.get(ownVary) ?? '';
  if (vary !== '') headers.set('vary', vary);
  headers.set('x-request-id', identify(asked));
  for (const name of added) headers.delete(name);
  return new Response(known.body, { headers });
}
