/** A service without its registry: a page that says so for those who want one, a problem document for the rest. */
import { expect, test } from 'vitest';
import { Service } from '../../../src/answer/service.ts';
import { createApp } from '../../../src/api/app.ts';

function startWithout(): ReturnType<typeof createApp> {
  const told: unknown[] = [];
  const report = (error: unknown): void => {
    told.push(error);
  };
  const fail = (): Promise<never> => Promise.reject(new Error('there is no file'));
  const service = new Service({ register: fail, names: fail, today: () => '2026-11-01', report });
  return createApp({ service, report });
}

test.each([
  { address: '/', says: '登记还没有装载好' },
  { address: '/entries/e1gbi1maoa6?lang=en', says: 'The registry is not loaded yet' },
  { address: '/codes/4-02-07-10?at=2021-01-01', says: 'href="/codes/4-02-07-10?at=2021-01-01"' },
  { address: '/about', says: '登记还没有装载好' },
])('$address: $says', async ({ address, says }) => {
  const app = startWithout();
  const page = await app.request(address, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([page.status, page.headers.get('content-type'), page.headers.get('retry-after')]).toEqual([
    503,
    'text/html; charset=utf-8',
    '2',
  ]);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).toContain(says);
  expect(text).not.toContain('there is no file');
  const problem = await app.request(address, { headers: { accept: 'application/json' } });
  expect([problem.status, problem.headers.get('content-type')]).toEqual([
    503,
    'application/problem+json; charset=utf-8',
  ]);
});
