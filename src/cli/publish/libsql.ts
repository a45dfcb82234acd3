/** A libSQL database (a file, or Turso's over the net) as one that the registry can be published to and served from. */
import type { InValue } from '@libsql/client';
import type { Command } from '../../store/database.ts';
import { fail } from '../error.ts';
import type { EdgeDatabase } from './local.ts';

/** Says whether what was given names a libSQL database and not a registry file. */
export function isLibsql(given: string): boolean {
  return /^(file|libsql|https?|wss?):/.test(given);
}

/** Opens a database by its URL; LIBSQL_AUTH_TOKEN lets in where that is asked for. */
export async function openLibsql(
  url: string,
  surroundings: Readonly<Record<string, string | undefined>>,
): Promise<EdgeDatabase> {
  const { createClient } = await import('@libsql/client');
  const authToken = surroundings.LIBSQL_AUTH_TOKEN;
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }) });
  const toStatement = ({ sql, params }: Command): { sql: string; args: InValue[] } => ({
    sql,
    args: params.map(toValue),
  });
  return {
    query: async (command) => (await client.execute(toStatement(command))).rows.map((row) => Array.from(row)),
    batch: async (commands) => {
      const results = await client.batch(commands.map(toStatement), 'write');
      return results.map(({ rows }) => rows.map((row) => Array.from(row)));
    },
    close: async () => client.close(),
  };
}

function toValue(value: unknown): InValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return fail(`a parameter is neither text nor number: ${String(value)}`);
}
