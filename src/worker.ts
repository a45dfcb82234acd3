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

interface Bindings {
  readonly DB: D1Database;
}

/** How long, in milliseconds, a register is taken for current without a look at the head. */
const trusted = 5_000;

interface Edge {
  readonly app: Hono;
  readonly current: Current;
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
  const edge = { app: createApp({ service, report }), current };
  edges.set(binding, edge);
  return edge;
}

export default {
  fetch: (request, bindings, context) => {
    const { app, current } = edgeOf(bindings.DB);
    // The work goes on though whoever asked goes away: others wait for it.
    if (current.age() >= trusted) context.waitUntil(current.check().catch(() => undefined));
    return app.fetch(request, bindings, context);
  },
} satisfies ExportedHandler<Bindings>;
