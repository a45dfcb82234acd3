/** Files that the Node server gives as they are (附件): they come from installed packages, and may not be there. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Asset } from '../api/check/capacity.ts';
import { digestText } from '../catalogue/history/digest.ts';

/** The installed file behind each name. The reference's script is a development dependency: installed without it, there is none. */
const files: ReadonlyMap<string, string> = new Map([
  ['api-reference.js', '../../node_modules/@scalar/api-reference/dist/browser/standalone.js'],
]);

/** What was read, by name: files of packages do not change while a server runs. */
const opened = new Map<string, Asset>();

/** Opens a file by its name; null where there is no such name, or it is not installed. */
export async function openAsset(name: string): Promise<Asset | null> {
  const known = opened.get(name);
  const path = files.get(name);
  if (known !== undefined || path === undefined) return known ?? null;
  try {
    const bytes = await readFile(fileURLToPath(import.meta.resolve(path)));
    const asset = { etag: `"${digestText(bytes.toString('latin1')).slice(0, 24)}"`, body: new Uint8Array(bytes) };
    opened.set(name, asset);
    return asset;
  } catch {
    return null;
  }
}
