/** The pages: every kind of page and every state in a real browser, narrow and wide, light and dark; and what programs read of them. */
import { describe, expect, test } from 'vitest';
import { startService } from '../service.ts';
import { pageAddresses, stateAddresses } from './addresses.ts';
import { holdToRules, useBrowser } from './browser.ts';

const open = useBrowser();

describe('in a browser', () => {
  test.each([...pageAddresses, ...stateAddresses.map(([address]) => address)])(
    '%s is fit for everyone, wide and narrow, light and dark, and quiet',
    async (address) => {
      await open(address, async ({ page, complaints }) => {
        await holdToRules(page);
        // What a browser says of a page that is a refusal is no complaint of the page.
        expect(complaints.filter((text) => !/the server responded with a status of 4/.test(text))).toEqual([]);
      });
    },
    // Every colour of a whole notice is looked at four times.
    180_000,
  );

  test('nothing moves while a page loads', async () => {
    await open('/entries/e1gbi1maoa6', async ({ page }) => {
      const shift = await page.evaluate(
        `new Promise((done) => { let sum = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })`,
      );
      expect(shift).toBe(0);
    });
  });
});

/** Asks for a page as a browser does. */
async function ask(address: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8'): Promise<Response> {
  const { app } = await startService();
  return await app.request(address, { headers: { accept } });
}

test.each(stateAddresses)(
  '%s is refused with %i: a page for those who want one, a problem document for the rest',
  async (address, status) => {
    const page = await ask(address);
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<meta name="robots" content="noindex">');
    const problem = await ask(address, 'application/json');
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  },
);

test('a page runs no script and no style of its own but what is named, and its data is named by its digest', async () => {
  for (const address of pageAddresses) {
    const page = await ask(address);
    const text = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+="/);
    for (const [, attributes = '', body = ''] of text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (attributes.includes(' src="/assets/')) continue;
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
      expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
      expect(JSON.parse(body)['@context']).toBe('https://schema.org');
    }
  }
});

test('the address, language and date of a page stay together', async () => {
  const text = await (await ask('/entries/e1gbi1maoa6?at=2021-01-01')).text();
  expect(text).toContain('<html lang="zh-Hans">');
  expect(text).toContain('hreflang="en" href="http://localhost/entries/e1gbi1maoa6?at=2021-01-01&amp;lang=en"');
  expect(text).toContain('<link rel="canonical" href="http://localhost/entries/e1gbi1maoa6?at=2021-01-01">');
  expect(text).toContain('href="/groups?at=2021-01-01"');
  expect(text).toContain('href="/entries/e7ldvimgegn?at=2021-01-01"');
});

test('what was typed is shown as text, never as markup', async () => {
  const text = await (await ask(`/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)).text();
  expect(text).not.toContain('<img');
});
