/** The one interface to SQLite, a file on Node or D1 at the edge: the service only reads. */
import { drizzle } from 'drizzle-orm/sqlite-proxy';

/** A statement with its parameters. */
export interface Command {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export interface Database {
  /** The rows of a query, each as an array of its columns. */
  readonly query: (command: Command) => Promise<unknown[][]>;
}

/** The query builder over a database. */
export function buildQueries(database: Database): ReturnType<typeof drizzle> {
  return drizzle(async (sql, params, method) => {
    const rows = await database.query({ sql, params });
    return { rows: method === 'get' ? (rows[0] ?? []) : rows };
  });
}
