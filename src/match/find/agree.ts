/**
 * Agreement (一致度): whether the names around a term lead to the same entry. `招聘专员` stands among names that all lead to the
 * same job; a term whose neighbours lead elsewhere is an exception, or a mistake, and is answered with less confidence.
 */
import { likeness } from './align.ts';
import type { Finder } from './find.ts';

/** Tells for an entry of the lexicon which share of its neighbours names its first target. */
export type Agreement = (number: number) => number;

const neighbours = 12;
/** What is told of a term without neighbours. */
const unknown = 0.5;

/** Agreement is worked out at first use of an entry and kept. */
export function createAgreement(finder: Finder): Agreement {
  const known = new Float64Array(finder.lexicon.entries.length).fill(-1);
  return (number) => {
    const held = known[number] ?? -1;
    if (held >= 0) return held;
    const value = agreementOf(finder, number);
    known[number] = value;
    return value;
  };
}

function agreementOf({ lexicon, grams, characters }: Finder, number: number): number {
  const entry = lexicon.entries[number];
  const target = entry?.targets[0];
  if (!entry || target === undefined) return unknown;
  let agreeing = 0;
  let total = 0;
  for (const other of grams.nearest(entry.key, neighbours)) {
    const neighbour = lexicon.entries[other];
    if (!neighbour || other === number) continue;
    const alike = likeness(entry.key, neighbour.key, characters.weights) ** 2;
    total += alike;
    if (neighbour.targets.includes(target)) agreeing += alike;
  }
  return total === 0 ? unknown : agreeing / total;
}
