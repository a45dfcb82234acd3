/** Links: every link of every kind of page leads to a page that answers, and to a place that is there. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';
import { pageAddresses } from './addresses.ts';

const past = [
  '/entries/e1gbi1maoa6?at=2021-01-01',
  '/codes/4-02-07-10?at=2021-01-01&lang=en',
  '/?q=4-02-07-10&at=2021-01-01',
];

test('none is dead', async () => {
  const { app } = await startService();
  const accept = 'text/html,*/*;q=0.8';
  const known = new Map<string, { readonly status: number; readonly text: string }>();
  const read = async (address: string): Promise<{ readonly status: number; readonly text: string }> => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const response = await app.request(address, { headers: { accept } });
    const next = response.status === 302 ? (response.headers.get('location') ?? '') : null;
    const page = next === null ? { status: response.status, text: await response.text() } : await read(next);
    known.set(address, page);
    return page;
  };
  const dead: (string | number)[][] = [];
  let followed = 0;
  for (const from of [...pageAddresses, ...past]) {
    const { text } = await read(from);
    const links = new Set(
      [...text.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')),
    );
    // Of some hundred links of one kind, every seventh.
    for (const link of [...links].filter((_, index) => links.size < 80 || index % 7 === 0)) {
      const { pathname, search, hash } = new URL(link, `http://localhost${from}`);
      const { status, text: there } = await read(pathname + search);
      const anchor = decodeURIComponent(hash.slice(1));
      followed += 1;
      if (status !== 200 || (anchor !== '' && !there.includes(` id="${anchor}"`))) dead.push([from, link, status]);
    }
  }
  expect(dead).toEqual([]);
  expect(followed).toBeGreaterThan(300);
});

test.each([
  { address: '/codes/4020710', leads: '/codes/4-02-07-10' },
  {
    address: '/codes/%EF%BC%94%EF%BC%8D02%EF%BC%8D07%EF%BC%8D10?at=2021-01-01',
    leads: '/codes/4-02-07-10?at=2021-01-01',
  },
  { address: '/codes/4%E2%80%9402%E2%80%9407%E2%80%9410?lang=en', leads: '/codes/4-02-07-10?lang=en' },
  { address: '/groups/%EF%BC%94-10', leads: '/groups/4-10' },
  { address: '/groups/4-10-08-01', leads: '/codes/4-10-08-01' },
  { address: '/entries/4-02-07-10', leads: '/codes/4-02-07-10' },
])('$address leads to $leads', async ({ address, leads }) => {
  const { app } = await startService();
  const response = await app.request(address, { headers: { accept: 'text/html' } });
  expect([response.status, response.headers.get('location')]).toEqual([302, leads]);
});
