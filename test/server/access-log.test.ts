/** The access log: a line a request, numbered as the response says; what was asked for stays out of it. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startObserved } from './observed.ts';

test('as JSON: every request, with its number, and without its query', async () => {
  const { url, lines } = await startObserved({ log: 'json', metrics: false });
  const first = await fetch(`${url}/v1/search?q=${encodeURIComponent('张三')}`);
  const length = (await first.arrayBuffer()).byteLength;
  const second = await fetch(`${url}/nowhere`, { method: 'POST', body: 'x' });
  await second.text();
  await expect.poll(() => lines.length).toBe(2);
  const [one, two] = lines.map((line) => JSON.parse(line));
  expect(one).toEqual({
    ...{ request: 1, method: 'GET', path: '/v1/search', status: 200 },
    ...{ at: expect.stringMatching(/^\d{4}-.*Z$/), milliseconds: expect.any(Number), bytes: expect.any(Number) },
  });
  expect(one.bytes).toBeGreaterThan(length);
  expect(two).toMatchObject({ request: 2, method: 'POST', path: '/nowhere', status: 404 });
  expect([first, second].map(({ headers }) => headers.get('zhilu-request'))).toEqual(['1', '2']);
});

test('as text; who goes away before the answer is named so', async () => {
  const { url, lines } = await startObserved({ log: 'text', metrics: false });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-ndjson\r\ncontent-length: 99\r\n\r\n{',
  );
  await (await fetch(`${url}/healthz`)).text();
  socket.destroy();
  await expect.poll(() => lines.length).toBe(2);
  expect(lines.sort()[1]).toMatch(/^\S+Z #\d (GET \/healthz 200|POST \/v1\/check aborted) [\d.]+ ms \d+ B\n$/);
  expect(lines.join('')).toMatch(/POST \/v1\/check aborted /);
});

test('off: no line, and no number', async () => {
  const { url, lines } = await startObserved({ log: 'off', metrics: false });
  const response = await fetch(`${url}/healthz`);
  await response.text();
  expect([lines, response.headers.get('zhilu-request')]).toEqual([[], null]);
});
