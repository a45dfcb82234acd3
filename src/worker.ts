/**
 * The edge entry: the same application on Cloudflare Workers, reading D1; one register per isolate and head. A new head is looked
 * for beside the answers, and what is loaded goes on answering while D1 does not.
 */
import type { Hono } from 'hono';
import { Service } from './answer/service.ts';
import { createApp } from './api/app.ts';
import { dayInChina } from './catalogue/today.ts';
import { type Current, keepCurrent } from './store/current.ts';
import { openD1 } from './store/d1.ts';
import { loadText, readHead } from './store/load.ts';
import { loadPublished, loadPublishedNames } from './store/snapshot.ts';
import { answerCold } from './worker/cold.ts';

interface Bindings {
  readonly DB: D1Database;
  /** What is deployed. */
  readonly VERSION: WorkerVersionMetadata;
}

/** How long, in milliseconds, a register is taken for current without a look at the head. */
const trusted = 5_000;

interface Edge {
  readonly app: Hono;
  readonly current: Current;
  /** The head that is published, looked at no more often than `trusted`; null where it cannot be read. */
  readonly head: () => Promise<string | null>;
}

/** In the scope of the module: an isolate serves many requests, and loads once. */
const edges = new WeakMap<D1Database, Edge>();

function edgeOf(binding: D1Database): Edge {
  const known = edges.get(binding);
  if (known !== undefined) return known;
  const report = (error: unknown): void => console.error(error);
  const database = openD1(binding);
  const current = keepCurrent({ head: () => readHead(database), load: () => loadPublished(database), report });
  const service = new Service({
    register: current.register,
    names: ({ head }) => loadPublishedNames(database, head),
    text: (path) => loadText(database, path),
    today: () => dayInChina(Date.now()),
    staleSince: current.staleSince,
    report,
  });
  const edge = { app: createApp({ service, report }), current, head: keepHead(() => readHead(database)) };
  edges.set(binding, edge);
  return edge;
}

/** Keeps what was read for a while. */
function keepHead(read: () => Promise<string>): () => Promise<string | null> {
  let [known, at]: [string | null, number] = [null, 0];
  return async () => {
    if (known !== null && Date.now() - at < trusted) return known;
    [known, at] = [await read().catch(() => null), Date.now()];
    return known;
  };
}

export default {
  fetch: async (request, bindings, context) => {
    const { app, current, head } = edgeOf(bindings.DB);
    const answer = (asked: Request): Response | Promise<Response> => app.fetch(asked, bindings, context);
    // The work goes on though whoever asked goes away: others wait for it.
    const wait = (work: Promise<unknown>): void => context.waitUntil(work);
    if (current.age() < trusted) return answer(request);
    if (current.age() < Number.POSITIVE_INFINITY) {
      wait(current.check().catch(() => undefined));
      return answer(request);
    }
    const published = await head();
    if (published === null) return answer(request);
    const moment = { head: published, day: dayInChina(Date.now()), version: bindings.VERSION.id };
    return await answerCold(request, moment, { cache: caches.default, answer, wait });
  },
} satisfies ExportedHandler<Bindings>;
