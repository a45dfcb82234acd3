/** Problem documents (RFC 9457): refusals and what is wrong with a request, each with a stable type, what was expected, and what to do. */
import * as z from 'zod';
import type { Refusal, RefusalKind } from '../answer/refusal.ts';
import { problemAddress } from './contract/problem-types.ts';
import type { Representation } from './representation.ts';

/** `type` is stable, `errors[].pointer` names the field, `hint` says what to do. */
export const problemDocumentSchema = z.looseObject({
  type: z.string().meta({ description: 'The address, relative to the request, of a page that says what it means.' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  hint: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
type ProblemDocument = z.infer<typeof problemDocumentSchema>;

const problemType = 'application/problem+json; charset=utf-8';

const statuses: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  missing: 400,
  outOfRange: 400,
  unknown: 404,
  absent: 404,
  unavailable: 503,
};

/** A problem. Its stable type is the address of the page that says what it means. */
export function representProblem(
  status: number,
  name: string,
  title: string,
  detail: string,
  more: Pick<ProblemDocument, 'hint' | 'errors'> & Readonly<Record<string, unknown>>,
): Representation {
  const document: ProblemDocument = { type: problemAddress(name), title, status, detail, ...more };
  return { status, type: problemType, body: JSON.stringify(document), links: {} };
}

/** A problem with one field of the request. */
export function representFieldProblem(
  name: string,
  title: string,
  pointer: string,
  detail: string,
  hint: string,
): Representation {
  return representProblem(400, name, title, detail, { hint, errors: [{ pointer, detail }] });
}

/** A refusal as a problem; `inPath` are the fields of the question that stand in the path of the address. */
export function representRefusal(refusal: Refusal, inPath: readonly string[]): Representation {
  const { kind, name, title, message, faults, known } = refusal;
  const { revision, gaps, ...rest } = known;
  const hint =
    refusal.hint ?? (name === 'parameter-malformed' ? 'See /openapi.json for the form of every parameter.' : null);
  const errors = faults.map(({ pointer, detail }) => ({ pointer: placePointer(pointer, inPath), detail }));
  const detail =
    name === 'parameter-malformed' ? errors.map((error) => `${error.pointer}: ${error.detail}`).join('; ') : message;
  return representProblem(statuses[kind], name, title, detail, {
    ...(revision === undefined ? {} : { revision }),
    ...(hint === null ? {} : { hint }),
    ...rest,
    ...(gaps === undefined ? {} : { gaps }),
    ...(errors.length === 0 ? {} : { errors }),
  });
}

/** A pointer within a question as one within the request. */
function placePointer(pointer: string, inPath: readonly string[]): string {
  return `/${inPath.includes(pointer.split('/')[1] ?? '') ? 'path' : 'query'}${pointer}`;
}
