/** D1 as a `Database`: reads through a session, so that the nearest replica answers. */
import type { Command, Database } from './database.ts';

/** Wraps a D1 binding. */
export function openD1(binding: D1Database): Database {
  const session = binding.withSession();
  const prepare = ({ sql, params }: Command): D1PreparedStatement => session.prepare(sql).bind(...params);
  return {
    query: async (command) => await prepare(command).raw<unknown[]>(),
  };
}
