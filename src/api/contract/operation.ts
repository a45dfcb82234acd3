/** An operation (操作): what the contract says of one method at one address, all of it in zod; the OpenAPI document is written from these. */
import type * as z from 'zod';
import { problemDocumentSchema } from '../problem.ts';
import type { Tag } from './tags.ts';

/** A body of one media type. Text that has no JSON schema has `null` and says in `description` what it is. */
export interface Media {
  readonly schema: z.ZodType | null;
  readonly description?: string;
  /** Real ones, by name. */
  readonly examples?: Readonly<Record<string, unknown>>;
}

/** Bodies by media type, without parameters such as charset. */
export type Content = Readonly<Record<string, Media>>;

/** What a status means, and its bodies; none where it has none. */
export interface Reply {
  readonly description: string;
  readonly content?: Content;
}

export interface Operation {
  readonly method: 'get' | 'post';
  /** In OpenAPI form: `/v1/codes/{code}`. */
  readonly path: string;
  /** Unique: what generated clients call it. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  /** What the summary cannot say. */
  readonly description?: string;
  /** The fields that stand in the path, and those that stand in the query. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Content;
  readonly replies: Readonly<Record<number, Reply>>;
}

/** Said of whatever needs the register. */
export const unavailable =
  'The registry, or the names that matching needs, could not be loaded; ask again in a moment.';

/** What every address that has an ETag may answer. */
export const unchanged: Reply = { description: 'The client has this answer already (If-None-Match).' };

/** Said where no media type that the client accepts is offered. */
export const notAcceptable =
  'None of the media types that the client accepts is offered, or `format` says another one.';

/** Statuses that are answered with a problem document, each with what it means here. */
export function refused(descriptions: Readonly<Record<number, string>>): Record<number, Reply> {
  const content: Content = { 'application/problem+json': { schema: problemDocumentSchema } };
  return Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [status, { description, content }]),
  );
}

/** A media type without its parameters. */
export function mediaType(type: string): string {
  return type.split(';')[0] ?? type;
}
