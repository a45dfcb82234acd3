/** The headers of every response: pages of other sites may read it, and no page of ours loads, frames or tells anything beyond itself. */
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { digestBase64 } from '../catalogue/history/digest.ts';
import { script, style } from '../web/look.ts';

/** Everyone may read every answer, its ETag and its links. `methodsOf` gives the methods that an address answers. */
export function shareWithAll(methodsOf: (path: string) => string[]): MiddlewareHandler {
  return cors({
    origin: '*',
    allowMethods: (_, { req }) => methodsOf(req.path),
    allowHeaders: ['*'],
    exposeHeaders: ['etag', 'link'],
  });
}

/** A part of a page that may run or look: named by the digest of its text. */
function named(part: unknown): string {
  return `'sha256-${digestBase64(String(part))}'`;
}

/** Nothing is loaded but what stands in the page itself; nobody may frame it, and other sites do not hear where a visitor came from. */
export function keepSafe(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [named(style)],
      scriptSrc: [named(script)],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xContentTypeOptions: 'nosniff',
    xFrameOptions: 'DENY',
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
  });
}
