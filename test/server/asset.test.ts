/** Files that the Node server gives as they are. */
import { expect, test } from 'vitest';
import { openAsset } from '../../src/server/asset.ts';
import { checkBundle } from '../../src/web/asset/check-bundle.ts';

test('the script of the reference is there, whole, with one strong ETag', async () => {
  const [first, again] = [await openAsset('api-reference.js'), await openAsset('api-reference.js')];
  expect(first?.body.byteLength).toBeGreaterThan(1_000_000);
  expect(first?.etag).toMatch(/^"[0-9a-f]{24}"$/);
  expect(again).toBe(first);
});

test('the script of the check page is there', async () => {
  const { body, etag } = (await openAsset('check.js')) ?? { body: new Uint8Array(), etag: '' };
  expect(new TextDecoder().decode(body)).toBe(checkBundle);
  expect(etag).toMatch(/^"[0-9a-f]{24}"$/);
});

test.each(['', '../package.json', 'nothing.js', '__proto__'])('there is no “%s”', async (name) => {
  expect(await openAsset(name)).toBeNull();
});
