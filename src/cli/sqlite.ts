/** SQLite on Node: the registry file as a `Database`, opened anew when the file was replaced; and the file written whole or not at all. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { DatabaseCommand } from '../export/table/database.ts';
import type { Command, Database } from '../store/database.ts';
import { reasonOf } from '../store/reason.ts';
import { nameDraft } from './registry/draft.ts';

/** How much of the file is kept in memory while it is written, in KiB. */
const cacheSize = 65_536;

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
    close: () => file.close(),
  };
}

/** Writes a new registry file beside the old one and puts it in its place: readers see the old one or the new one, whole. */
export function writeRegistry(path: string, migrations: string, commands: Iterable<Command>): void {
  const draft = nameDraft(path);
  try {
    fillRegistry(new SQLite(draft), migrations, commands);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Fills a file that nobody else sees yet: what would keep it whole at a crash is off, and foreign keys are checked at the end. */
function fillRegistry(file: SQLite.Database, migrations: string, commands: Iterable<Command>): void {
  try {
    file.pragma('journal_mode = off');
    file.pragma('synchronous = off');
    file.pragma('foreign_keys = off');
    file.pragma(`cache_size = -${cacheSize}`);
    migrate(drizzle(file), { migrationsFolder: migrations });
    const run = createRun(file);
    file.transaction(() => {
      for (const command of commands) run(command);
    })();
    const [broken] = file.prepare<[], { table: string }>('pragma foreign_key_check').all();
    if (broken !== undefined) throw new Error(`a row of ${broken.table} names one that does not exist`);
  } finally {
    file.close();
  }
}

/** How many commands are run at once where others are to go on in between. */
const batch = 500;

/** A new database in memory after some commands, as the bytes of its file. */
export async function makeDatabase(
  commands: Iterable<DatabaseCommand>,
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new SQLite(':memory:');
  try {
    const run = createRun(file);
    file.exec('begin');
    let done = 0;
    for (const command of commands) {
      run(command);
      done += 1;
      if (done % batch === 0) await pause();
    }
    file.exec('commit');
    return new Uint8Array(file.serialize());
  } finally {
    file.close();
  }
}

/** Runs commands, each text prepared once. */
function createRun(file: SQLite.Database): (command: Command | DatabaseCommand) => void {
  const prepared = new Map<string, SQLite.Statement<unknown[]>>();
  return ({ sql, params }) => {
    const statement = prepared.get(sql) ?? file.prepare(sql);
    prepared.set(sql, statement);
    statement.run(params);
  };
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

/** What changes when a file is replaced or written to; one that is gone has a stamp of its own. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'gone' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}
