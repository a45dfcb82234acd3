/** A refusal (拒答): why a question has no answer, as a tagged value that every way in can show: what is wrong, where, and what to do. */
import type { Brief } from '../catalogue/views/described.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { Coverage } from '../catalogue/vocabulary/revision.ts';

/**
 * malformed: a field cannot be read. missing: a field is needed. outOfRange: a field can be read, but lies outside what is
 * held. unknown: no held source tells, and the sources are partial. absent: there is no such thing. unavailable: our fault.
 */
export type RefusalKind = 'malformed' | 'missing' | 'outOfRange' | 'unknown' | 'absent' | 'unavailable';

/** The fields that name a date or a revision. */
export type DateField = 'at' | 'on' | 'from' | 'to';

interface Said {
  readonly kind: RefusalKind;
  readonly title: string;
}

function datedNames<F extends DateField>(
  field: F,
): Record<`${F}-${'malformed' | 'future' | 'before-first' | 'unknown'}`, Said>;
function datedNames(field: DateField): Record<string, Said> {
  const title = `Unusable ${field}`;
  return {
    [`${field}-malformed`]: { kind: 'malformed', title },
    [`${field}-future`]: { kind: 'outOfRange', title },
    [`${field}-before-first`]: { kind: 'outOfRange', title },
    [`${field}-unknown`]: { kind: 'outOfRange', title },
  };
}

/** Every refusal by its stable name. */
export const refusals = {
  'parameter-missing': { kind: 'missing', title: 'Missing parameter' },
  'parameter-malformed': { kind: 'malformed', title: 'Malformed parameter' },
  ...datedNames('at'),
  ...datedNames('on'),
  ...datedNames('from'),
  ...datedNames('to'),
  'code-malformed': { kind: 'malformed', title: 'Malformed code' },
  'code-unknown': { kind: 'unknown', title: 'Unknown code' },
  'code-absent': { kind: 'absent', title: 'No such code' },
  'parent-unknown': { kind: 'malformed', title: 'Unknown parent' },
  'cursor-unknown': { kind: 'outOfRange', title: 'Unknown cursor' },
  'entry-unknown': { kind: 'absent', title: 'No such entry' },
  'entry-not-yet': { kind: 'unknown', title: 'Entry not known yet' },
  'revision-unknown': { kind: 'absent', title: 'No such revision' },
  'search-twofold': { kind: 'malformed', title: 'Two searches at once' },
  'scheme-unknown': { kind: 'unknown', title: 'No such crosswalk' },
  'item-unknown': { kind: 'absent', title: 'No such item' },
  'outline-of-group': { kind: 'malformed', title: 'Not an occupation' },
  'register-unavailable': { kind: 'unavailable', title: 'The registry is not available' },
  'batch-malformed': { kind: 'malformed', title: 'Malformed batch' },
  'batch-too-large': { kind: 'outOfRange', title: 'Batch too large' },
  'property-unknown': { kind: 'malformed', title: 'No such property' },
  'callback-refused': { kind: 'malformed', title: 'No callbacks' },
  'matcher-unavailable': { kind: 'unavailable', title: 'Matching is not available' },
} as const satisfies Record<string, Said>;

export type RefusalName = keyof typeof refusals;

/** What is known all the same: of a code that nobody holds then, who holds it later, and whether the sources would tell. */
export interface Known {
  readonly revision?: string;
  readonly code?: string;
  readonly coverage?: Coverage[Level];
  readonly later?: readonly Holder[];
  readonly gaps?: readonly string[];
}

/** An entry as it was named when it took a code, and the period [since, until) over which it held it. */
export interface Holder {
  readonly entry: Brief;
  readonly since: string;
  readonly until: string | null;
}

/** A field of the question that is to blame: its pointer (RFC 6901) within the question, and what is wrong with it. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

export interface Refusal {
  readonly kind: RefusalKind;
  readonly name: RefusalName;
  readonly title: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
  readonly faults: readonly Fault[];
  readonly known: Known;
}

/** Makes a refusal. Where one `field` is to blame, the message is also what is wrong with it. */
export function refuse(
  name: RefusalName,
  message: string,
  { field, faults, hint = null, known = {} }: RefusalDetails,
): Refusal {
  const blamed = faults ?? (field === undefined ? [] : [{ pointer: `/${field}`, detail: message }]);
  return { name, ...refusals[name], message, hint, faults: blamed, known };
}

export interface RefusalDetails {
  readonly field?: string;
  readonly faults?: readonly Fault[];
  readonly hint?: string | null;
  readonly known?: Known;
}
