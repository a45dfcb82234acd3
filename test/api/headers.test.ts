/** The headers of every response: no sniffing, no framing, no referrer, and a policy under which a page loads nothing but itself. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const addresses = ['/', '/problems', '/docs'];
const forPrograms = ['/v1/codes/4-02-07-10', '/v1/codes/x', '/nowhere', '/openapi.json'];

test.each(addresses)(
  '%s is safe to show, also when it is kept, asked for by HEAD, or not modified',
  async (address) => {
    const first = await service.ask(address);
    const etag = first.headers.get('etag');
    const asked = [first, await service.ask(address), await service.ask(address, { method: 'HEAD' })];
    if (etag !== null) asked.push(await service.ask(address, { headers: { 'if-none-match': etag } }));
    for (const { headers } of asked) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-eval|\*/);
      expect(policy.includes("'unsafe-inline'")).toBe(address === '/docs');
    }
  },
);

test.each(forPrograms)('%s carries what programs need, and nothing that is for pages', async (address) => {
  for (let time = 0; time < 2; time += 1) {
    const { headers } = await service.ask(address);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    for (const name of ['content-security-policy', 'x-frame-options', 'referrer-policy'])
      expect(headers.has(name)).toBe(false);
  }
});

test('the policy of a page lets in the styles and scripts of this host alone, and the page has none within it but data by its digest', async () => {
  const { text, headers } = await service.ask('/');
  const policy = headers.get('content-security-policy') ?? '';
  for (const directive of ["style-src 'self'", "script-src 'self'", "default-src 'none'"])
    expect(policy).toContain(directive);
  expect(text).not.toMatch(/<style|style="|\son\w+="/);
  for (const [, attributes = '', body = ''] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (body === '') expect(attributes).toContain('src="/');
    else expect(policy).toContain(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
});

test('answers to many rows, and what is refused of them, are safe too', async () => {
  for (const type of ['application/json', 'text/plain']) {
    const request = { method: 'POST', body: '[]', headers: { 'content-type': type } };
    const { headers } = await service.app.request('/v1/check', request);
    expect([headers.get('x-content-type-options'), headers.get('access-control-allow-origin')]).toEqual([
      'nosniff',
      '*',
    ]);
  }
});

test('OPTIONS of an unknown address is refused like anything there', async () => {
  const { status, headers } = await service.ask('/nowhere', { method: 'OPTIONS' });
  expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});
