/** The action (动作): one thing that sentences do, the forms of clauses that do it, and an example of each, so that the grammar can be printed and tested. */
import type { WordClass } from '../token/lexicon.ts';
import type { Context, Outcome } from './context.ts';
import type { Roles } from './roles.ts';
import { hasShape, type Shape, thingOf } from './shape.ts';

/** A form: a class of verbs with the shapes of its roles. Its theme may be anything where it names none; no other role that it does not name may be there. */
export interface Form {
  readonly verbs: readonly WordClass[];
  readonly negated?: boolean;
  readonly theme?: readonly Shape[];
  readonly result?: readonly Shape[];
  readonly origin?: readonly Shape[];
  readonly as?: readonly Shape[];
}

export interface Action {
  readonly name: string;
  readonly says: string;
  readonly forms: readonly Form[];
  /** Whole sentences that it reads. The tables of tests hold one for each of its forms, and many more. */
  readonly examples: readonly string[];
  act(roles: Roles, context: Context): Outcome;
}

/** Says whether a clause has a form. */
export function fits(roles: Roles, { verbs, negated = false, theme, result, origin, as }: Form): boolean {
  if (roles.verb === null || !verbs.includes(roles.verb) || roles.negated !== negated) return false;
  if (theme !== undefined && !hasShape(roles.theme, false, theme)) return false;
  if (thingOf(roles.result) === 'marks' && roles.result?.rows.at(-1)?.within != null) return false;
  if (!hasShape(roles.result, roles.text !== null, result ?? ['none'])) return false;
  if (roles.origin !== null && !hasShape(roles.origin, false, origin ?? [])) return false;
  return roles.as === null ? true : hasShape(roles.as, false, as ?? []);
}
