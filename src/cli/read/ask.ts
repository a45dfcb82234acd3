/** Asking: CLI reads answer exactly as the service does; `--json` prints that answer, problems go to standard error with exit 1. */

import type { Refusal } from '../../answer/refusal.ts';
import { problemDocumentSchema } from '../../api/answer.ts';
import { ask } from '../../api/app.ts';
import type { Setting } from '../../api/read.ts';
import type { Result } from '../../catalogue/result.ts';
import { fail } from '../error.ts';
import { registryArguments } from '../files.ts';

/** Arguments of every read. */
export const readArguments = {
  ...registryArguments,
  json: { type: 'boolean', description: 'print the answer of the API as JSON' },
} as const;

export const datedArguments = {
  ...readArguments,
  at: { type: 'string', description: 'a date (YYYY-MM-DD) or revision id; today where it is not given' },
} as const;

/** The answer; a refusal ends the command: exit 1 where there is no such thing, 2 where the call was wrong. */
export function take<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  const { kind, message, hint } = result.error;
  const code = kind === 'unknown' || kind === 'absent' || kind === 'unavailable' ? 1 : 2;
  return fail(hint === null ? message : `${message}\n       ${hint}`, code);
}

/** The body of the answer to an address of the service; a problem ends the command. */
export function answerTo(
  setting: Setting,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const answer = ask(setting, search.size === 0 ? path : `${path}?${search}`);
  if (answer === null) return fail(`there is nothing at ${path}`, 2);
  if (answer.status === 200) return answer.body;
  const { detail, hint } = problemDocumentSchema.parse(JSON.parse(answer.body));
  return fail(hint === undefined ? detail : `${detail}\n       ${hint}`, answer.status === 404 ? 1 : 2);
}
