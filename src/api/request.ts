/** Reading a request: the parameters of its query, each at most once, unknown ones refused with the list of the known; its id; what coding it takes. */
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { representFieldProblem } from './problem.ts';
import type { Representation } from './representation.ts';

/** The parameters of a query, or the problem with them. */
export function readQuery(
  search: URLSearchParams,
  known: readonly string[],
): Result<Readonly<Record<string, string>>, Representation> {
  const query: Record<string, string> = {};
  for (const [name, value] of search) {
    const pointer = `/query/${name}`;
    if (!known.includes(name)) {
      const hint = known.length === 0 ? 'This address takes no parameters.' : `Known parameters: ${known.join(', ')}.`;
      const detail = `There is no parameter “${name}” here.`;
      return fail(representFieldProblem('parameter-unknown', 'Unknown parameter', pointer, detail, hint));
    }
    if (Object.hasOwn(query, name)) {
      const detail = `“${name}” stands more than once.`;
      return fail(representFieldProblem('parameter-twice', 'Parameter given twice', pointer, detail, 'Give it once.'));
    }
    query[name] = value;
  }
  return succeed(query);
}

/** The header that names a request. */
export const idName = 'x-request-id';

/** Ids that clients may give a request. */
const wellFormedId = /^[\w.:@/+=-]{1,200}$/;

/** The id by which a request is found again in logs: the client's own, or a new one. */
export function identify(headers: Pick<Headers, 'get'>): string {
  const given = headers.get(idName);
  return given !== null && wellFormedId.test(given) ? given : crypto.randomUUID();
}

/** Whether a client takes bodies packed as gzip. */
export function wantsGzip(headers: Pick<Headers, 'get'>): boolean {
  const accepted = headers.get('accept-encoding');
  if (accepted?.includes('gzip') !== true) return false;
  return accepted.split(',').some((part) => /^\s*(?:x-)?gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(part));
}
