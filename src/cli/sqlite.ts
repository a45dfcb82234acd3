/** SQLite on Node: the registry file as a `Database`, opened anew when the file was replaced; and the file written whole or not at all. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Command, Database } from '../store/database.ts';
import { reasonOf } from '../store/reason.ts';

export interface RegistryFile extends Database {
  readonly close: () => void;
}

/** Opens an existing registry file for reading. Throws a plain message where it is missing or no SQLite file. */
export function openRegistry(path: string): RegistryFile {
  let file = open(path);
  let stamp = stampOf(path);
  const fresh = (): SQLite.Database => {
    const now = stampOf(path);
    if (now === stamp) return file;
    const next = open(path);
    file.close();
    file = next;
    stamp = now;
    return file;
  };
  return {
    query: async ({ sql, params }) => {
      const statement = fresh().prepare<unknown[], unknown[]>(sql);
      return statement.raw().all(...params);
    },
    batch: async () => {
      throw new Error('the registry is read-only while it is served; it is written by `zhilu build`');
    },
    close: () => file.close(),
  };
}

/** Writes a new registry file beside the old one and puts it in its place: readers see the old one or the new one, whole. */
export function writeRegistry(path: string, migrations: string, commands: readonly Command[]): void {
  const draft = `${path}.${process.pid}.${Date.now()}.new`;
  try {
    fillRegistry(new SQLite(draft), migrations, commands);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function fillRegistry(file: SQLite.Database, migrations: string, commands: readonly Command[]): void {
  try {
    file.pragma('journal_mode = off');
    file.pragma('synchronous = off');
    migrate(drizzle(file), { migrationsFolder: migrations });
    file.transaction(() => {
      for (const { sql, params } of commands) file.prepare(sql).run(...params);
    })();
    const [broken] = file.prepare<[], { table: string }>('pragma foreign_key_check').all();
    if (broken !== undefined) throw new Error(`a row of ${broken.table} names one that does not exist`);
    file.exec('vacuum');
  } finally {
    file.close();
  }
}

function open(path: string): SQLite.Database {
  if (!existsSync(path)) throw new Error(`there is no registry at ${path}; make it with \`npm run build\``);
  try {
    const file = new SQLite(path, { readonly: true, fileMustExist: true });
    file.prepare('select head from registry').get();
    return file;
  } catch (error) {
    const reason = reasonOf(error);
    throw new Error(`${path} is not a registry that can be read (${reason}); make it anew with \`npm run build\``);
  }
}

function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  return `${ino} ${mtimeMs} ${size}`;
}
