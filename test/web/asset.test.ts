/** Assets: each is served under a name with the digest of its content, to be kept for ever. */
import { expect, test } from 'vitest';
import { makeAsset } from '../../src/web/asset/asset.ts';
import { assets } from '../../src/web/asset/assets.ts';
import { startService } from '../service.ts';

test('the name changes with the content', () => {
  const [one, other] = [makeAsset('style.css', 'text/css', 'a'), makeAsset('style.css', 'text/css', 'b')];
  expect(one.path).toMatch(/^\/assets\/style-[0-9a-f]{12}\.css$/);
  expect(other.path).not.toBe(one.path);
});

test('every asset is served as it is', async () => {
  const { app } = await startService();
  for (const { path, type, text } of assets) {
    const response = await app.request(path);
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, type]);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe(text);
  }
});
