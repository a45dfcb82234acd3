/** `/v1/export`: the file with its digest and name, the same again for nothing, and a reason where there is none. */
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { leastCapacity } from '../../src/api/check/capacity.ts';
import { makeDatabase } from '../../src/cli/sqlite.ts';
import { createBinaries } from '../../src/export/binaries.ts';
import { formatNames } from '../../src/export/format.ts';
import { loadBuiltRegister } from '../registry.ts';
import { createTestApp, type Service, startService } from '../service.ts';

let app: Hono;
let service: Service;
beforeAll(async () => {
  service = await startService();
  app = createTestApp(await loadBuiltRegister(), leastCapacity, createBinaries(makeDatabase, leastCapacity.pause));
});

describe.each(formatNames)('%s', (format) => {
  const address = `/v1/export?at=2020-06-28&format=${format}`;

  test('comes with the digest of its bytes and a stable name, twice the same', async () => {
    const first = await app.request(address);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect([first.status, first.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
    const digest = createHash('sha256').update(bytes).digest('base64');
    expect(first.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
    expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="zhilu-2020-06-28\.[a-z.]+"$/);
    const again = await app.request(address);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  test('HEAD has the same headers, a known ETag gets 304 without a body', async () => {
    const head = await app.request(address, { method: 'HEAD' });
    const etag = head.headers.get('etag') ?? '';
    expect([head.status, etag, (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      expect.stringMatching(/^"[\da-f]{12}-[\da-f]{12}"$/),
      0,
    ]);
    const same = await app.request(address, { headers: { 'if-none-match': etag } });
    expect([same.status, await same.text()]).toEqual([304, '']);
  });
});

test.each([
  ['/v1/export?format=pdf', 400, 'parameter-malformed'],
  ['/v1/export?table=nothing', 400, 'parameter-malformed'],
  ['/v1/export?format=ttl&table=entry', 400, 'table-unfit'],
  ['/v1/export?at=2010-01-01', 400, 'at-before-first'],
  ['/v1/export?form=csv', 400, 'parameter-unknown'],
  ['/v1/export?format=sqlite', 406, 'format-unavailable'],
])('%s: %i %s', async (address, status, name) => {
  const { status: is, json } = await service.ask(address);
  expect([is, json]).toEqual([
    status,
    expect.objectContaining({ type: expect.stringMatching(new RegExp(`${name}$`)), hint: expect.any(String) }),
  ]);
});

test('a format whose type the client does not accept is 406', async () => {
  const ask = async (accept: string): Promise<number> =>
    (await app.request('/v1/export?format=csv&table=revision', { headers: { accept } })).status;
  expect([
    await ask('text/html'),
    await ask('text/*'),
    await ask('text/csv;q=0'),
    await ask('text/html, */*;q=0.1'),
  ]).toEqual([406, 200, 406, 200]);
});

test('what it answers is what its document says', async () => {
  expect((await service.ask('/v1/export?format=csv&table=coverage')).text).toMatch(
    /^\ufefflevel,since,until,coverage\r\n/,
  );
  expect((await service.ask('/v1/export?table=code_period&at=2020-06-28')).json).toMatchObject({
    table: 'code_period',
    revision: '2020-06-28',
  });
});
