/** The contradictions (矛盾) of a sentence: it must not change what it says to stay, nor use what it takes away; a name has one code in it. */
import type { Change } from '../record.ts';
import type { Note } from '../report.ts';
import type { Claim } from './claim.ts';
import type { SettledChange } from './settle.ts';

/** What of an occupation a sentence says to stay: a field, or the occupation itself. */
export type Staying = 'name' | 'code' | 'definition' | 'tasks' | 'self';

/** What a change of an occupation does not leave as it was. */
const altered: Partial<Readonly<Record<Change['type'], Staying>>> = {
  ...{ rename: 'name', recode: 'code', redefine: 'definition', retask: 'tasks' },
  ...{ cancelOccupation: 'self', demoteOccupation: 'self', splitOccupation: 'self' },
};

/** Reports what of the claims of a sentence, and of the changes that they make, cannot hold together. */
export function checkContradictions(claims: readonly Claim[], settled: readonly SettledChange[], note: Note): void {
  const changes = settled.map(({ change }) => change);
  for (const claim of claims) {
    if (claim.type !== 'stay') continue;
    const { of, fields } = claim;
    const changed = changes.some((change) => {
      if (change.type === 'mergeOccupations')
        return (
          fields.includes('self') && change.into.name !== of.name && change.from.some(({ name }) => name === of.name)
        );
      if (change.type === 'splitOccupation' && change.into.some(({ name }) => name === of.name)) return false;
      const field = altered[change.type];
      return field !== undefined && fields.includes(field) && change.name === of.name;
    });
    if (changed) note('sentence-ambiguous/stays', { name: of.name });
  }
  for (const change of changes)
    if (change.type === 'splitOccupation' && change.into.length < 2)
      note('count-mismatch/split', { name: change.name, count: change.into.length });
  const subTypes = changes.flatMap((change) => ('subType' in change ? [change] : []));
  for (const { code, subType } of subTypes.filter(({ type }) => type === 'cancelSubType'))
    if (subTypes.some((other) => other.type !== 'cancelSubType' && other.code === code && other.subType === subType))
      note('sentence-ambiguous/cancelled', { name: subType });
  const codes = new Map<string, string>();
  for (const { name, code } of claims.flatMap((claim) => ('of' in claim ? claim.of : []))) {
    const told = codes.get(name);
    if (code !== null && told !== undefined && told !== code) note('value-differs/party', { name, told, known: code });
    if (code !== null) codes.set(name, told ?? code);
  }
}
