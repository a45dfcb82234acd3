/** D1 as a database: reads through a session, so that the nearest replica answers, and none that is behind what was read before. */
import type { BatchDatabase, Command } from './database.ts';

/** Wraps a D1 binding. */
export function openD1(binding: D1Database): BatchDatabase {
  let seen: string | null = null;
  const open = async <T>(read: (session: D1DatabaseSession) => Promise<T>): Promise<T> => {
    const session = binding.withSession(seen ?? 'first-unconstrained');
    const answer = await read(session);
    seen = session.getBookmark() ?? seen;
    return answer;
  };
  const prepare = (session: D1DatabaseSession, { sql, params }: Command): D1PreparedStatement =>
    session.prepare(sql).bind(...params);
  return {
    query: (command) => open((session) => prepare(session, command).raw<unknown[]>()),
    batch: (commands) =>
      open(async (session) => {
        const results = await session.batch<Record<string, unknown>>(
          commands.map((command) => prepare(session, command)),
        );
        return results.map(({ results: rows }) => rows.map((row) => Object.values(row)));
      }),
  };
}
