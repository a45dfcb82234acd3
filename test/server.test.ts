/** The Node entry: a port of its own choosing, answers over a real socket, and a stop that lets no one wait. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openRegistry } from '../src/cli/sqlite.ts';
import { type Served, startServer } from '../src/server.ts';
import { registryFile } from './registry.ts';
import { startService } from './service.ts';

async function startOver(port = 0): Promise<Served> {
  const database = openRegistry(registryFile());
  onTestFinished(() => database.close());
  return await startServer(database, { host: '127.0.0.1', port }, (error) => expect.fail(String(error)));
}

test('answers over the wire as it does without', async () => {
  const served = await startOver();
  onTestFinished(() => served.stop());
  const service = await startService();
  for (const address of [
    '/v1/codes/4-02-07-10?at=2021-01-01',
    '/v1/compare?from=2020-02-25&to=2020-06-28&format=csv',
    '/v1/codes/x',
    '/nowhere',
  ]) {
    const response = await fetch(`http://localhost:${served.port}${address}`);
    const wanted = await service.ask(address);
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
    expect([response.status, body]).toEqual([wanted.status, wanted.text]);
    for (const [name, value] of wanted.headers) expect(response.headers.get(name)).toBe(value);
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(wanted.text)));
  }
});

test('answers HEAD with the length and no body, and 304 with neither', async () => {
  const served = await startOver();
  onTestFinished(() => served.stop());
  const url = `http://localhost:${served.port}/v1/revisions`;
  const got = await fetch(url);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', got.headers.get('etag')]);
  const again = await fetch(url, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', got.headers.get('etag')]);
});

test('rejects where the port is taken', async () => {
  const served = await startOver();
  onTestFinished(() => served.stop());
  await expect(startOver(served.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('rejects where there is nothing to read', async () => {
  const database = { query: async () => [], batch: async () => {} };
  await expect(startServer(database, { host: '127.0.0.1', port: 0 }, () => {})).rejects.toThrow(
    'the registry table is empty',
  );
});

test.each`
  what                             | sent
  ${'a connection that is idle'}   | ${'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'}
  ${'a request that never ends'}   | ${'GET /healthz HTTP/1.1\r\nhost: x\r\n'}
  ${'a connection that is silent'} | ${''}
`('stops though $what is open', async ({ sent }) => {
  const served = await startOver();
  const socket = connect(served.port, 'localhost');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(sent);
  if (sent.endsWith('\r\n\r\n')) await once(socket, 'data');
  const closed = new Promise((resolve) => socket.on('error', resolve).on('close', resolve).resume());
  await served.stop();
  await closed;
});
