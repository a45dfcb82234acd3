/** The pages (网页) as an application of their own: reads an address, shows its page in the language and as of the date that it names. */
import { Hono } from 'hono';
import { readMoment } from '../answer/dated.ts';
import type { Context, Contexts, Need } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import type { Service } from '../answer/service.ts';
import { digestBase64 } from '../catalogue/history/digest.ts';
import type { Result } from '../catalogue/result.ts';
import { wantsPage } from './accept.ts';
import { headersOf } from './asset/asset.ts';
import { assets } from './asset/assets.ts';
import { type Page, renderPage } from './frame/page.ts';
import { openView, type View } from './frame/view.ts';
import type { Fields, Route } from './route.ts';
import { matcherRoutes, routeRegister } from './routes.ts';
import { showOptions } from './search/search.ts';
import { writeRobots, writeSitemap } from './sitemap.ts';
import { showNothing } from './state/nothing.ts';
import { showRefusal } from './state/refused.ts';
import { showUnavailable } from './state/unavailable.ts';
import { tagBytes } from './tag.ts';
import { encodeWhole, respondWhole } from './whole.ts';

/** What a page leaves for the content security policy of its response: the digest of its data. */
export interface PageState {
  Variables: { dataDigest?: string };
}

export interface Surroundings {
  readonly service: Service;
  /** The problem document of a refusal, for those who want no page. */
  readonly refuse: (refusal: Refusal) => Response;
  /** The origin of public addresses, `https://host`; that of each request where it is not given. */
  readonly origin?: string;
  /** Opens an asset that does not hold its text; null where it is not there. */
  readonly openAsset?: ((name: string) => Promise<{ readonly body: Uint8Array<ArrayBuffer> } | null>) | undefined;
}

/** The type of a page. */
const pageType = 'text/html; charset=utf-8';

/** Makes the application. */
export function createPages({ service, refuse, origin, openAsset }: Surroundings): Hono<PageState> {
  const app = new Hono<PageState>();
  for (const asset of assets)
    app.get(asset.path, async () => {
      const body = asset.text ?? (await openAsset?.(asset.name))?.body ?? null;
      if (body === null) return new Response(null, { status: 404 });
      return new Response(body, { headers: { ...headersOf(asset), etag: `"${asset.path}"` } });
    });

  const mount = <N extends Need>({ path, needs, fields: known, show }: Route<N>): void => {
    app.get(path, async (exchange) => {
      const { req } = exchange;
      const url = new URL(req.url);
      const own = pick(url.searchParams, known);
      const inPath: Fields = req.param();
      const fields: Fields = { ...own, ...inPath };
      const asked = { url, own, origin: origin ?? url.origin };
      const register = await service.open.register();
      const opened: Result<Contexts[N], Refusal> = await service.open[needs]();
      if (!register.ok) return tellUnavailable(register.error, req.raw, refuse);
      const { context, view, refusal } = openAsked(register.value, asked);
      const turnDown = (refused: Refusal, about: string): Response =>
        wantsPage(req.header('accept') ?? null, true)
          ? send(context, view, showRefusal(view, refused, about), exchange.set.bind(exchange))
          : refuse(refused);
      if (refusal !== null) return turnDown(refusal, url.searchParams.get('at') ?? '');
      if (!opened.ok) return turnDown(opened.error, '');
      const shown = await show(view, fields, opened.value);
      if (!shown.ok) return turnDown(shown.error, nameAsked(shown.error, fields, inPath));
      if ('location' in shown.value) return exchange.redirect(shown.value.location, 302);
      return send(context, view, shown.value, exchange.set.bind(exchange));
    });
  };
  for (const route of routeRegister((path) => service.readSource(path))) mount(route);
  for (const route of matcherRoutes) mount(route);

  app.get('/search/options', async ({ req }) => {
    const url = new URL(req.url);
    const opened = await service.open.matcher();
    if (!opened.ok) return refuse(opened.error);
    const { view } = openAsked(opened.value, { url, own: {}, origin: origin ?? url.origin });
    const lines = encodeWhole(showOptions(view, url.searchParams.get('q') ?? '', opened.value));
    const etag = tagBytes(opened.value.register.head, lines);
    return new Response(lines, {
      headers: { 'content-type': pageType, 'cache-control': 'no-cache', etag },
    });
  });
  app.get('/sitemap.xml', async ({ req }) => {
    const opened = await service.open.register();
    if (!opened.ok) return refuse(opened.error);
    const text = encodeWhole(writeSitemap(opened.value.register, origin ?? new URL(req.url).origin));
    return new Response(text, {
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        etag: tagBytes(opened.value.register.head, text),
      },
    });
  });
  app.get('/robots.txt', ({ req, text }) => text(writeRobots(origin ?? new URL(req.url).origin)));
  return app;
}

/** The page of an address at which there is nothing; null for whoever wants no page, and where the registry cannot be loaded. */
export async function answerNothing(
  { service, origin }: Omit<Surroundings, 'refuse'>,
  request: Request,
): Promise<Response | null> {
  const { method, headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || !wantsPage(headers.get('accept'), false)) return null;
  const opened = await service.open.register();
  if (!opened.ok) return null;
  const url = new URL(request.url);
  const { context, view } = openAsked(opened.value, { url, own: {}, origin: origin ?? url.origin });
  return send(context, view, showNothing(view), () => {});
}

/** What a refusal is about, as it was written: the field that it names, else what the path holds. */
function nameAsked({ name }: Refusal, fields: Fields, inPath: Fields): string {
  return fields[name.split('-')[0] ?? ''] ?? Object.values(inPath)[0] ?? '';
}

/** What is answered where there is no registry to answer from: a page for those who want one. */
function tellUnavailable(refusal: Refusal, { headers, url }: Request, refuse: Surroundings['refuse']): Response {
  if (!wantsPage(headers.get('accept'), true)) return refuse(refusal);
  return new Response(showUnavailable(new URL(url)), {
    status: 503,
    headers: { 'content-type': pageType, 'retry-after': '2', 'cache-control': 'no-store', vary: 'Accept' },
  });
}

type Keep = (name: 'dataDigest', value: string) => void;

function send(context: Context, view: View, page: Page, keep: Keep): Response {
  const { status, document, data } = renderPage(view, page);
  if (data !== null) keep('dataDigest', digestBase64(data));
  const headers: Record<string, string> = { 'content-type': pageType, vary: 'Accept' };
  const bytes = encodeWhole(document);
  if (status === 200) headers.etag = tagBytes(context.register.head, bytes);
  if (status === 200) headers['cache-control'] = 'no-cache';
  if (status === 503) headers['retry-after'] = '2';
  return respondWhole(bytes, { status, headers });
}

interface Asked {
  readonly url: URL;
  readonly own: Fields;
  readonly origin: string;
}

/** The view that an address asks for; where its date cannot be used, today's, and why. */
function openAsked(
  context: Context,
  { url, own, origin }: Asked,
): { context: Context; view: View; refusal: Refusal | null } {
  const typed = url.searchParams.get('at')?.trim() ?? '';
  const at = typed === '' || typed === context.today ? null : typed;
  const today = readMoment(context, undefined);
  const asked = at === null ? today : readMoment(context, at);
  if (!today.ok) throw new Error('today lies before every revision held');
  const sight = {
    context,
    language: url.searchParams.get('lang') === 'en' ? ('en' as const) : ('zh' as const),
    path: url.pathname,
    fields: own,
    origin,
  };
  if (asked.ok) return { context, view: openView({ ...sight, at, moment: asked.value }), refusal: null };
  return { context, view: openView({ ...sight, at: null, moment: today.value }), refusal: asked.error };
}

function pick(search: URLSearchParams, known: readonly string[]): Fields {
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
}
