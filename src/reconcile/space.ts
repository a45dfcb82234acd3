/** The address space (地址空间) of the reconciliation service: what ids of entities, types, properties and features stand under, and the date it answers for. */

/** Where the service is asked. */
export interface Space {
  /** Scheme, host and port, such as `https://zhilu.example`. */
  readonly origin: string;
  /** The date or revision that it answers for; today where it is undefined. */
  readonly at: string | undefined;
}

/** The path of the service, and of the parts that its own clients look up. */
export const servicePath = '/reconcile';

/** What ids of entities, and of types and properties, stand under; alone they lead to the list of them. */
export const addressSpaces = ['/v1/entries/', `${servicePath}/schema/`] as const;

/** Addresses that lead to the same without the slash at their end. */
export const slashed = [...addressSpaces, `${servicePath}/`];

/** What suggestions, previews and proposals of a service stand under: the date is in the path, as clients append a query of their own. */
export function serviceAddress({ origin, at }: Space): string {
  return `${origin}${servicePath}/at/${at === undefined ? present : encodeURIComponent(at)}`;
}

/** Stands in a path for the date of a service that has none. */
const present = 'now';

/** The date that a path names. */
export function readAt(inPath: string): string | undefined {
  return inPath === present ? undefined : inPath;
}
