/** The Worker as it goes out: static files before it, with what Node serves at the same addresses, and a bundle within its budgets. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unstable_startWorker } from 'wrangler';
import { leastCapacity } from '../../../src/api/check/capacity.ts';
import { root } from '../../../src/cli/files.ts';
import { staticFolder, writeStatic } from '../../../src/cli/publish/static.ts';
import { openAsset } from '../../../src/server/asset.ts';
import { assets } from '../../../src/web/asset/assets.ts';
import { loadBuiltRegister } from '../../registry.ts';
import { createTestApp } from '../../service.ts';
import { makeFolder } from '../run.ts';
import { bundleCore, bundleWorker, gzippedBytes } from './bundle.ts';

const paths = [...assets.map(({ path }) => path), '/assets/api-reference.js'];

test('static files are those of Node, in workerd too, with its headers', { timeout: 120_000 }, async () => {
  const app = createTestApp(await loadBuiltRegister(), { ...leastCapacity, openAsset });
  const state = mkdtempSync(join(tmpdir(), 'zhilu-static-'));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  const worker = await unstable_startWorker({
    config: join(root, 'wrangler.toml'),
    dev: { server: { port: 0 }, inspector: false, watch: false, logLevel: 'none', persist: state },
  });
  onTestFinished(() => worker.dispose());
  const url = await worker.url;
  for (const path of paths) {
    const [given, wanted] = [await fetch(new URL(path, url)), await app.request(path)];
    expect([path, given.status, await given.text()]).toEqual([path, 200, await wanted.text()]);
    for (const [name, value] of wanted.headers)
      if (!['etag', 'x-request-id', 'content-length'].includes(name))
        expect([path, name, given.headers.get(name)]).toEqual([path, name, value]);
  }
  // What is no file reaches the Worker.
  const other = await fetch(new URL('/assets/nothing.css', url));
  expect([other.status, other.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

test('what was laid before and is no more is taken away; what is there is not written again', async () => {
  const folder = makeFolder();
  await writeStatic(folder);
  const stale = join(folder, 'assets', 'style-000000000000.css');
  writeFileSync(stale, 'x');
  await writeStatic(folder);
  expect(existsSync(stale)).toBe(false);
  for (const path of paths) expect(existsSync(join(folder, path))).toBe(true);
  expect(readFileSync(join(root, 'wrangler.toml'), 'utf8')).toContain(
    `directory = "${staticFolder.slice(root.length + 1)}"`,
  );
});

test('the bundle is within its budgets: 400,000 bytes gzipped, 300,000 without pages and tools', async () => {
  const whole = readFileSync(bundleWorker(makeFolder(), 'zhilu', 'src/worker.ts'));
  expect(gzippedBytes(whole)).toBeLessThanOrEqual(400_000);
  const core = await bundleCore();
  expect(core.length).toBeLessThan(whole.length);
  expect(gzippedBytes(core)).toBeLessThanOrEqual(300_000);
  // Long scripts go out beside it.
  expect(String(whole)).not.toContain('createObjectURL');
});
