/** Why something failed: in the words of the database, whatever wraps them. */
import SQLite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { DrizzleError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { reasonOf } from '../../src/store/reason.ts';

function catchOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test('what the query builder and its migrator wrap is unwrapped', () => {
  const failed = catchOf(() => drizzle(new SQLite(':memory:')).run(sql`select * from absent`));
  expect(reasonOf(failed)).toBe('no such table: absent');
  const full = new DrizzleError({ message: "Failed to run the query 'create …'", cause: new Error('disk is full') });
  expect(reasonOf(full)).toBe('disk is full');
});

test.each([
  [new Error('plain'), 'plain'],
  [new DrizzleError({ message: 'nothing in it' }), 'nothing in it'],
  ['text', 'text'],
])('%s as it is', (error, reason) => {
  expect(reasonOf(error)).toBe(reason);
});
