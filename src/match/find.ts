/**
 * Finding (查找): the terms that a part of a title may mean, each with a score from 0 to 1. A term that stands there as it
 * is comes first, then one with the same stem; otherwise those that stand inside the part, and those like it.
 */
import { align, type CharacterWeights, type Shares, weightOf } from './align.ts';
import type { GramIndex } from './grams.ts';
import { findWords } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { keyOf } from './normalise.ts';
import { type Side, sideOf, splitRank } from './rank.ts';
import { findSlip } from './typo.ts';

/** How a term was found in a part. */
export type Way = 'exact' | 'core' | 'stem' | 'slip' | 'typo' | 'inside' | 'near';

/** One term found, with the shares of either side that agree. */
export interface Finding extends Shares {
  readonly number: number;
  readonly way: Way;
  readonly score: number;
  readonly side: Side | null;
}

export interface Finder {
  readonly lexicon: Lexicon;
  readonly grams: GramIndex;
  readonly weights: CharacterWeights;
  /** Says whether two characters may be read alike. */
  readonly soundAlike: (left: string, right: string) => boolean;
}

/** A key with this share in the text stands there whole. */
const complete = 0.99;
const nearestLimit = 12;
const mostFindings = 10;
const whole: Shares = { ofKey: 1, ofText: 1, behind: 0 };
const scores = { exact: 1, core: 0.97, stem: 0.94, strangeStem: 0.86 };

/** Finds the terms for one part, best first. */
export function findTerms(finder: Finder, text: string): Finding[] {
  const { lexicon, weights } = finder;
  const part = keyOf(text);
  const { core, side } = splitRank(part);
  const found = new Map<number, Finding>();
  const take = (number: number, way: Way, score: number, shares: Shares) => {
    const held = found.get(number);
    if (!held || held.score < score) found.set(number, { number, way, score, side, ...shares });
  };

  const same = lexicon.exact(part);
  if (same >= 0) take(same, 'exact', scores.exact, whole);
  const bare = core === part ? -1 : lexicon.exact(core);
  if (bare >= 0) take(bare, 'core', scores.core, whole);
  for (const number of lexicon.stemmed(core)) {
    const other = sideOf(lexicon.entries[number]?.key ?? '');
    take(number, 'stem', side && other && side !== other ? scores.strangeStem : scores.stem, whole);
  }
  if (found.size > 0) return sorted(found);

  const coreWeight = weightOf(core, weights);
  const partWeight = weightOf(part, weights);
  let head = '';
  lexicon.inside(part, (number, from, to) => {
    if (cutsWord(text, part, from, to)) return;
    if (to === part.length && to - from > head.length) head = part.slice(from);
    const base = to > core.length ? partWeight : coreWeight;
    const end = Math.max(to, core.length);
    const shares = {
      ofKey: 1,
      ofText: weightOf(part.slice(from, to), weights) / base,
      behind: to >= core.length ? 0 : weightOf(part.slice(to, end), weights) / base,
    };
    take(number, 'inside', scoreOf(shares), shares);
  });
  if (letter.test(part)) {
    findWords(text, lexicon, (number, letters) => {
      const shares = { ofKey: 1, ofText: letters / part.length, behind: 0 };
      take(number, 'inside', scoreOf(shares), shares);
    });
  }
  for (const number of finder.grams.nearest(part, nearestLimit)) {
    const entry = lexicon.entries[number];
    if (!entry) continue;
    const slip = entry.key.endsWith(head) ? findSlip(part, entry.key, weights, finder.soundAlike) : null;
    if (slip) take(number, slip.sure ? 'slip' : 'typo', slip.score, whole);
    const shares = side ? align(core, entry.stem, weights) : align(part, entry.key, weights);
    take(number, shares.ofKey > complete ? 'inside' : 'near', scoreOf(shares), shares);
  }
  return sorted(found);
}

function scoreOf(shares: Shares): number {
  return shares.ofKey ** 2 * (0.5 + 0.4 * shares.ofText) * (1 - 0.6 * shares.behind);
}

function sorted(found: ReadonlyMap<number, Finding>): Finding[] {
  return [...found.values()]
    .sort((left, right) => right.score - left.score || left.number - right.number)
    .slice(0, mostFindings);
}

const letter = /[a-z]/;

/** Says whether a stretch begins or ends inside an English word: `it` in `digital` is no term. */
function cutsWord(text: string, part: string, from: number, to: number): boolean {
  const first = part.charAt(from);
  const last = part.charAt(to - 1);
  const cutsHead = letter.test(first) && letter.test(part.charAt(from - 1));
  const cutsTail = letter.test(last) && letter.test(part.charAt(to));
  if (!cutsHead && !cutsTail) return false;
  return !new RegExp(`\\b${part.slice(from, to)}\\b`).test(text);
}
