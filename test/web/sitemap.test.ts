/** The sitemap: pages that answer, and robots that are sent to it. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';

test('names pages that answer, of every kind', async () => {
  const { app } = await startService();
  const text = await (await app.request('/sitemap.xml')).text();
  const paths = [...text.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(2000);
  const some = ['/', '/groups', '/compare', '/about', ...paths.filter((_, index) => index % 151 === 7)];
  for (const path of some) expect([path, (await app.request(path)).status]).toEqual([path, 200]);
  expect(await (await app.request('/robots.txt')).text()).toContain('Sitemap: http://localhost/sitemap.xml');
});
