/** A standard (标准) among others: where it lies, whether it was issued in a period, and why it is attached to nothing. */
import { findHeirs } from '../../catalogue/history/trace.ts';
import type { Register } from '../../catalogue/register.ts';
import { nameEntry } from '../../catalogue/views/described.ts';
import { levelTerms } from '../../catalogue/vocabulary/code.ts';
import type { Standard } from '../../catalogue/vocabulary/standard.ts';

/** The code of what a standard is for, as of a revision; of an unattached one the code that it is listed with, null where that is of another system. */
export function placeOf(register: Register, { entry, code, fit }: Standard, revision: string): string | null {
  if (entry !== null) return register.facts(entry, revision)?.code ?? null;
  return fit === 'other-scheme' ? null : fourParts(code);
}

/** The first four parts of a code: a fifth names a 工种. */
function fourParts(code: string): string {
  return code.split('-').slice(0, 4).join('-');
}

/** A period of days, both included. */
interface Period {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * The standards that were issued in a period, and how many more may have been, because their day is not held. Days are held
 * from the first one on, so that a standard without a day is older than that.
 */
export function findIssued(
  all: readonly Standard[],
  some: readonly Standard[],
  { since, until }: Period,
): { found: Standard[]; undated: number } {
  const days = all.flatMap(({ issuedOn }) => issuedOn ?? []).sort();
  const first = days[0] ?? '9999-12-31';
  const open = some.filter(({ issuedOn }) => issuedOn === null);
  const isOlder = since === undefined && (until === undefined || until >= first);
  const isLater = since !== undefined && since >= first;
  const found = some.filter(({ issuedOn }) => {
    if (issuedOn === null) return isOlder;
    return (since === undefined || issuedOn >= since) && (until === undefined || issuedOn <= until);
  });
  return { found, undated: isOlder || isLater ? 0 : open.length };
}

/** Why a standard is attached to no occupation, in a sentence; what its code and name meant before is told where it is known. */
export function explainUnattached(register: Register, { code, name, fit }: Omit<Standard, 'entry'>): string {
  if (fit === 'other-scheme') return `${code} is a code of another, older system.`;
  const asOf = register.annotations.origin('standards')?.asOf ?? register.latest.id;
  const own = fourParts(code);
  const base = name.replace(/（[^（）]*）$/, '');
  const holding = register.holding(own, asOf);
  const holder = holding === null ? null : register.facts(holding.entry, asOf);
  const now = holder === null ? `As of ${asOf} nothing holds ${own}` : `As of ${asOf} ${own} is “${holder.name}”`;
  const before = register
    .holdings(own)
    .flatMap(({ entry }) => register.entry(entry)?.states.map(({ since, facts }) => ({ entry, since, facts })) ?? [])
    .find(({ since, facts }) => since < asOf && facts.code === own && (facts.name === name || facts.name === base));
  const under = register
    .bearers(name)
    .concat(register.bearers(base))
    .filter((id) => register.facts(id, asOf)?.status === 'current')
    .flatMap((id) => nameEntry(register, id, asOf) ?? [])
    .find((entry) => entry.level === 'subtype' && (entry.name === name || entry.name === base));
  if (before === undefined && under !== undefined) {
    const occupation =
      under.parent == null ? 'an occupation that is not held' : `${under.parent.code} “${under.parent.name}”`;
    return `${now}; “${under.name}” is a 工种 of ${occupation} by then.`;
  }
  if (before === undefined) return `${now}, and no occupation has the name of the standard.`;
  const [heir] = findHeirs(register, before.entry, asOf).flatMap((id) => nameEntry(register, id, asOf) ?? []);
  const became = heir === undefined ? '' : `, which is ${heir.code ?? levelTerms[heir.level]} “${heir.name}” by then`;
  return `${now}; on ${before.since} it was “${before.facts.name}”${became}.`;
}
