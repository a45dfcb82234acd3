/** The pages of refusals: what is wrong, in the reader's language, with a way on. */
import { describe, expect, test } from 'vitest';
import { startService } from '../service.ts';

test.each([
  { address: '/entries/e0000000000', says: '没有这个条目' },
  { address: '/entries/e0000000000?lang=en', says: 'No such entry' },
  { address: '/?at=2010-01-01', says: '所收版本始于 2015-07-29' },
  { address: '/?at=2021-2-30', says: '“2021-2-30”不是日期' },
  { address: '/?at=2021-2-30&lang=en', says: '“2021-2-30” is no date' },
  { address: '/?at=2030-01-01', says: '这一天还没到' },
  { address: '/?at=2020-02-25.9', says: '没有这个版本' },
])('$address says $says', async ({ address, says }) => {
  const { app } = await startService();
  expect(await (await app.request(address, { headers: { accept: 'text/html' } })).text()).toContain(says);
});

describe('an address at which there is nothing', () => {
  const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
  test.each([
    { address: '/nowhere', says: '没有这个网页' },
    { address: '/nowhere?lang=en', says: 'There is no such page' },
    { address: '/v1/nowhere', says: '没有这个网页' },
    { address: '/occupations/4-02-07-10', says: 'href="/codes/4-02-07-10"' },
    { address: '/nowhere?at=no-date', says: '没有这个网页' },
    { address: '/%3Cimg%20src=x%3E', says: '没有这个网页' },
  ])('$address has a page for whoever wants one: $says', async ({ address, says }) => {
    const { app } = await startService();
    const page = await app.request(address, { headers: { accept: browser } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).toContain(says);
    expect(text).not.toContain('<img');
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  test.each(['application/json', '*/*', null])('and a problem document for %s', async (accept) => {
    const { app } = await startService();
    const problem = await app.request('/nowhere', { headers: accept === null ? {} : { accept } });
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
