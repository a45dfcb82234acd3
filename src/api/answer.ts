/** An answer (答复) of the API: status, media type, body and links, ready to be sent and kept; errors are RFC 9457 problems. */
import { z } from 'zod';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Link relations (RFC 8288, RFC 5829): the relation, then the address. */
  readonly links: Readonly<Record<string, string>>;
}

/** An RFC 9457 problem document; `type` is stable, `errors[].pointer` names the field, `hint` says what to do. */
export const problemDocumentSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  hint: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type ProblemDocument = z.infer<typeof problemDocumentSchema>;

export const jsonType = 'application/json; charset=utf-8';
export const problemType = 'application/problem+json; charset=utf-8';

/** A JSON answer. */
export function answerJson(value: unknown, links: Answer['links'] = {}): Answer {
  return { status: 200, type: jsonType, body: JSON.stringify(value), links };
}

/** A problem answer. `name` ends the stable type `urn:zhilu:problem:name`. */
export function answerProblem(
  status: number,
  name: string,
  title: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Answer {
  const document = { type: `urn:zhilu:problem:${name}`, title, status, detail, ...more };
  return { status, type: problemType, body: JSON.stringify(document), links: {} };
}

/** A problem about one field of the request. */
export function answerFieldProblem(name: string, title: string, pointer: string, detail: string, hint: string): Answer {
  return answerProblem(400, name, title, detail, { hint, errors: [{ pointer, detail }] });
}
