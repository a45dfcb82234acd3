/** The edge entry: the same application on Cloudflare Workers, reading D1; one register per isolate and head. */
import type { Hono } from 'hono';
import { Service } from './answer/service.ts';
import { createApp } from './api/app.ts';
import { dayInChina } from './catalogue/today.ts';
import { keepCurrent } from './store/current.ts';
import { openD1 } from './store/d1.ts';
import { loadNames, loadText } from './store/load.ts';

interface Bindings {
  readonly DB: D1Database;
}

const apps = new WeakMap<D1Database, Hono>();

function appOf(binding: D1Database): Hono {
  const known = apps.get(binding);
  if (known !== undefined) return known;
  const report = (error: unknown): void => console.error(error);
  const database = openD1(binding);
  const service = new Service({
    register: keepCurrent(database, report),
    names: () => loadNames(database),
    text: (path) => loadText(database, path),
    today: () => dayInChina(Date.now()),
    report,
  });
  const app = createApp({ service, report });
  apps.set(binding, app);
  return app;
}

export default {
  fetch: (request, bindings, context) => appOf(bindings.DB).fetch(request, bindings, context),
} satisfies ExportedHandler<Bindings>;
