/** Reading a request: the parameters of its query, each at most once; unknown ones are refused with the list of the known. */
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
