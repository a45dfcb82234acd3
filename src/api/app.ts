/** The application: every route on one Hono app, the same on Node and in workerd; what it needs of a runtime is given to it. */
import { type Context, Hono } from 'hono';
import type { Register } from '../catalogue/register.ts';
import { renderHome } from '../web/home.ts';
import { type Answer, answerProblem, jsonType } from './answer.ts';
import { codeHistoryRead, codeRead } from './codes.ts';
import { compareRead } from './compare.ts';
import { entriesRead, entryHistoryRead, entryRead } from './entries.ts';
import { healthRead } from './health.ts';
import { describeApi } from './openapi.ts';
import type { Read, Setting } from './read.ts';
import { Replies } from './reply.ts';
import { readInput } from './request.ts';
import { changesRead, revisionRead, revisionsRead } from './revisions.ts';

export const reads: readonly Read[] = [
  codeRead,
  codeHistoryRead,
  entriesRead,
  entryRead,
  entryHistoryRead,
  revisionsRead,
  revisionRead,
  changesRead,
  compareRead,
  healthRead,
];

/** What the home page offers to try. */
const homeExamples = [
  ...['/v1/codes/4-02-07-10?at=2021-01-01', '/v1/codes/4-02-07-10', '/v1/codes/4-02-07-10/history'],
  ...['/v1/compare?from=2020-02-25&to=2020-06-28', '/v1/entries?level=occupation&mark=S&limit=5', '/v1/revisions'],
];

export interface Surroundings {
  /** The current register; asked once a request. */
  readonly register: () => Register | Promise<Register>;
  /** The present day, ISO. */
  readonly today: () => string;
  /** Told of errors that are ours. */
  readonly report: (error: unknown) => void;
}

/** Makes the application. */
export function createApp({ register, today, report }: Surroundings): Hono {
  const app = new Hono();
  const replies = new Replies();
  const mount = (path: string, make: (setting: Setting, context: Context) => Answer): void => {
    app.get(path, (context): Response | Promise<Response> => {
      const found = register();
      const reply = (current: Register): Response => {
        const setting = { register: current, today: today() };
        const url = context.req.url;
        const address = url.slice(url.indexOf('/', 8));
        return replies.reply(setting, address, context.req.header('if-none-match'), () => make(setting, context));
      };
      return found instanceof Promise ? found.then(reply) : reply(found);
    });
  };
  for (const read of reads) {
    mount(read.path.replaceAll(/\{(\w+)\}/g, ':$1'), (setting, { req }) =>
      answerRead(read, setting, req.param(), new URL(req.url).searchParams),
    );
  }
  mount('/openapi.json', (setting) => ({
    status: 200,
    type: jsonType,
    body: describeApi(reads, [], setting, ask),
    links: {},
  }));
  mount('/', (setting) => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: renderHome(setting.register, homeExamples),
    links: {},
  }));
  app.notFound((context) => send(refuse(context)));
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

function refuse({ req }: Context): Answer {
  const known = reads.map(({ path }) => path).join(', ');
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    const detail = `${req.method} ${req.path} is not offered; the registry is read-only.`;
    return answerProblem(405, 'method-not-allowed', 'Method not allowed', detail, { hint: `Reads: ${known}.` });
  }
  return answerProblem(404, 'route-unknown', 'No such address', `There is nothing at ${req.path}.`, {
    hint: `Reads: ${known}; the reference is /openapi.json.`,
  });
}

function send({ status, type, body }: Answer): Response {
  return new Response(body, { status, headers: { 'content-type': type, 'access-control-allow-origin': '*' } });
}
