/**
 * Pages (分页): `limit` items after a cursor. The cursor is opaque: it names the last item of the page before, its place, and the
 * list that it belongs to, so that it goes on where it was after the registry was built anew.
 */
import * as z from 'zod';
import { digestText } from '../catalogue/history/digest.ts';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A field that counts items, from 1 to `most`. */
export function countField(most: number) {
  const error = `expected a number from 1 to ${most}`;
  return z.int(error).min(1, error).max(most, error).optional();
}

export const pageFields = {
  limit: countField(1000).meta({ description: 'How many items, 1 to 1000; 100 where it is not given.' }),
  cursor: z.string().optional().meta({ description: 'What `next` of the page before said.' }),
};

/** What every page says of the list that it was cut out of. */
export const pageShape = { total: z.int(), next: z.string().nullable() };

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Cut {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  /** What was asked for beside the page: a cursor is of one such list. */
  readonly list?: Readonly<Record<string, unknown>>;
}

/** Cuts a page out of a list whose items have keys. A cursor of another list is refused; one whose item is gone goes on in its place. */
export function cutPage<T>(
  all: readonly T[],
  key: (item: T) => string,
  { limit = 100, cursor, list = {} }: Cut,
): Result<Page<T>, Refusal> {
  const name = digestText(JSON.stringify(list)).slice(0, 8);
  const start = cursor === undefined ? 0 : findStart(all, key, cursor, name);
  if (start === null) {
    const hint = 'Start again without cursor; a cursor belongs to one list.';
    return fail(refuse('cursor-unknown', 'The cursor is not of this list.', { field: 'cursor', hint }));
  }
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  const end = start + items.length;
  const next = end < all.length && last !== undefined ? encode([name, end - 1, key(last)]) : null;
  return succeed({ total: all.length, items, next });
}

/** Where the page after a cursor begins; null where the cursor is of no such list. */
function findStart<T>(all: readonly T[], key: (item: T) => string, cursor: string, name: string): number | null {
  const read = cursorSchema.safeParse(decode(cursor));
  if (!read.success || read.data[0] !== name) return null;
  const [, place, last] = read.data;
  const found = all.findIndex((item) => key(item) === last);
  return found === -1 ? Math.min(place, all.length) : found + 1;
}

const cursorSchema = z.tuple([z.string(), z.int().nonnegative(), z.string()]);

function encode(cursor: z.infer<typeof cursorSchema>): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(cursor))))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}

/** What an encoded cursor holds; null where it is none. */
function decode(cursor: string): unknown {
  try {
    const bytes = atob(cursor.replace(/-/g, '+').replace(/_/g, '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))));
  } catch {
    return null;
  }
}
