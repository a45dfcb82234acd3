/**
 * The static files (静态文件) of the Worker: what the service gives as it is, laid into a folder that Cloudflare serves before the Worker is
 * asked, with the headers that the service would give. Wrangler runs this before it bundles (`npm run static`).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scriptHeaders, scriptPath } from '../../api/contract/reference.ts';
import { sharedHeaders } from '../../api/headers.ts';
import { openAsset } from '../../server/asset.ts';
import { headersOf } from '../../web/asset/asset.ts';
import { assets } from '../../web/asset/assets.ts';
import { root } from '../files.ts';
import { nameDraft } from '../registry/draft.ts';

/** Where wrangler.toml says that they are. */
export const staticFolder = join(root, 'dist', 'static');

/** Lays the files into a folder; what else is among its assets is taken away. */
export async function writeStatic(folder: string): Promise<void> {
  const place = join(folder, 'assets');
  mkdirSync(place, { recursive: true });
  const files = await listFiles();
  for (const { path, bytes } of files) writeWhole(join(folder, path), bytes);
  const rules = files.map(({ path, headers }) => [
    path,
    ...Object.entries({ ...sharedHeaders, ...headers }).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  writeWhole(join(folder, '_headers'), new TextEncoder().encode(`${rules.flat().join('\n')}\n`));
  const paths = files.map(({ path }) => join(folder, path));
  for (const name of readdirSync(place))
    if (!paths.includes(join(place, name)) && !name.endsWith('.new')) rmSync(join(place, name));
}

interface StaticFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

async function listFiles(): Promise<StaticFile[]> {
  const files: StaticFile[] = [];
  for (const asset of assets) {
    const bytes = asset.text === null ? (await openAsset(asset.name))?.body : new TextEncoder().encode(asset.text);
    if (bytes !== undefined) files.push({ path: asset.path, bytes, headers: headersOf(asset) });
  }
  const script = await openAsset('api-reference.js');
  if (script !== null) files.push({ path: scriptPath, bytes: script.body, headers: scriptHeaders });
  return files;
}

/** Several may write at once, and others read meanwhile. */
function writeWhole(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  const draft = nameDraft(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

if (process.argv[1] === import.meta.filename) await writeStatic(staticFolder);
