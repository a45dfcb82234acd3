/** The real registry, built from the seeds once a run: whoever needs it first builds it, and the file is there whole or not at all. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Register } from '../src/catalogue/register.ts';
import type { Registry, Source } from '../src/catalogue/registry.ts';
import type { Names } from '../src/catalogue/vocabulary/alias.ts';
import { isOwn, migrations, readSeeds, root } from '../src/cli/files.ts';
import { readAloud } from '../src/cli/reading.ts';
import { digest } from '../src/cli/registry/digest.ts';
import { openRegistry, type RegistryFile, writeRegistry } from '../src/cli/sqlite.ts';
import { importSeeds } from '../src/import/import.ts';
import { loadNames, loadRegister, loadText } from '../src/store/load.ts';
import { fillCommands } from '../src/store/save.ts';

/** The seeds of the project, without what a developer adopted. */
export function projectSeeds(): Source[] {
  return readSeeds(join(root, 'seeds')).filter(({ path }) => !isOwn(path));
}

/** The registry that the seeds make. */
export function importOwnSeeds(): Registry {
  const { registry, problems } = importSeeds(projectSeeds(), readAloud, digest);
  if (registry === null) throw new Error(`the seeds do not make a registry: ${JSON.stringify(problems)}`);
  return registry;
}

/** The path of the registry file of this run. */
export function registryFile(): string {
  const path = join(inject('folder'), 'registry.sqlite');
  if (!existsSync(path)) writeRegistry(path, migrations, fillCommands(importOwnSeeds(), digest));
  return path;
}

let register: Promise<Register> | null = null;
let names: Promise<Names> | null = null;

/** The register of this run's file, loaded once a worker: it is immutable. */
export function loadBuiltRegister(): Promise<Register> {
  register ??= load(loadRegister);
  return register;
}

/** The names of this run's file, loaded once a worker. */
export function loadBuiltNames(): Promise<Names> {
  names ??= load(loadNames);
  return names;
}

/** The text of a seed, out of this run's file. */
export function loadBuiltText(path: string): Promise<string | null> {
  return load((database) => loadText(database, path));
}

async function load<T>(read: (database: RegistryFile) => Promise<T>): Promise<T> {
  const database = openRegistry(registryFile());
  const loaded = await read(database);
  database.close();
  return loaded;
}
