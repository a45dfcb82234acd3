/** The contradictions (矛盾) of a sentence: it must not change what it says to stay, nor use what it takes away; a name has one code in it. */
import type { Change } from '../record.ts';
import type { Note } from '../report.ts';
import type { Claim } from './claim.ts';
import type { SettledChange } from './settle.ts';

/** What of an occupation a sentence says to stay: a field, or the occupation itself. */
export type Staying = 'name' | 'code' | 'definition' | 'tasks' | 'self';

const alteredBy: Partial<Readonly<Record<Change['type'], Staying>>> = {
  ...{ rename: 'name', recode: 'code', redefine: 'definition', retask: 'tasks' },
  ...{ cancelOccupation: 'self', demoteOccupation: 'self', splitOccupation: 'self' },
};

/** What a change does not leave as it was, as `name field`. */
function alterations(change: Change): string[] {
  if (change.type === 'mergeOccupations')
    return change.from.filter(({ name }) => name !== change.into.name).map(({ name }) => `${name} self`);
  if (change.type === 'splitOccupation' && change.into.some(({ name }) => name === change.name)) return [];
  const field = alteredBy[change.type];
  return field === undefined ? [] : [`${change.name} ${field}`];
}

/** Reports what of the claims of a sentence, and of the changes that they make, cannot hold together. */
export function checkContradictions(claims: readonly Claim[], settled: readonly SettledChange[], note: Note): void {
  const altered = new Set(settled.flatMap(({ change }) => alterations(change)));
  for (const claim of claims)
    if (claim.type === 'stay' && claim.fields.some((field) => altered.has(`${claim.of.name} ${field}`)))
      note('sentence-ambiguous/stays', { name: claim.of.name });
  const done = new Map<string, Set<Change['type']>>();
  for (const { change } of settled) {
    if (change.type === 'splitOccupation' && change.into.length < 2)
      note('count-mismatch/split', { name: change.name, count: change.into.length });
    if (!('subType' in change)) continue;
    const key = `${change.code} ${change.subType}`;
    const types = (done.get(key) ?? new Set()).add(change.type);
    done.set(key, types);
    if (types.size > 1 && types.has('cancelSubType')) note('sentence-ambiguous/cancelled', { name: change.subType });
  }
  const codes = new Map<string, string>();
  for (const { name, code } of claims.flatMap((claim) => ('of' in claim ? claim.of : []))) {
    const told = codes.get(name);
    if (code !== null && told !== undefined && told !== code) note('value-differs/party', { name, told, known: code });
    if (code !== null) codes.set(name, told ?? code);
  }
}
