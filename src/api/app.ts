/** The application: every route on one Hono app, the same on Node and in workerd; what it needs of a runtime is given to it. */
import { Hono } from 'hono';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Service } from '../answer/service.ts';
import type { Binaries } from '../export/format.ts';
import { slashed } from '../reconcile/space.ts';
import { answerNothing, createPages } from '../web/pages.ts';
import { type Capacity, leastCapacity } from './check/capacity.ts';
import { keepPagesSafe, keepSafe, nameData, shareWithAll } from './headers.ts';
import { representProblem, representRefusal } from './problem.ts';
import { routeRead } from './read.ts';
import { reads } from './reads.ts';
import { Replies, send } from './reply.ts';
import { identify } from './request.ts';
import { type Route, refuseUnavailable } from './route.ts';
import { routes } from './routes.ts';

export interface Surroundings {
  readonly service: Service;
  /** Told of errors that are ours. */
  readonly report: (error: unknown) => void;
  /** What the runtime can do with bodies; what every one can without it. */
  readonly capacity?: Capacity;
  /** What is kept of replies; a runtime that answers out of it by itself gives its own. */
  readonly replies?: Replies;
  /** What the runtime can export beside text; nothing where it is not given. */
  readonly binaries?: Binaries | null;
  /** The host names that tools of this machine ask under, where no others may: a server that only this machine reaches. */
  readonly hosts?: readonly string[] | undefined;
}

/** Makes the application. */
export function createApp({
  service,
  report,
  capacity = leastCapacity,
  replies = new Replies(service, capacity.pack ?? null),
  binaries = null,
  hosts,
}: Surroundings): Hono {
  const app = new Hono();
  const methodsOf = (path: string): string[] => {
    const methods = ['GET', 'POST'].filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
    );
    return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  };
  app.use(nameData(), keepPagesSafe(keepSafe()), async (exchange, next) => {
    const { method, path } = exchange.req;
    const methods = method === 'OPTIONS' ? methodsOf(path) : null;
    if (methods?.length === 0) return refuse(method, path, methods);
    await next();
    if (methods !== null) exchange.res.headers.set('allow', methods.join(', '));
  });
  app.use(shareWithAll(methodsOf));
  for (const address of slashed) app.use(address, trimTrailingSlash());
  const mount = ({ operation: { method, path }, answer }: Route): void => {
    app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), ({ req }) =>
      answer({ request: req.raw, params: req.param(), service, capacity, binaries, hosts }),
    );
  };
  for (const read of reads) {
    if (read.needs === 'matcher') mount(routeRead(read));
    else mount(routeRead(read));
  }
  for (const route of routes) mount(route);
  app.route(
    '/',
    createPages({
      service,
      openAsset: capacity.openAsset,
      refuse: (refusal) =>
        refusal.kind === 'unavailable' ? refuseUnavailable(refusal) : send(representRefusal(refusal, [])),
    }),
  );
  app.notFound(async ({ req }) => {
    const methods = methodsOf(req.path);
    const page = methods.length === 0 ? await answerNothing({ service }, req.raw) : null;
    return page ?? refuse(req.method, req.path, methods);
  });
  app.onError((error) => {
    report(error);
    const hint = 'Try again; if it stays, report the request to whoever runs this service.';
    return send(representProblem(500, 'internal', 'Internal error', 'The request could not be answered.', { hint }));
  });
  const answer = app.fetch;
  // What is kept is answered before any route is looked for, and has its id: only what is made is marked.
  app.fetch = (request, ...rest) =>
    replies.reply(request, (asked) => {
      const response = answer(asked, ...rest);
      return response instanceof Promise ? response.then((made) => mark(asked, made)) : mark(asked, response);
    });
  return app;
}

/** Refuses what no route answers; `methods` are those that the address does answer. */
function refuse(method: string, path: string, methods: readonly string[]): Response {
  const known = reads.map((read) => read.path).join(', ');
  if (methods.length === 0) {
    const hint = `Reads: ${known}; the reference is /openapi.json.`;
    return send(representProblem(404, 'route-unknown', 'No such address', `There is nothing at ${path}.`, { hint }));
  }
  const allow = methods.join(', ');
  const detail = `${method} ${path} is not offered.`;
  const hint = `It answers ${allow}.`;
  return send(representProblem(405, 'method-not-allowed', 'Method not allowed', detail, { hint }), { allow });
}

/** Gives a response the id of its request, where it has none yet. */
function mark(request: Request, response: Response): Response {
  if (response.headers.has('x-request-id')) return response;
  response.headers.set('x-request-id', identify(request.headers));
  return response;
}
