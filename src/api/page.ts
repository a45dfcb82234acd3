/** Pages (分页): `limit` items after a cursor; the cursor is opaque and names the last item of the page before. */
import { z } from 'zod';
import { type Answer, answerFieldProblem } from './answer.ts';

export const pageFields = {
  limit: z
    .string()
    .regex(/^([1-9]\d{0,2}|1000)$/, 'expected a number from 1 to 1000')
    .optional()
    .meta({ description: 'How many items, 1 to 1000; 100 where it is not given.' }),
  cursor: z.string().optional().meta({ description: 'What `next` of the page before said.' }),
};

export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Cuts a page out of a list whose items have keys. */
export function cutPage<T>(
  all: readonly T[],
  key: (item: T) => string,
  limit: string | undefined,
  cursor: string | undefined,
): Page<T> | Answer {
  const size = Number(limit ?? 100);
  const last = cursor === undefined ? -1 : all.findIndex((item) => encode(key(item)) === cursor);
  if (cursor !== undefined && last === -1) {
    const detail = 'The cursor names no item of this list.';
    return answerFieldProblem(
      'cursor-unknown',
      'Unknown cursor',
      '/query/cursor',
      detail,
      'Start again without cursor; a cursor belongs to one list.',
    );
  }
  const items = all.slice(last + 1, last + 1 + size);
  const end = items.at(-1);
  const more = last + 1 + size < all.length;
  return { total: all.length, items, next: more && end !== undefined ? encode(key(end)) : null };
}

/** The `next` link of a page. */
export function nextLink(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  next: string | null,
): Record<string, string> {
  if (next === null) return {};
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && name !== 'cursor') search.set(name, value);
  search.set('cursor', next);
  return { next: `${path}?${search}` };
}

function encode(key: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(key)))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
