/** The project's own files: where seeds, migrations and the registry file are, and the seeds as sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '../catalogue/registry.ts';
import type { Io } from './io.ts';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const migrations = join(root, 'drizzle');

/** Arguments that every command on the registry takes. */
export const registryArguments = {
  db: { type: 'string', description: 'the registry file', default: join(root, 'zhilu.sqlite') },
} as const;

export const seedArguments = {
  ...registryArguments,
  seeds: { type: 'string', description: 'the folder of seeds', default: join(root, 'seeds') },
} as const;

/** The folder among the seeds that is the user's own: what `zhilu adopt` laid in. */
export const ownFolder = 'own';

/** The path of the own table of a revision, among the seeds. */
export function ownPath(revision: string): string {
  return `seeds/${ownFolder}/${revision}.tsv`;
}

/** Says whether a seed is the user's own. */
export function isOwn(path: string): boolean {
  return path.startsWith(`seeds/${ownFolder}/`);
}

/**
 * Reads every file of a seeds folder, the user's own among them, but the notes about them (`.md`). Paths are given as
 * `seeds/name`, wherever the folder is.
 */
export function readSeeds(folder: string): Source[] {
  const own = join(folder, ownFolder);
  return [...readFolder(folder, 'seeds'), ...(existsSync(own) ? readFolder(own, `seeds/${ownFolder}`) : [])];
}

function readFolder(folder: string, shown: string): Source[] {
  const isSeed = (name: string): boolean => !name.startsWith('.') && !/\.(md|new)$/.test(name);
  return readdirSync(folder)
    .filter((name) => isSeed(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ path: `${shown}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** An absolute path as messages show it: relative to the folder that the command was run in, where it lies in it. */
export function showPath({ cwd }: Pick<Io, 'cwd'>, path: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith('..') || shown === '' ? path : shown;
}
