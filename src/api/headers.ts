/** The headers of every response: pages of other sites may read it, and no page of ours loads, frames or tells anything beyond itself. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { digestBase64 } from '../catalogue/history/digest.ts';
import { cardStyle } from '../reconcile/preview.ts';
import { servicePath } from '../reconcile/space.ts';
import type { PageState } from '../web/pages.ts';

const exposed = ['etag', 'link', 'x-request-id', 'content-disposition', 'repr-digest', 'zhilu-stale-since'];

/** What a file of ours has of these headers where it is given before the service is asked. */
export const sharedHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposed.join(','),
  'x-content-type-options': 'nosniff',
};

/** Everyone may read every answer, its ETag and its links. `methodsOf` gives the methods that an address answers. */
export function shareWithAll(methodsOf: (path: string) => string[]): MiddlewareHandler {
  const preflight = cors({
    origin: '*',
    allowMethods: (_, { req }) => methodsOf(req.path),
    allowHeaders: ['*'],
    exposeHeaders: exposed,
  });
  return async (exchange, next) => {
    if (exchange.req.method === 'OPTIONS') return await preflight(exchange, next);
    await next();
    // Set before it, as `cors` does, they would have the whole response made anew.
    const { headers } = exchange.res;
    headers.set('access-control-allow-origin', sharedHeaders['access-control-allow-origin']);
    headers.set('access-control-expose-headers', sharedHeaders['access-control-expose-headers']);
  };
}

/** Where scripts may come from. */
const scriptSource = "'self'";

/** Lets the data (JSON-LD) that stands in a page stand there: the policy names it by its digest. */
export function nameData(): MiddlewareHandler<PageState> {
  return async (exchange, next) => {
    await next();
    const { dataDigest } = exchange.var;
    const policy = exchange.res.headers.get('content-security-policy');
    if (dataDigest === undefined || policy === null) return;
    const named = policy.replace(`script-src ${scriptSource}`, `script-src ${scriptSource} 'sha256-${dataDigest}'`);
    exchange.res.headers.set('content-security-policy', named);
  };
}

/** Pages load from this service alone, and run and look as its own files say; nobody may frame it, and other sites do not hear where a visitor came from. */
export function keepSafe(): MiddlewareHandler {
  const own = ["'self'"];
  const page = secureHeaders({
    ...shared,
    contentSecurityPolicy: {
      ...nothingElse,
      styleSrc: ["'self'"],
      scriptSrc: [scriptSource],
      imgSrc: ["'self'", 'data:'],
      ...{ connectSrc: own, formAction: own },
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
  });
  // A preview card is made for the frames of other programs; it runs nothing and sends nothing.
  const card = secureHeaders({
    ...shared,
    contentSecurityPolicy: {
      ...nothingElse,
      styleSrc: [`'sha256-${digestBase64(String(cardStyle))}'`],
      formAction: ["'none'"],
      frameAncestors: ['*'],
    },
    xFrameOptions: false,
  });
  return (exchange, next) => (isCard(exchange.req.path) ? card(exchange, next) : page(exchange, next));
}

const nothingElse = { defaultSrc: ["'none'"], baseUri: ["'none'"] };

const shared = {
  xContentTypeOptions: 'nosniff',
  referrerPolicy: 'no-referrer',
  crossOriginResourcePolicy: 'cross-origin',
  // Whoever ends TLS before this service decides on it.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** Whether an address is that of a preview card. */
function isCard(path: string): boolean {
  return path.startsWith(`${servicePath}/`) && path.endsWith('/preview');
}

/** Pages get the headers of pages; what is read by programs gets no more than it needs. A page may have a policy of its own. */
export function keepPagesSafe(keep: MiddlewareHandler): MiddlewareHandler {
  return async (exchange, next) => {
    await next();
    const { headers } = exchange.res;
    if (headers.get('content-type')?.startsWith('text/html') !== true) {
      headers.set('x-content-type-options', 'nosniff');
      return;
    }
    const own = headers.get('content-security-policy');
    await keep(exchange, async () => {});
    if (own !== null) exchange.res.headers.set('content-security-policy', own);
  };
}
