/** The Node entry: a port of its own choosing, answers over a real socket, and a stop that lets no one wait. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRegistry } from '../src/cli/sqlite.ts';
import { type Served, startServer } from '../src/server.ts';
import { registryFile } from './registry.ts';
import { countNameless } from './server/nameless.ts';
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
    const headers = { 'accept-encoding': 'identity' };
    const response = await fetch(`http://localhost:${served.port}${address}`, { headers });
    const wanted = await service.ask(address);
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
    expect([response.status, body]).toEqual([wanted.status, wanted.text]);
    for (const [name, value] of wanted.headers)
      if (name !== 'x-request-id') expect([name, response.headers.get(name)]).toEqual([name, value]);
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
  const database = { query: async () => [] };
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

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends rows over a socket of which nothing is read; `left` of them are never sent. */
async function sendRows(port: number, rows: number, left = 0): Promise<Socket> {
  const lines = Array.from({ length: rows }, (_, ref) => `{"ref":${ref},"name":"电工","on":"2021-01-01"}\n`);
  const length = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const socket = connect(port, 'localhost').pause();
  await once(socket, 'connect');
  socket.write(
    `POST /v1/check HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-ndjson\r\ncontent-length: ${length}\r\n\r\n`,
  );
  for (let row = 0; row < rows - left; row += 5_000) {
    if (!socket.write(lines.slice(row, Math.min(row + 5_000, rows - left)).join(''))) await once(socket, 'drain');
  }
  return socket;
}

describe('a client that sends all its rows before it reads', () => {
  test('gets every answer, in order, and nothing is left behind', async () => {
    const served = await startOver();
    onTestFinished(() => served.stop());
    const rows = 150_000;
    const socket = await sendRows(served.port, rows);
    let [rest, next, ended] = ['', 0, false];
    for await (const bytes of socket.setEncoding('utf8')) {
      const lines = (rest + bytes).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith(`{"ref":${next},"then":`)) next += 1;
        else if (line.includes('"ref"')) expect.fail(`where row ${next} should be stands ${line.slice(0, 100)}`);
        ended = line === '0\r' || (ended && line === '\r');
      }
    }
    expect([next, ended]).toEqual([rows, true]);
    while (countNameless() > 0) await wait(20);
  });

  test('and goes away in the middle leaves nothing behind', async () => {
    const served = await startOver();
    onTestFinished(() => served.stop());
    const socket = await sendRows(served.port, 400_000, 1);
    while (countNameless() === 0) await wait(20);
    socket.destroy();
    while (countNameless() > 0) await wait(20);
  });

  test('hears why its body is refused', async () => {
    const served = await startOver();
    onTestFinished(() => served.stop());
    const socket = connect(served.port, 'localhost').pause();
    await once(socket, 'connect');
    const body = `[${'{},'.repeat(4_000_000)}{}]`;
    socket.write(
      `POST /v1/check HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    if (!socket.write(body)) await once(socket, 'drain');
    let answer = '';
    for await (const text of socket.setEncoding('utf8')) answer += text;
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('The array has more than 10000 rows.');
  });
});
