/** Links (RFC 8288) from one answer to others: the next page, the versions before and after. */
import type { TextFields } from '../answer/asked.ts';
import type { Register } from '../catalogue/register.ts';
import { writeAddress } from './address.ts';
import type { Representation } from './representation.ts';

/** The next page of a list that was asked for with the given fields. */
export function linkNextPage(path: string, fields: TextFields, next: string | null): Representation['links'] {
  if (next === null) return {};
  const { cursor: _, ...rest } = fields;
  return { next: writeAddress(path, { ...rest, cursor: next }) };
}

/** The revisions held before and after one (RFC 5829), and the latest. */
export function linkVersions(register: Register, id: string): Representation['links'] {
  const index = register.held.findIndex((revision) => revision.id === id);
  const before = register.held[index - 1];
  const after = index === -1 ? undefined : register.held[index + 1];
  return {
    ...(before === undefined ? {} : { 'predecessor-version': `/v1/revisions/${before.id}` }),
    ...(after === undefined ? {} : { 'successor-version': `/v1/revisions/${after.id}` }),
    'latest-version': `/v1/revisions/${register.latest.id}`,
  };
}
