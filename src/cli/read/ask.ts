/** Asking: commands ask the questions that the service answers; `--json` prints the same bytes, refusals go to standard error. */

import type { Refusal } from '../../answer/refusal.ts';
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
