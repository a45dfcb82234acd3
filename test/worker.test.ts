/** The edge entry inside workerd, over D1: migrations apply, the registry loads, and every answer is that of Node, byte for byte. */
/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Command } from '../src/store/database.ts';
import { answerCold } from '../src/worker/cold.ts';

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof import('../src/worker.ts');
    }
    interface Env {
      readonly DB: D1Database;
      readonly TEST_MIGRATIONS: D1Migration[];
    }
  }
}

const origin = 'https://zhilu.example';

async function ask(method: string, address: string, headers: Record<string, string> = {}): Promise<Response> {
  return await exports.default.fetch(new Request(`${origin}${address}`, { method, headers }));
}

async function write(commands: readonly Command[]): Promise<void> {
  await env.DB.batch(commands.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
}

beforeAll(async () => {
  vi.useFakeTimers({ now: inject('now'), toFake: ['Date'] });
});
afterAll(() => void vi.useRealTimers());

test('before the data is loaded, the answer is an error that tells nothing, and the log says why', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  const response = await ask('GET', '/healthz');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ type: '/problems/register-unavailable' });
  expect(logged).toHaveBeenCalledExactlyOnceWith(new Error('the registry table is empty'));
  logged.mockRestore();
});

describe('before a register is loaded, an answer of the place is given', () => {
  const moment = { head: 'c'.repeat(64), day: '2026-11-01', version: 'one' };
  const address = `${origin}/v1/revisions?cold`;
  const shared = { etag: '"a"', 'cache-control': 'public, max-age=0, s-maxage=60', vary: 'accept-encoding', link: 'x' };

  /** Asks as a new isolate does; tells how often it was answered afresh. */
  async function askCold(request: Request, at = moment, headers: Record<string, string> = shared, status = 200) {
    let made = 0;
    const works: Promise<unknown>[] = [];
    const answer = (): Response => {
      made += 1;
      return new Response(`made for ${at.head.slice(0, 1)}`, {
        status,
        headers: { ...headers, 'x-request-id': 'first' },
      });
    };
    const response = await answerCold(request, at, { cache: caches.default, answer, wait: (work) => works.push(work) });
    const text = await response.text();
    await Promise.all(works);
    return { made, text, status: response.status, headers: Object.fromEntries(response.headers) };
  }

  test('afresh once, then as it was, with an id of its own', async () => {
    const first = await askCold(new Request(address));
    const again = await askCold(new Request(address, { headers: { 'x-request-id': 'second' } }));
    expect([first.made, again.made]).toEqual([1, 0]);
    expect(again).toEqual({ ...first, made: 0, headers: { ...first.headers, 'x-request-id': 'second' } });
  });

  test('another head, day or deployment, another form or a client that has one: afresh', async () => {
    await askCold(new Request(address));
    const asked = [
      await askCold(new Request(address), { ...moment, head: 'd'.repeat(64) }),
      await askCold(new Request(address), { ...moment, day: '2026-11-02' }),
      await askCold(new Request(address), { ...moment, version: 'two' }),
      await askCold(new Request(address, { headers: { accept: 'text/csv' } })),
      await askCold(new Request(address, { headers: { 'if-none-match': '"a"' } })),
      await askCold(new Request(address, { method: 'POST' })),
    ];
    expect(asked.map(({ made }) => made)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test.each([
    ['refused', shared, 404],
    ['for one client', { etag: '"a"', 'cache-control': 'no-cache' }, 200],
    ['without a tag', { 'cache-control': 'public, s-maxage=60' }, 200],
    ['stale', { ...shared, 'zhilu-stale-since': '2026-11-01T00:00:00Z' }, 200],
  ])('what is %s is not kept', async (what, headers, status) => {
    const request = (): Request => new Request(`${address}&what=${encodeURIComponent(what)}`);
    await askCold(request(), moment, headers, status);
    expect((await askCold(request(), moment, headers, status)).made).toBe(1);
  });
});

describe('with the registry in D1', () => {
  beforeAll(async () => {
    await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
    for (const batch of inject('batches')) await write(batch);
  });

  test.each(inject('answers'))('$method $address: $status, as on Node', async ({ method, address, ...sent }) => {
    const response = await ask(method, address);
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
    const headers = { ...Object.fromEntries(response.headers), 'x-request-id': '' };
    expect({ status: response.status, headers, body }).toEqual(sent);
  });

  test.each(inject('answers').filter(({ headers }) => 'etag' in headers))('$method $address: 304', async (sent) => {
    const response = await ask(sent.method, sent.address, { 'if-none-match': sent.headers.etag ?? '' });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  test('tools of language models answer, with the text of a notice', async () => {
    const call = async (method: string, params: object): Promise<string> => {
      const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
      return await (
        await exports.default.fetch(new Request(`${origin}/mcp`, { method: 'POST', headers, body }))
      ).text();
    };
    const asked = { name: 'check_record', arguments: { code: '4-10-01-06', name: '养老护理员' } };
    expect(JSON.parse(await call('tools/call', asked))).toMatchObject({
      result: {
        structuredContent: { outcome: 'wrong' },
        content: [{ text: expect.stringContaining('1. 4-10-01-05') }],
      },
    });
    const read = await call('resources/read', { uri: 'zhilu://revision/2020-02-25/94' });
    expect(read).toContain('94\\t（六）4-02-07-10 网约配送员');
  });

  test('a batch of titles is reconciled', async () => {
    const body = new URLSearchParams({ queries: JSON.stringify({ q0: { query: '网约配送员' } }) });
    const response = await exports.default.fetch(new Request(`${origin}/reconcile`, { method: 'POST', body }));
    expect(await response.json()).toMatchObject({ q0: { result: [{ name: '网约配送员', match: true }] } });
  });

  test('what reads D1 reads rows by the hundred, not by the ten thousand', async () => {
    const [{ pieces } = { pieces: 0 }] = (
      await env.DB.prepare('select count(*) as pieces from snapshot').all<{ pieces: number }>()
    ).results;
    expect(pieces).toBeGreaterThan(100);
    expect(pieces).toBeLessThan(1_000);
  });

  test('D1 that cannot be read leaves the register in place, and answers say since when', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const address = '/v1/codes/4-02-07-10?at=2021-01-01';
    const good = await (await ask('GET', address)).text();
    await write([{ sql: 'alter table registry rename to elsewhere', params: [] }]);
    vi.setSystemTime(inject('now') + 10_000);
    const since = new Date(inject('now') + 10_000).toISOString();
    await expect.poll(async () => (await ask('GET', address)).headers.get('zhilu-stale-since')).toBe(since);
    expect(await (await ask('GET', address)).text()).toBe(good);
    expect(await (await ask('GET', '/healthz')).json()).toMatchObject({ status: 'ok', staleSince: since });
    expect(logged).toHaveBeenCalled();
    await write([{ sql: 'alter table elsewhere rename to registry', params: [] }]);
    vi.setSystemTime(inject('now') + 20_000);
    await expect.poll(async () => (await ask('GET', address)).headers.get('zhilu-stale-since')).toBe(null);
    logged.mockRestore();
  });

  test('a new head is seen', async () => {
    vi.setSystemTime(inject('now') + 30_000);
    const head = 'a'.repeat(64);
    await write([
      { sql: 'update registry set head = ?', params: [head] },
      { sql: 'update snapshot set head = ?', params: [head] },
    ]);
    await expect.poll(async () => (await ask('GET', '/healthz')).json()).toMatchObject({ head });
  });

  test('a registry that was loaded without pieces is read from its tables', async () => {
    vi.setSystemTime(inject('now') + 40_000);
    const head = 'b'.repeat(64);
    await write([
      { sql: 'delete from snapshot', params: [] },
      { sql: 'update registry set head = ?', params: [head] },
    ]);
    await expect.poll(async () => (await ask('GET', '/healthz')).json(), { timeout: 20_000 }).toMatchObject({ head });
    expect((await ask('GET', '/v1/codes/4-02-07-10?at=2021-01-01')).status).toBe(200);
  });
});
