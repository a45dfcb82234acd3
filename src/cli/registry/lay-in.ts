/** Laying in (写入): tables in `seeds/own/` and the registry that is built with them change together, or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestSeeds } from '../../catalogue/history/digest.ts';
import type { Source } from '../../catalogue/registry.ts';
import { readSeal } from '../../store/load.ts';
import { attempt } from '../error.ts';
import { ownFolder } from '../files.ts';
import { type Io, locate } from '../io.ts';
import { openRegistry } from '../sqlite.ts';
import { makeRegistry, saveRegistry } from './build.ts';
import { digest } from './digest.ts';
import { nameDraft } from './draft.ts';

/** Where the seeds and the registry file are, as the user names them. */
export interface SeedPlaces {
  readonly seeds: string;
  readonly db: string;
}

/**
 * Writes the given own tables (null takes one out) and the registry built with them. The registry is made first: a table that
 * it refuses is never written. Returns false, with nothing written, where everything is so already.
 */
export async function layIn(
  io: Io,
  { seeds, db }: SeedPlaces,
  sources: readonly Source[],
  tables: ReadonlyMap<string, string | null>,
): Promise<boolean> {
  const kept = sources.filter(({ path }) => !tables.has(path));
  const fresh = [...tables].flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
  const next = [...kept, ...fresh].sort((left, right) => (left.path < right.path ? -1 : 1));
  const same = fresh.length === tables.size && fresh.every(({ path, text }) => textOf(sources, path) === text);
  if (same && (await isBuilt(locate(io, db), next))) return false;
  const registry = makeRegistry(io, next);
  const folder = join(locate(io, seeds), ownFolder);
  const files = [...tables].map(([path, text]) => ({ file: join(folder, basename(path)), text }));
  const before = files.map(({ file }) => ({ file, text: existsSync(file) ? readFileSync(file, 'utf8') : null }));
  try {
    attempt(`${folder} cannot be written`, () => files.forEach(put));
    saveRegistry(io, registry, { db });
  } catch (error) {
    before.forEach(put);
    throw error;
  }
  return true;
}

function textOf(sources: readonly Source[], path: string): string | null {
  return sources.find((source) => source.path === path)?.text ?? null;
}

/** Puts a file in its place whole, or takes it away. */
function put({ file, text }: { readonly file: string; readonly text: string | null }): void {
  if (text === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  const draft = nameDraft(file);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Says whether the registry file is there, built from just these seeds. */
async function isBuilt(path: string, sources: readonly Source[]): Promise<boolean> {
  if (!existsSync(path)) return false;
  try {
    const database = openRegistry(path);
    const { seeds } = await readSeal(database);
    database.close();
    return seeds === digestSeeds(sources, digest);
  } catch {
    return false;
  }
}
