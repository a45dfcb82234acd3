/** Pages (分页): `limit` items after a cursor; the cursor is opaque and names the last item of the page before. */
import { z } from 'zod';
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

/** Cuts a page out of a list whose items have keys; a cursor that names none of them is refused. */
export function cutPage<T>(
  all: readonly T[],
  key: (item: T) => string,
  { limit = 100, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): Result<Page<T>, Refusal> {
  const last = cursor === undefined ? -1 : all.findIndex((item) => encode(key(item)) === cursor);
  if (cursor !== undefined && last === -1) {
    const hint = 'Start again without cursor; a cursor belongs to one list.';
    return fail(refuse('cursor-unknown', 'The cursor names no item of this list.', { field: 'cursor', hint }));
  }
  const items = all.slice(last + 1, last + 1 + limit);
  const end = items.at(-1);
  const more = last + 1 + limit < all.length;
  return succeed({ total: all.length, items, next: more && end !== undefined ? encode(key(end)) : null });
}

function encode(key: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(key)))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
