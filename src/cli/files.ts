/** The project's own files: where seeds, migrations and the registry file are, and the seeds as sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** Reads every file of a seeds folder but the notes about them (`.md`). Paths are given as `seeds/name`, wherever the folder is. */
export function readSeeds(folder: string): Source[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.md') && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ path: `seeds/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** An absolute path as messages show it: relative to the folder that the command was run in, where it lies in it. */
export function showPath({ cwd }: Pick<Io, 'cwd'>, path: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith('..') || shown === '' ? path : shown;
}
