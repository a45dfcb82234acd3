/** The application: every route on one Hono app, the same on Node and in workerd; what it needs of a runtime is given to it. */
import { type Context as Exchange, Hono } from 'hono';
import type { Contexts, Need } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import type { Service } from '../answer/service.ts';
import type { Result } from '../catalogue/result.ts';
import { renderHome } from '../web/home.ts';
import { type Capacity, leastCapacity } from './check/capacity.ts';
import { answerCheck } from './check/check.ts';
import { checkRoute } from './check/route.ts';
import { keepSafe, shareWithAll } from './headers.ts';
import { describeApi, pages } from './openapi.ts';
import { representProblem, representRefusal } from './problem.ts';
import type { Read } from './read.ts';
import { reads } from './reads.ts';
import { Replies, respond } from './reply.ts';
import { htmlType, jsonType, type Representation, represent } from './representation.ts';
import { readQuery } from './request.ts';

/** What the home page offers to try. */
const homeExamples = [
  ...['/v1/codes/4-02-07-10?at=2021-01-01', '/v1/codes/4-02-07-10', '/v1/codes/4-02-07-10/history'],
  ...['/v1/compare?from=2020-02-25&to=2020-06-28', '/v1/entries?level=occupation&mark=S&limit=5', '/v1/revisions'],
];

export interface Surroundings {
  readonly service: Service;
  /** Told of errors that are ours. */
  readonly report: (error: unknown) => void;
  /** What the runtime can do with bodies; what every one can without it. */
  readonly capacity?: Capacity;
}

/** Makes the application. */
export function createApp({ service, report, capacity = leastCapacity }: Surroundings): Hono {
  const app = new Hono();
  const methodsOf = (path: string): string[] => {
    const methods = ['GET', 'POST'].filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
    );
    return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  };
  app.use(keepSafe(), async (exchange, next) => {
    const { method, path } = exchange.req;
    const methods = method === 'OPTIONS' ? methodsOf(path) : null;
    if (methods?.length === 0) return refuse(method, path, methods);
    await next();
    if (methods !== null) exchange.res.headers.set('allow', methods.join(', '));
  });
  app.use(shareWithAll(methodsOf));
  const mount = <N extends Need>(
    path: string,
    needs: N,
    make: (context: Contexts[N], exchange: Exchange) => Representation,
  ): void => {
    app.get(path, (exchange): Response | Promise<Response> => {
      const reply = (opened: Result<Contexts[N], Refusal>): Response => {
        if (!opened.ok) return send(representRefusal(opened.error, []), { 'retry-after': '1' });
        return respond(opened.value, make(opened.value, exchange));
      };
      const opened = service.open[needs]();
      return opened instanceof Promise ? opened.then(reply) : reply(opened);
    });
  };
  const expose = <N extends Need>(read: Read<N>): void => {
    const known = Object.keys(read.query.shape);
    mount(read.path.replaceAll(/\{(\w+)\}/g, ':$1'), read.needs, (context, { req }) => {
      const query = readQuery(new URL(req.url).searchParams, known);
      return query.ok ? read.answer(context, { ...query.value, ...req.param() }) : query.error;
    });
  };
  for (const read of reads) {
    if (read.needs === 'matcher') expose(read);
    else expose(read);
  }
  mount('/openapi.json', 'matcher', (context) =>
    represent(jsonType, describeApi(reads, [...pages, checkRoute], context)),
  );
  mount('/', 'register', ({ register }) => represent(htmlType, renderHome(register, homeExamples)));
  app.post(checkRoute.path, async ({ req }) => {
    const opened = await service.open.matcher();
    if (!opened.ok) return send(representRefusal(opened.error, []), { 'retry-after': '1' });
    const { status, type, length, body } = await answerCheck(opened.value, req.raw, capacity);
    const known: Record<string, string> = length === null ? {} : { 'content-length': String(length) };
    return new Response(body, { status, headers: { 'content-type': type, ...known } });
  });
  app.notFound(({ req }) => refuse(req.method, req.path, methodsOf(req.path)));
  app.onError((error) => {
    report(error);
    const hint = 'Try again; if it stays, report the request to whoever runs this service.';
    return send(representProblem(500, 'internal', 'Internal error', 'The request could not be answered.', { hint }));
  });
  const replies = new Replies(service);
  const answer = app.fetch;
  // What is kept is answered before any route is looked for.
  app.fetch = (request, ...rest) => replies.reply(request, () => answer(request, ...rest));
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

function send({ status, type, body }: Representation, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': type, ...more } });
}
