/** Names for differences (变更类型): what a change of facts is called, with its GSIM code; derived, never stored. */
import type { Facts } from '../vocabulary/entry.ts';
import { differingFacts, sameValue } from './overlay.ts';

/** The names in the order in which they are given, each with the GSIM item change it is, where there is one. */
const differenceCodes = {
  created: 'RC2',
  firstListed: null,
  subTypeAdded: 'RC2',
  withdrawn: 'RC1',
  subTypeCancelled: 'RC1',
  restored: 'RC2',
  merged: 'RC3.1',
  split: 'RC4.1',
  promoted: 'RC5',
  demoted: 'RC5',
  recoded: 'VC1',
  renamed: 'VC2',
  moved: 'RC5',
  redefined: null,
  retasked: null,
  marked: null,
  unmarked: null,
  learned: null,
} as const satisfies Readonly<Record<string, string | null>>;

export type Difference = keyof typeof differenceCodes;
export const differences = Object.keys(differenceCodes).filter((name): name is Difference => name in differenceCodes);

/** The facts that may differ only because the earlier side does not know them. */
const silentFacts = ['parent', 'definition', 'tasks', 'marks'] as const;
type SilentFact = (typeof silentFacts)[number];

/** What the namer must know beyond the facts themselves. */
export interface Knowledge {
  /** The entry did not exist before, as opposed to: the earlier side does not list everything. */
  readonly isNew: boolean;
  /** The earlier side has a source for its value of this fact. */
  readonly knew: (fact: SilentFact) => boolean;
}

/** Names the differences between two sets of facts of one entry; nothing where they are the same. */
export function nameDifferences(before: Facts | null, after: Facts | null, knowledge: Knowledge): Difference[] {
  if (before === null || after === null) {
    const there = after ?? before;
    if (there === null) return [];
    if (there.status === 'withdrawn') return ['learned'];
    if (!knowledge.isNew) return ['firstListed'];
    if (before !== null) return [there.level === 'subtype' ? 'subTypeCancelled' : 'withdrawn'];
    return [there.level === 'subtype' ? 'subTypeAdded' : 'created'];
  }
  const found = new Set<Difference>();
  nameEnds(before, after, found);
  if (before.level !== after.level) found.add(before.level === 'subtype' ? 'promoted' : 'demoted');
  if (before.code !== null && after.code !== null && before.code !== after.code) found.add('recoded');
  if (before.name !== after.name) found.add('renamed');
  for (const fact of silentFacts) nameSilent(fact, before, after, knowledge, found);
  if (found.size === 0 && differingFacts(before, after).length > 0) found.add('learned');
  return differences.filter((name) => found.has(name));
}

function nameEnds(before: Facts, after: Facts, found: Set<Difference>): void {
  if (before.status === 'current' && after.status === 'withdrawn') {
    found.add(after.level === 'subtype' ? 'subTypeCancelled' : 'withdrawn');
    if (after.becomes.length === 1) found.add('merged');
    if (after.becomes.length > 1) found.add('split');
  }
  if (before.status === 'withdrawn' && after.status === 'current') found.add('restored');
}

function nameSilent(fact: SilentFact, before: Facts, after: Facts, knowledge: Knowledge, found: Set<Difference>): void {
  if (sameValue(before[fact], after[fact])) return;
  const known = knowledge.knew(fact) && before[fact] !== null;
  if (!known) {
    found.add('learned');
  } else if (fact === 'marks') {
    if (after.marks.some((mark) => !before.marks.includes(mark))) found.add('marked');
    if (before.marks.some((mark) => !after.marks.includes(mark))) found.add('unmarked');
  } else if (fact === 'parent') {
    if (before.level === after.level && after.parent !== null) found.add('moved');
  } else {
    found.add(fact === 'definition' ? 'redefined' : 'retasked');
  }
}

/** The GSIM codes of named differences, each once, in order. */
export function gsimCodes(names: readonly Difference[]): string[] {
  return [...new Set(names.map((name) => differenceCodes[name]).filter((code) => code !== null))];
}
