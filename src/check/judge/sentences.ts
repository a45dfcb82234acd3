/**
 * The sentences (措辞) of issues about what is known of a date. Where the sources list everything, what they do not have does not exist;
 * where they are partial, a sentence says what the sources have and since when, and never that there is nothing.
 */

import type { Holding } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import type { Level } from '../../catalogue/vocabulary/code.ts';
import { levelTerms } from '../../catalogue/vocabulary/code.ts';

const partialSources = 'the sources of this date are partial';

/** Whether "not found" says nothing at this moment. */
export function isPartial(moment: Moment, level: Level): boolean {
  return moment.coverage[level] === 'partial';
}

/** Nobody holds the code, before, then or later. */
export function sayUnknownCode(code: string, partial: boolean): string {
  return partial ? `no held source gives ${code} a meaning; ${partialSources}` : `${code} has no meaning on this date`;
}

/** A code, or a code with its name, that is known only of later dates. */
export function sayKnownLater(what: string, since: string, partial: boolean): string {
  return partial ? `${what} is known from ${since} on; ${partialSources}` : `${what} only from ${since} on`;
}

/** The code had a holder once. */
export function sayRetired(code: string, name: string, until: string, partial: boolean): string {
  const was = `${code} was “${name}” until ${until}`;
  return partial
    ? `${was}; no held source gives it a meaning since; ${partialSources}`
    : `${was}; nobody holds it on this date`;
}

/** The code means another name than the row's. */
export function sayMismatch(code: string, held: string, name: string, partial: boolean): string {
  return partial
    ? `the sources held have ${code} as “${held}” on this date; the row says “${name}”`
    : `${code} is “${held}” on this date, not “${name}”`;
}

/** A code that names a group. */
export function sayGroup(code: string, name: string, level: Level): string {
  return `${code} “${name}” is a group (${levelTerms[level]}); an occupation has a code of four parts`;
}

/** A period of holding, half open. */
export function showPeriod({ since, until }: Pick<Holding, 'since' | 'until'>): string {
  return until === null ? `from ${since} on` : `from ${since} until ${until}`;
}

/** A name as the row writes it that means an entry whose official name is another. */
export function sayPopular(name: string, official: string): string {
  return `“${name}” is read as “${official}”, the official name`;
}

/** A 工种 that no source names, anywhere or under the codes that stand beside it. */
export function sayNoSubType(name: string, codes: string | null, partial: boolean): string {
  const under = codes === null ? '' : ` under ${codes}`;
  return partial
    ? `no held source names a 工种 “${name}”${under}; ${partialSources}`
    : `there is no 工种 “${name}”${under} on this date`;
}

/** A 工种 of another occupation than the one beside it. */
export function saySubTypeElsewhere(name: string, places: string, codes: string, partial: boolean): string {
  const place = `“${name}” is a 工种 of ${places}`;
  return partial ? `${place}; no held source names it under ${codes}; ${partialSources}` : `${place}, not of ${codes}`;
}

/** An occupation in the field of the 工种. */
export function sayOccupation(name: string, code: string, codes: string | null, partial: boolean): string {
  const is = `“${name}” is the occupation ${code}`;
  const under = codes === null ? '' : ` of ${codes}`;
  return partial ? `${is}; no held source names it as a 工种${under}` : `${is}, not a 工种${under}`;
}
