/** Files that the Node server gives as they are (附件): of installed packages, which may not be there, and what is too long for the Worker to hold. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Asset } from '../api/check/capacity.ts';

/** How each is read. The reference's script is a development dependency: installed without it, there is none. */
const readers: ReadonlyMap<string, () => Promise<Uint8Array>> = new Map([
  ['api-reference.js', () => readInstalled('@scalar/api-reference/dist/browser/standalone.js')],
  ['check.js', async () => new TextEncoder().encode((await import('../web/asset/check-bundle.ts')).checkBundle)],
]);

/** What was read, by name: it does not change while a server runs. */
const opened = new Map<string, Asset>();

/** Opens a file by its name; null where there is no such name, or it is not installed. */
export async function openAsset(name: string): Promise<Asset | null> {
  const known = opened.get(name);
  const read = readers.get(name);
  if (known !== undefined || read === undefined) return known ?? null;
  try {
    const body = new Uint8Array(await read());
    const asset = { etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`, body };
    opened.set(name, asset);
    return asset;
  } catch {
    return null;
  }
}

async function readInstalled(path: string): Promise<Uint8Array> {
  return await readFile(fileURLToPath(import.meta.resolve(`../../node_modules/${path}`)));
}
