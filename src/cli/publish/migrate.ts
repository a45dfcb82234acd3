/** Migrations of a D1, with the bookkeeping of `wrangler d1 migrations`: each is applied once and whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchDatabase } from '../../store/database.ts';

/** What wrangler keeps them in. */
const book =
  'create table if not exists d1_migrations (id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)';

/** Applies the migrations of a folder that were not applied yet; gives their names. */
export async function migrateEdge(edge: BatchDatabase, folder: string): Promise<string[]> {
  await edge.query({ sql: book, params: [] });
  const applied = new Set(
    (await edge.query({ sql: 'select name from d1_migrations', params: [] })).map(([name]) => name),
  );
  const due = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && !applied.has(name))
    .sort();
  for (const name of due) {
    const statements = readFileSync(join(folder, name), 'utf8').split('--> statement-breakpoint');
    const commands = statements.map((sql) => ({ sql: sql.trim(), params: [] })).filter(({ sql }) => sql !== '');
    await edge.batch([...commands, { sql: 'insert into d1_migrations (name) values (?)', params: [name] }]);
  }
  return due;
}
