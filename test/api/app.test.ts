/** The application: what is answered beside the reads, methods, unknown addresses, errors of our own, and other sites' pages. */
import SQLite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { Service as Answers } from '../../src/answer/service.ts';
import { createApp } from '../../src/api/app.ts';
import { problemDocumentSchema } from '../../src/api/problem.ts';
import { reads } from '../../src/api/reads.ts';
import type { Register } from '../../src/catalogue/register.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { loadNames, loadRegister } from '../../src/store/load.ts';
import { loadBuiltNames } from '../registry.ts';
import { type OpenApi, type Service, startService, today } from '../service.ts';
import { importSmall, inFolder, writeFile } from '../store/file.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const examples = reads.flatMap((read) => read.examples.map(({ address }) => address));

test('HEAD answers with the headers of GET and no body', async () => {
  for (const address of [...examples, '/', '/openapi.json', '/v1/codes/nonsense', '/nowhere']) {
    const [got, head] = [await service.ask(address), await service.ask(address, { method: 'HEAD' })];
    expect([head.status, head.text]).toEqual([got.status, '']);
    const of = ({ headers }: typeof got): unknown => ({ ...Object.fromEntries(headers), 'x-request-id': null });
    expect(of(head)).toEqual(of(got));
  }
});

describe.each(reads.map(({ path, examples: [example] }) => ({ path, example: example?.address ?? '' })))(
  '$path',
  ({ path, example }) => {
    test('refuses other methods, with those that it answers', async () => {
      const document: OpenApi = JSON.parse((await service.ask('/openapi.json')).text);
      const offered = Object.keys(document.paths[path] ?? {}).map((method) => method.toUpperCase());
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'].filter((other) => !offered.includes(other))) {
        const { status, headers, json } = await service.ask(example, { method });
        const allow = headers.get('allow') ?? '';
        expect([status, allow.split(', ').sort()]).toEqual([405, [...offered, 'HEAD'].sort()]);
        expect(json).toMatchObject({ type: '/problems/method-not-allowed', hint: `It answers ${allow}.` });
      }
    });
  },
);

test('OPTIONS says what the address answers, and lets pages of other sites ask', async () => {
  const { status, headers, text } = await service.ask('/v1/revisions', { method: 'OPTIONS' });
  expect([status, text, headers.get('allow')]).toEqual([204, '', 'GET, HEAD']);
  expect(headers.get('access-control-allow-methods')).toBe('GET,HEAD');
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

test('pages of other sites may read every answer and its ETag and links', async () => {
  for (const address of [...examples, '/openapi.json', '/v1/codes/nonsense', '/nowhere']) {
    const { headers } = await service.ask(address);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  }
  const { headers } = await service.ask('/v1/revisions');
  expect(headers.get('access-control-expose-headers')).toContain('etag,link,x-request-id');
});

describe('unknown addresses', () => {
  test.each([
    '/v1',
    '/v1/code',
    '/v1/codes/',
    '/v1/codes/4/02',
    '/v2/revisions',
    '/V1/revisions',
    '/v1/revisions/',
    '//healthz',
    '/%2e%2e/etc/passwd',
    '/favicon.png',
  ])('%s', async (address) => {
    for (const method of ['GET', 'POST']) {
      const response = await service.app.request(`http://localhost${address}`, { method });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
      const problem = problemDocumentSchema.parse(await response.json());
      expect(problem).toMatchObject({ type: '/problems/route-unknown', status: 404 });
      for (const { path } of reads) expect(problem.hint).toContain(path);
    }
  });
});

test('every problem is an RFC 9457 document whose status is that of the answer', async () => {
  const refused = [
    '/v1/codes/x',
    '/v1/codes/4?at=x',
    '/v1/entries/x',
    '/v1/revisions/x',
    '/v1/compare',
    '/healthz?x=1',
    '/nowhere',
  ];
  for (const address of refused) {
    const { status, headers, json } = await service.ask(address);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = problemDocumentSchema.parse(json);
    expect(problem.status).toBe(status);
    expect(problem.type).toMatch(/^\/problems\/[a-z-]+$/);
    expect(problem.hint).not.toBe('');
  }
});

test('an error of ours is reported and answered as a problem that tells nothing of it', async () => {
  const reported: unknown[] = [];
  const report = (error: unknown): number => reported.push(error);
  const failure = new Error('disk /secret is gone');
  const failing = createApp({
    service: new Answers({
      register: async () => service.register,
      names: loadBuiltNames,
      today: () => {
        throw failure;
      },
      report,
    }),
    report,
  });
  for (const address of ['/healthz', '/']) {
    const response = await failing.request(address);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(problemDocumentSchema.parse(JSON.parse(text))).toMatchObject({
      type: '/problems/internal',
      status: 500,
    });
    expect(text).not.toContain('secret');
  }
  expect(reported).toEqual([failure, failure]);
});

test('names that cannot be loaded are our fault: 503 with a reason, and answers that need none are given', async () => {
  const reported: unknown[] = [];
  const failure = new Error('disk /secret is gone');
  const answers = new Answers({
    register: () => service.register,
    names: () => Promise.reject(failure),
    today: () => today,
    report: (error) => reported.push(error),
  });
  const app = createApp({ service: answers, report: () => {} });
  const asked = [
    ['/v1/search?q=x', {}],
    ['/v1/check?name=x', {}],
    ['/v1/check', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: '{}\n' }],
    ['/openapi.json', {}],
  ] as const;
  for (const [address, request] of asked) {
    const response = await app.request(address, request);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    const problem = problemDocumentSchema.parse(await response.json());
    expect(problem).toMatchObject({ type: '/problems/matcher-unavailable', status: 503 });
    expect(JSON.stringify(problem)).not.toContain('secret');
  }
  expect(reported).toEqual(asked.map(() => failure));
  expect((await app.request('/v1/codes/4')).status).toBe(200);
});

test('a registry file that cannot be read is a 503 that says so, on every read and page, and what needs no registry is answered', async () => {
  await inFolder(async (path) => {
    writeFile(path, importSmall());
    const file = new SQLite(path);
    file.exec('drop table change');
    file.close();
    const database = openRegistry(path);
    const reported: unknown[] = [];
    const report = (error: unknown): number => reported.push(error);
    const answers = new Answers({
      register: () => loadRegister(database),
      names: () => loadNames(database),
      today: () => today,
      report,
    });
    const app = createApp({ service: answers, report });
    const page = await app.request('/');
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    for (const address of ['/openapi.json', ...reads.flatMap(({ examples }) => examples.map((one) => one.address))]) {
      const response = await app.request(address);
      expect([address, response.status, response.headers.get('retry-after')]).toEqual([address, 503, '1']);
      const problem = problemDocumentSchema.parse(await response.json());
      expect(problem).toMatchObject({
        type: '/problems/register-unavailable',
        hint: expect.stringMatching('verify'),
      });
    }
    expect(reported.map(String)).toEqual([expect.stringContaining('no such table: change')]);
    const asked = await app.request('/', { headers: { accept: 'application/json' } });
    expect([asked.status, problemDocumentSchema.parse(await asked.json()).type]).toEqual([
      503,
      '/problems/register-unavailable',
    ]);
    expect((await app.request('/nowhere')).status).toBe(404);
    database.close();
  });
});

test('every cache is counted: what is found is kept within its bound, what is not found is not kept', async () => {
  const report = (error: unknown): never => expect.fail(String(error));
  const register = (): Register => service.register;
  const answers = new Answers({ register, names: loadBuiltNames, today: () => today, report });
  const app = createApp({ service: answers, report });
  const ask = async (address: string, status: number): Promise<void> => {
    const response = await app.request(address);
    expect([address, response.status]).toEqual([address, status]);
    await response.arrayBuffer();
  };
  for (let number = 0; number < 40; number += 1) await ask(`/v1/search?q=${encodeURIComponent(`电工${number}`)}`, 200);
  const kept = answers.caches.replies;
  for (let number = 0; number < 60; number += 1)
    await ask(`/v1/codes/7-99-99-${10 + (number % 90)}?at=2023-0${1 + (number % 9)}-01`, 404);
  expect([kept?.entries, answers.caches]).toMatchObject([40, { replies: { entries: 40, weight: kept?.weight } }]);
  for (let day = 0; day < 60; day += 1) {
    const on = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
    await ask(`/v1/check?name=${encodeURIComponent('网约配送员')}&on=${on}`, 200);
    if (day % 2 === 0) await ask(`/v1/compare?from=2020-06-28&to=${on}`, 200);
    for (const { weight, most } of Object.values(answers.caches)) expect(weight).toBeLessThanOrEqual(most);
  }
  expect(answers.caches.replies?.entries).toBe(40 + 60 + 30);
});

test('a register that is still loading is waited for', async () => {
  const report = (): void => {};
  const answers = new Answers({
    register: async () => service.register,
    names: loadBuiltNames,
    today: () => today,
    report,
  });
  const app = createApp({ service: answers, report });
  const response = await app.request('/healthz');
  expect(await response.json()).toMatchObject({ head: service.register.head });
});
