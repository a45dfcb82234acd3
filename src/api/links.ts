/** Links (RFC 8288) from one answer to others: the next page, the versions before and after. */
import type { TextFields } from '../answer/asked.ts';
import type { Context } from '../answer/question.ts';
import type { Register } from '../catalogue/register.ts';
import { findMoment } from '../catalogue/views/moment.ts';
import { writeAddress } from './address.ts';
import type { Representation } from './representation.ts';

/** The next page of a list that was asked for with the given fields. */
export function linkNextPage(path: string, fields: TextFields, next: string | null): Representation['links'] {
  if (next === null) return {};
  const { cursor: _, ...rest } = fields;
  return { next: writeAddress(path, { ...rest, cursor: next }) };
}

/** The same answer as of the revisions held before and after that of `at`, and as of today (RFC 5829). */
export function linkMoments({ register, today }: Context, path: string, fields: TextFields): Representation['links'] {
  const moment = findMoment(register, fields.at ?? null, today);
  if (typeof moment === 'string') return {};
  const index = register.held.indexOf(moment.revision);
  const { cursor: _, at: __, ...rest } = fields;
  const address = (at: string): string => writeAddress(path, { ...rest, at });
  const [before, after] = [register.held[index - 1], register.held[index + 1]];
  return {
    ...(before === undefined ? {} : { 'predecessor-version': address(before.id) }),
    ...(after === undefined ? {} : { 'successor-version': address(after.id) }),
    'latest-version': writeAddress(path, rest),
  };
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
