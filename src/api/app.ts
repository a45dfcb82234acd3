/** The application: every route on one Hono app, the same on Node and in workerd; what it needs of a runtime is given to it. */
import { type Context, Hono } from 'hono';
import type { Register } from '../catalogue/register.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { renderHome } from '../web/home.ts';
import { type Answer, answerJson, answerProblem } from './answer.ts';
import { answerCheck } from './check.ts';
import { checkRead, checkRoute } from './check-route.ts';
import { codeHistoryRead, codeRead } from './codes.ts';
import { compareRead } from './compare.ts';
import { createDesk } from './desk.ts';
import { entriesRead, entryHistoryRead, entryRead } from './entries.ts';
import { healthRead } from './health.ts';
import { describeApi, pages } from './openapi.ts';
import type { Read, Setting } from './read.ts';
import { Replies } from './reply.ts';
import { readInput } from './request.ts';
import { changesRead, revisionRead, revisionsRead } from './revisions.ts';
import { searchRead } from './search.ts';

export const reads: readonly Read[] = [
  codeRead,
  codeHistoryRead,
  entriesRead,
  entryRead,
  entryHistoryRead,
  revisionsRead,
  revisionRead,
  changesRead,
  searchRead,
  checkRead,
  compareRead,
  healthRead,
];

const htmlType = 'text/html; charset=utf-8';

/** What the home page offers to try. */
const homeExamples = [
  ...['/v1/codes/4-02-07-10?at=2021-01-01', '/v1/codes/4-02-07-10', '/v1/codes/4-02-07-10/history'],
  ...['/v1/compare?from=2020-02-25&to=2020-06-28', '/v1/entries?level=occupation&mark=S&limit=5', '/v1/revisions'],
];

export interface Surroundings {
  /** The current register; asked once a request. */
  readonly register: () => Register | Promise<Register>;
  /** Aliases and readings; asked when a name is first looked up. */
  readonly names: () => Promise<Names>;
  /** The present day, ISO. */
  readonly today: () => string;
  /** Told of errors that are ours. */
  readonly report: (error: unknown) => void;
}

/** Makes the application. */
export function createApp({ register, names, today, report }: Surroundings): Hono {
  const app = new Hono();
  const replies = new Replies();
  const desk = createDesk(names);
  const settle = (needsMatcher: boolean): Setting | Promise<Setting> => {
    const found = register();
    if (!needsMatcher && !(found instanceof Promise)) return { register: found, today: today() };
    return prepare(found, needsMatcher);
  };
  const prepare = async (found: Register | Promise<Register>, needsMatcher: boolean): Promise<Setting> => {
    const current = await found;
    return needsMatcher
      ? { register: current, today: today(), matcher: await desk(current) }
      : { register: current, today: today() };
  };
  const mount = (path: string, needsMatcher: boolean, make: (setting: Setting, context: Context) => Answer): void => {
    app.get(path, (context): Response | Promise<Response> => {
      const reply = (setting: Setting): Response => {
        const url = context.req.url;
        const address = url.slice(url.indexOf('/', 8));
        return replies.reply(setting, address, context.req.header('if-none-match'), () => make(setting, context));
      };
      const setting = settle(needsMatcher);
      return setting instanceof Promise ? setting.then(reply) : reply(setting);
    });
  };
  for (const read of reads) {
    mount(read.path.replaceAll(/\{(\w+)\}/g, ':$1'), read.needsMatcher, (setting, { req }) =>
      answerRead(read, setting, req.param(), new URL(req.url).searchParams),
    );
  }
  const describe = (setting: Setting): string => describeApi(reads, [...pages, checkRoute], setting, ask);
  mount('/openapi.json', true, (setting) => ({ ...answerJson(null), body: describe(setting) }));
  mount('/', false, ({ register: current }) => ({
    ...answerJson(null),
    type: htmlType,
    body: renderHome(current, homeExamples),
  }));
  app.post(checkRoute.path, async ({ req }) => {
    const answer = await answerCheck(await settle(true), req.raw);
    return answer instanceof Response ? answer : send(answer);
  });
  app.notFound(({ req }) => {
    const methods = ['GET', 'POST'].filter((method) => app.router.match(method, req.path)[0].length > 0);
    return refuse(req.method, req.path, methods.includes('GET') ? [...methods, 'HEAD'] : methods);
  });
  app.onError((error) => {
    report(error);
    const hint = 'Try again; if it stays, report the request to whoever runs this service.';
    return send(answerProblem(500, 'internal', 'Internal error', 'The request could not be answered.', { hint }));
  });
  return app;
}

/** Answers a read's address; null where no read has it. */
export function ask(setting: Setting, address: string): Answer | null {
  const url = new URL(address, 'http://localhost');
  for (const read of reads) {
    const names = [...read.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const found = new RegExp(`^${read.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(url.pathname);
    if (found === null) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
    return answerRead(read, setting, params, url.searchParams);
  }
  return null;
}

function answerRead(read: Read, setting: Setting, params: Record<string, string>, search: URLSearchParams): Answer {
  const input = readInput(read, params, search);
  return 'body' in input ? input : read.answer(setting, input.params, input.query);
}

/** Refuses what no route answers; `methods` are those that the address does answer. */
function refuse(method: string, path: string, methods: readonly string[]): Response {
  const known = reads.map((read) => read.path).join(', ');
  if (methods.length === 0) {
    const hint = `Reads: ${known}; the reference is /openapi.json.`;
    return send(answerProblem(404, 'route-unknown', 'No such address', `There is nothing at ${path}.`, { hint }));
  }
  const allow = methods.join(', ');
  if (method === 'OPTIONS') {
    const cross = { 'access-control-allow-methods': allow, 'access-control-allow-headers': '*' };
    return new Response(null, { status: 204, headers: { allow, 'access-control-allow-origin': '*', ...cross } });
  }
  const detail = `${method} ${path} is not offered.`;
  const hint = `It answers ${allow}.`;
  return send(answerProblem(405, 'method-not-allowed', 'Method not allowed', detail, { hint }), { allow });
}

function send({ status, type, body }: Answer, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'access-control-allow-origin': '*', ...headers },
  });
}
