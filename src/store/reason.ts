/** Why something failed, in words for the user; free of the query builder, which is slow to load. */
import { DrizzleQueryError } from 'drizzle-orm/errors';

/** What went wrong, in the words of the database: the query builder wraps its errors. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof DrizzleQueryError ? reasonOf(error.cause) : error.message;
}
