/**
 * Finding (查找): the terms that a part of a title may mean, each with a score from 0 to 1. A term that stands there as it
 * is comes first, then one with the same stem, then those inside the part or like it, judged by alignment.
 */
import { align, type CharacterWeights } from './align.ts';
import type { GramIndex } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { keyOf } from './normalise.ts';
import { type Side, splitRank } from './rank.ts';

/** How a term was found in a part. */
export type Way = 'exact' | 'core' | 'stem' | 'typo' | 'tail' | 'inside' | 'near';

/** One term found. `ofKey` and `ofText` are the shares of either that agree; `behind` what follows in the text. */
export interface Finding {
  readonly number: number;
  readonly way: Way;
  readonly score: number;
  readonly ofKey: number;
  readonly ofText: number;
  readonly behind: number;
  readonly side: Side | null;
}

export interface Finder {
  readonly lexicon: Lexicon;
  readonly grams: GramIndex;
  readonly weights: CharacterWeights;
}

const nearestLimit = 16;

/** Finds the terms for one part, best first. */
export function findTerms(finder: Finder, text: string): Finding[] {
  const { lexicon } = finder;
  const part = keyOf(text);
  const { core, side } = splitRank(part);
  const found = new Map<number, Finding>();
  const take = (
    number: number,
    way: Way,
    score: number,
    shares?: { ofKey: number; ofText: number; behind: number },
  ) => {
    const held = found.get(number);
    if (held && held.score >= score) return;
    found.set(number, { number, way, score, side, ...(shares ?? { ofKey: 1, ofText: 1, behind: 0 }) });
  };

  const whole = lexicon.exact(part);
  if (whole >= 0) take(whole, 'exact', 1);
  if (core !== part) {
    const bare = lexicon.exact(core);
    if (bare >= 0) take(bare, 'core', 0.97);
  }
  for (const number of lexicon.stemmed(core)) take(number, 'stem', 0.93);
  if (found.size > 0) return sorted(found);

  lexicon.inside(core, (number, _from, to) => {
    const key = lexicon.entries[number]?.key ?? '';
    const shares = align(core, lexicon.entries[number]?.stem ?? key, finder.weights);
    const way = to >= core.length || part.endsWith(key) ? 'tail' : 'inside';
    take(number, way, scoreOf(shares, way), shares);
  });
  for (const number of finder.grams.nearest(part, nearestLimit)) {
    const entry = lexicon.entries[number];
    if (!entry) continue;
    if (part.length >= 4 && isOneEditAway(part, entry.key))
      take(number, 'typo', Math.min(0.92, 0.62 + 0.05 * part.length));
    const shares = side ? align(core, entry.stem, finder.weights) : align(part, entry.key, finder.weights);
    take(number, 'near', scoreOf(shares, 'near'), shares);
  }
  return sorted(found);
}

function scoreOf(shares: { ofKey: number; ofText: number; behind: number }, way: Way): number {
  if (way === 'tail') return 0.5 + 0.4 * shares.ofText;
  const base = shares.ofKey ** 1.2 * shares.ofText ** 0.5 * (1 - 0.5 * shares.behind);
  return base * (way === 'near' ? 0.9 : 0.85);
}

function sorted(found: ReadonlyMap<number, Finding>): Finding[] {
  return [...found.values()].sort((left, right) => right.score - left.score || left.number - right.number);
}

/** Says whether one substitution, insertion, deletion or swap of neighbours turns one text into the other. */
export function isOneEditAway(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || short === long) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const rest = short.length - head - tail;
  if (long.length > short.length) return rest === 0;
  return rest <= 1 || (rest === 2 && short[head] === long[head + 1] && short[head + 1] === long[head]);
}
