/** The D1 of an account over HTTP: requests as Cloudflare documents them, here to a real local D1 behind a server of the test's own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { migrations, root } from '../../../src/cli/files.ts';
import { type EdgeDatabase, openLocal } from '../../../src/cli/publish/local.ts';
import { migrateEdge } from '../../../src/cli/publish/migrate.ts';
import { packLine } from '../../../src/cli/publish/pack.ts';
import { openRemote } from '../../../src/cli/publish/remote.ts';
import { openRegistry } from '../../../src/cli/sqlite.ts';
import type { Command } from '../../../src/store/database.ts';
import { loadRegister } from '../../../src/store/load.ts';
import { publish } from '../../../src/store/publish/publish.ts';
import { loadPublished } from '../../../src/store/snapshot.ts';
import { importSmall, inFolder, writeFile } from '../../store/file.ts';
import { makeFolder } from '../run.ts';

const [account, id, token] = ['a'.repeat(32), '11111111-2222-3333-4444-555555555555', 'secret'];

/** Serves a local D1 as Cloudflare serves one; `busy` requests are first told to come again. Gives the address of the interface. */
async function serveD1(edge: EdgeDatabase, busy = 0): Promise<string> {
  let left = busy;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, body: object): void => void response.writeHead(status).end(JSON.stringify(body));
    const refuse = (status: number, code: number, message: string): void =>
      send(status, { success: false, errors: [{ code, message }], messages: [], result: null });
    if (left-- > 0) return refuse(429, 971, 'Please wait and consider throttling your request speed');
    if (request.headers.authorization !== `Bearer ${token}`) return refuse(401, 10_000, 'Authentication error');
    if (request.url !== `/client/v4/accounts/${account}/d1/database/${id}/raw`) return refuse(404, 7003, 'No route');
    const { batch } = (await json(request)) as { batch: Command[] };
    try {
      const results = await edge.batch(batch);
      const result = results.map((rows) => ({ success: true, meta: {}, results: { columns: [], rows } }));
      send(200, { success: true, errors: [], messages: [], result });
    } catch (error) {
      refuse(400, 7500, String(error));
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`;
}

async function openEdge(): Promise<EdgeDatabase> {
  const edge = await openLocal(root, null, makeFolder());
  onTestFinished(() => edge.close());
  return edge;
}

const rights = { CLOUDFLARE_ACCOUNT_ID: account, CLOUDFLARE_API_TOKEN: token, ZHILU_D1_DATABASE_ID: id };

test('publishes as into the D1 of this machine, though the service is busy at first', () =>
  inFolder(async (path) => {
    const edge = await openEdge();
    const remote = await openRemote(root, null, { ...rights, CLOUDFLARE_API_BASE_URL: await serveD1(edge, 1) });
    writeFile(path, importSmall());
    const built = openRegistry(path);
    onTestFinished(() => built.close());
    expect(await migrateEdge(remote, migrations)).not.toEqual([]);
    expect(await migrateEdge(remote, migrations)).toEqual([]);
    expect((await publish(built, remote, packLine, () => {})).changed).toBe(true);
    expect((await publish(built, remote, packLine, () => {})).changed).toBe(false);
    expect((await loadPublished(edge)).rows).toEqual((await loadRegister(built)).rows);
  }));

test('says what Cloudflare refused, in its words', async () => {
  const url = await serveD1(await openEdge());
  const remote = await openRemote(root, null, { ...rights, CLOUDFLARE_API_TOKEN: 'x', CLOUDFLARE_API_BASE_URL: url });
  const asked = remote.query({ sql: 'select 1', params: [] });
  await expect(asked).rejects.toThrow('Cloudflare answered 401: Authentication error (10000)');
});

test.each`
  lacks                      | says
  ${'CLOUDFLARE_API_TOKEN'}  | ${'set CLOUDFLARE_API_TOKEN'}
  ${'CLOUDFLARE_ACCOUNT_ID'} | ${'set CLOUDFLARE_ACCOUNT_ID'}
  ${'ZHILU_D1_DATABASE_ID'}  | ${'wrangler.toml names no database'}
`('without $lacks says what to do', async ({ lacks, says }) => {
  await expect(openRemote(root, null, { ...rights, [lacks]: undefined })).rejects.toThrow(says);
});
