/** Reading a request: path and query fields, each at most once; unknown ones are refused with the list of the known. */
import type { z } from 'zod';
import { type Answer, answerFieldProblem, answerProblem } from './answer.ts';
import type { Read } from './read.ts';

export interface Input {
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
}

/** The fields of a request to a read, or the problem with them. */
export function readInput(
  read: Read,
  params: Readonly<Record<string, string>>,
  search: URLSearchParams,
): Input | Answer {
  const known = Object.keys(read.query.shape);
  const query: Record<string, string> = {};
  for (const [name, value] of search) {
    const pointer = `/query/${name}`;
    const hint = known.length === 0 ? 'This address takes no parameters.' : `Known parameters: ${known.join(', ')}.`;
    if (!known.includes(name)) {
      return answerFieldProblem(
        'parameter-unknown',
        'Unknown parameter',
        pointer,
        `There is no parameter “${name}” here.`,
        hint,
      );
    }
    if (name in query) {
      return answerFieldProblem(
        'parameter-twice',
        'Parameter given twice',
        pointer,
        `“${name}” stands more than once.`,
        'Give it once.',
      );
    }
    query[name] = value;
  }
  return (
    inspect('path', read.params, params) ?? inspect('query', read.query, query) ?? { params: { ...params }, query }
  );
}

function inspect(place: string, schema: z.ZodObject, fields: Readonly<Record<string, string>>): Answer | null {
  const read = schema.safeParse(fields);
  if (read.success) return null;
  const errors = read.error.issues.map(({ path, message }) => ({
    pointer: `/${place}/${path.join('/')}`,
    detail: message,
  }));
  const detail = errors.map((error) => `${error.pointer}: ${error.detail}`).join('; ');
  return answerProblem(400, 'parameter-malformed', 'Malformed parameter', detail, {
    hint: 'See /openapi.json for the form of every parameter.',
    errors,
  });
}
