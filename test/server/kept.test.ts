/** Kept replies straight to the connection: in every header and byte what the application answers by itself, whatever is sent. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Service } from '../../src/answer/service.ts';
import { createApp } from '../../src/api/app.ts';
import { Replies } from '../../src/api/reply.ts';
import { Register } from '../../src/catalogue/register.ts';
import { answerKept } from '../../src/server/kept.ts';
import { loadBuiltNames } from '../registry.ts';
import { startService, today } from '../service.ts';

/** What the service stands on; tests change it, and put it back. */
const ground = { register: null as Register | null, day: today, isSpoilt: false };
/** How many requests went on to the application behind the kept replies. */
let handedOn = 0;
let [kept, plain]: Server[] = [];

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeAll(async () => {
  const { register } = await startService();
  ground.register = register;
  const service = new Service({
    register: () => ground.register ?? register,
    names: loadBuiltNames,
    today: () => {
      if (ground.isSpoilt) throw new Error('no day');
      return ground.day;
    },
    report: () => {},
  });
  const pack = (bytes: Uint8Array<ArrayBuffer>) => gzipSync(bytes);
  const replies = new Replies(service, pack);
  const app = createApp({ service, replies, report: () => {} });
  const options = { autoCleanupIncoming: false, hostname: '127.0.0.1' };
  const answer = getRequestListener(app.fetch, options);
  plain = await listen(answer);
  kept = await listen(
    answerKept(replies, (incoming, outgoing) => {
      handedOn += 1;
      void answer(incoming, outgoing);
    }),
  );
});
afterAll(() => {
  for (const server of [kept, plain]) server?.close().closeAllConnections();
});

/** Sends a request as it is written, and gives the answer to its end: less its date, and with its headers in order. */
async function send(server: Server | undefined, head: string): Promise<string> {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) return expect.fail('not listening');
  const socket = connect(address.port, '127.0.0.1').setEncoding('latin1');
  socket.write(`${head}\r\nx-request-id: mine\r\nconnection: close\r\n\r\n`);
  let answer = '';
  for await (const text of socket) answer += text;
  const end = answer.indexOf('\r\n\r\n');
  const [line, ...headers] = answer
    .slice(0, end)
    .replace(/\r\ndate: .*/i, '')
    .split('\r\n');
  return [line, ...headers.map((header) => header.toLowerCase()).sort(), answer.slice(end)].join('\n');
}

/** The status of what both servers answer, which must be the same bytes; the second time, when it may be kept, too. */
async function sendBoth(head: string): Promise<number> {
  const first = await send(plain, head);
  for (const server of [kept, plain, kept]) expect(await send(server, head)).toBe(first);
  return Number(first.slice(9, 12));
}

const address = '/v1/codes/4-02-07-10?at=2021-01-01';

describe('what is kept is answered by itself', () => {
  test.each`
    method    | path                                            | more                                                   | status
    ${'GET'}  | ${address}                                      | ${''}                                                  | ${200}
    ${'GET'}  | ${address}                                      | ${'accept: */*'}                                       | ${200}
    ${'GET'}  | ${address}                                      | ${'accept: application/json'}                          | ${200}
    ${'GET'}  | ${address}                                      | ${'accept-encoding: gzip, br'}                         | ${200}
    ${'GET'}  | ${address}                                      | ${'accept-encoding: gzip;q=0'}                         | ${200}
    ${'HEAD'} | ${address}                                      | ${''}                                                  | ${200}
    ${'HEAD'} | ${address}                                      | ${'accept-encoding: gzip'}                             | ${200}
    ${'GET'}  | ${address}                                      | ${'if-none-match: *'}                                  | ${304}
    ${'GET'}  | ${address}                                      | ${'accept-encoding: gzip\r\nif-none-match: "x", W/*'}  | ${200}
    ${'HEAD'} | ${address}                                      | ${'if-none-match: *'}                                  | ${304}
    ${'GET'}  | ${address}                                      | ${'origin: https://other.example'}                     | ${200}
    ${'GET'}  | ${'/entries/e1gbi1maoa6'}                       | ${'accept: text/html,*/*;q=0.8\r\naccept: text/plain'} | ${200}
    ${'GET'}  | ${'/entries/e1gbi1maoa6?lang=en&at=2021-01-01'} | ${'accept: text/html\r\naccept-encoding: x-gzip'}      | ${200}
    ${'GET'}  | ${'/v1/search?q=wypsy'}                         | ${''}                                                  | ${200}
    ${'GET'}  | ${'/v1/search?q=%E4%BF%9D%E8%82%B2%E5%91%98'}   | ${''}                                                  | ${200}
  `('$method $path $more', async ({ method, path, more, status }) => {
    const head = `${method} ${path} HTTP/1.1\r\nhost: localhost:8787${more === '' ? '' : `\r\n${more}`}`;
    await sendBoth(head);
    const before = handedOn;
    expect(await sendBoth(head)).toBe(status);
    expect(handedOn).toBe(before);
  });

  test('with the same tag that it gave, as 304', async () => {
    const tag = /^etag: (.*)$/m.exec(await send(plain, `GET ${address} HTTP/1.1\r\nhost: a`))?.[1] ?? '';
    for (const named of [tag, `W/${tag}`, `"x", ${tag}`])
      expect(await sendBoth(`GET ${address} HTTP/1.1\r\nhost: a\r\nif-none-match: ${named}`)).toBe(304);
  });

  test('many after one another on one connection', async () => {
    const first = `GET ${address} HTTP/1.1\r\nhost: a`;
    await sendBoth(first);
    const head = `${first}\r\nx-request-id: mine\r\n\r\n`;
    const whole = await send(kept, `${head.repeat(3)}GET /nowhere HTTP/1.1\r\nhost: a`);
    expect([...whole.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['200', '200', '200', '404']);
    expect(whole.split('"revision":"2020-06-28","code":"4-02-07-10"')).toHaveLength(4);
  });
});

test.each`
  what                                         | head
  ${'an unknown address'}                      | ${'GET /nowhere HTTP/1.1\r\nhost: a'}
  ${'a method without an answer'}              | ${`DELETE ${address} HTTP/1.1\r\nhost: a`}
  ${'OPTIONS'}                                 | ${`OPTIONS ${address} HTTP/1.1\r\nhost: a`}
  ${'no host'}                                 | ${`GET ${address} HTTP/1.0`}
  ${'a host in capitals'}                      | ${`GET ${address} HTTP/1.1\r\nhost: A`}
  ${'the usual port'}                          | ${`GET ${address} HTTP/1.1\r\nhost: a:80`}
  ${'a host that ends in a piece of the path'} | ${'GET /codes/4-02-07-10?at=2021-01-01 HTTP/1.1\r\nhost: a/v1'}
  ${'a host with somebody before it'}          | ${`GET ${address} HTTP/1.1\r\nhost: b@a`}
  ${'a host with a question mark'}             | ${`GET ${address} HTTP/1.1\r\nhost: a?`}
  ${'an empty host'}                           | ${`GET ${address} HTTP/1.1\r\nhost:`}
  ${'a whole address'}                         | ${`GET http://a${address} HTTP/1.1\r\nhost: b`}
  ${'a whole address of another scheme'}       | ${`GET ftp://a${address} HTTP/1.1\r\nhost: b`}
  ${'dots in the path'}                        | ${'GET /x/../v1/codes/4-02-07-10?at=2021-01-01 HTTP/1.1\r\nhost: a'}
  ${'escaped dots in the path'}                | ${'GET /x/%2e%2e/v1/codes/4-02-07-10?at=2021-01-01 HTTP/1.1\r\nhost: a'}
  ${'a backslash in the path'}                 | ${'GET /v1\\codes/4-02-07-10?at=2021-01-01 HTTP/1.1\r\nhost: a'}
  ${'a fragment'}                              | ${`GET ${address}#x HTTP/1.1\r\nhost: a`}
  ${'an escape that need not be'}              | ${'GET /v1/codes/4%2D02-07-10?at=2021-01-01 HTTP/1.1\r\nhost: a'}
  ${'two slashes'}                             | ${`GET /${address} HTTP/1.1\r\nhost: a`}
  ${'an asterisk'}                             | ${'GET * HTTP/1.1\r\nhost: a'}
  ${'bytes that are no ASCII'}                 | ${'GET /v1/search?q=é HTTP/1.1\r\nhost: a'}
  ${'nothing acceptable'}                      | ${`GET ${address} HTTP/1.1\r\nhost: a\r\naccept: image/png`}
  ${'an address that ends like a header'}      | ${`GET ${address} application/json HTTP/1.1\r\nhost: a`}
  ${'an export'}                               | ${'GET /v1/export?format=csv HTTP/1.1\r\nhost: a'}
`('$what is answered as the application answers it', async ({ head }) => {
  for (const host of ['a', 'b']) await send(plain, `GET ${address} HTTP/1.1\r\nhost: ${host}`);
  expect(await sendBoth(head)).toBeGreaterThanOrEqual(200);
});

test('nothing is kept past its day or its head', async () => {
  const { register, day } = ground;
  if (register === null) return expect.fail('no register');
  const head = 'GET /entries/e1gbi1maoa6 HTTP/1.1\r\nhost: a';
  const answers = new Set<string>();
  for (const next of [day, '2027-03-04']) {
    for (const known of [register, new Register({ ...register.rows, head: 'f'.repeat(64) })]) {
      Object.assign(ground, { register: known, day: next });
      await sendBoth(head);
      answers.add(await send(kept, head));
    }
  }
  expect(answers.size).toBe(4);
  Object.assign(ground, { register, day });
});

test('an error while it is looked for is answered as the application answers it', async () => {
  ground.isSpoilt = true;
  const answers = [
    await send(kept, `GET ${address} HTTP/1.1\r\nhost: a`),
    await send(plain, `GET ${address} HTTP/1.1\r\nhost: a`),
  ];
  ground.isSpoilt = false;
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toMatch(/^HTTP\/1\.1 500 /);
});

test('what is kept and cannot be written goes on to the application, and nobody else is stopped', async () => {
  const { register } = await startService();
  const service = new Service({
    ...{ register: () => register, names: loadBuiltNames, today: () => today },
    report: () => {},
  });
  const replies = new Replies(service);
  const headers = { etag: '"x"', 'cache-control': 'no-cache', 'x-odd': 'a\u0001b' };
  await replies.reply(new Request('http://a/odd'), () => new Response('x', { headers }));
  expect(replies.find(new Request('http://a/odd'))?.status).toBe(200);
  const server = await listen(
    answerKept(replies, (_, outgoing) => {
      outgoing.writeHead(500).end('as the application says it');
    }),
  );
  for (let time = 0; time < 2; time += 1)
    expect(await send(server, 'GET /odd HTTP/1.1\r\nhost: a')).toMatch(
      /^HTTP\/1\.1 500 [\s\S]*as the application says it/,
    );
  server.close();
});
