/** Why something failed, in words for the user; free of the query builder, which is slow to load. */
import { DrizzleError, DrizzleQueryError } from 'drizzle-orm/errors';

/** What went wrong, in the words of the database: the query builder and its migrator wrap its errors. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isWrapped = error instanceof DrizzleQueryError || error instanceof DrizzleError;
  return isWrapped && error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
