/** Assets: each is served under a name with the digest of its content, to be kept for ever. */
import { expect, test } from 'vitest';
import { leastCapacity } from '../../src/api/check/capacity.ts';
import { openAsset } from '../../src/server/asset.ts';
import { makeAsset } from '../../src/web/asset/asset.ts';
import { assets } from '../../src/web/asset/assets.ts';
import { loadBuiltRegister } from '../registry.ts';
import { createTestApp, startService } from '../service.ts';

test('the name changes with the content', () => {
  const [one, other] = [makeAsset('style.css', 'text/css', 'a'), makeAsset('style.css', 'text/css', 'b')];
  expect(one.path).toMatch(/^\/assets\/style-[0-9a-f]{12}\.css$/);
  expect(other.path).not.toBe(one.path);
});

test('every asset is served as it is, by the name that its content gives it', async () => {
  const app = createTestApp(await loadBuiltRegister(), { ...leastCapacity, openAsset });
  for (const { name, path, type, text } of assets) {
    const response = await app.request(path);
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, type]);
    expect(response.headers.get('cache-control')).toContain('immutable');
    const served = await response.text();
    expect(served).toBe(text ?? served);
    expect(makeAsset(name, type, served).path).toBe(path);
  }
});

test('what a runtime was to open and does not have is not found', async () => {
  const { app } = await startService();
  const held = assets.filter(({ text }) => text !== null);
  expect(held.length).toBeLessThan(assets.length);
  for (const asset of assets)
    expect([asset.path, (await app.request(asset.path)).status]).toEqual([
      asset.path,
      held.includes(asset) ? 200 : 404,
    ]);
});
