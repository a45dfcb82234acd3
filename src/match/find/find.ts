/**
 * Finding (查找): the terms that a part of a title may mean, each with a score from 0 to 1. A term that stands there as it
 * is comes first, then one with the same stem; otherwise those that stand inside the part, and those like it.
 */

import { keyOf } from '../normalise.ts';
import { cutsOrganisation } from '../title/organisation.ts';
import { type Side, splitRank } from '../title/rank.ts';
import { align, type Shares, weightOf } from './align.ts';
import type { GramIndex } from './grams.ts';
import { findWords } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { agreementOfNouns, type NounKind, nounOf } from './noun.ts';
import { type Characters, findSlip, type Slip } from './typo.ts';

/** How a term was found in a part. */
export type Way = 'exact' | 'core' | 'stem' | 'slip' | 'typo' | 'inside' | 'near';

/** One term found, with the shares of either side that agree. */
export interface Finding extends Shares {
  readonly number: number;
  readonly way: Way;
  readonly score: number;
  readonly side: Side | null;
  /** How well the person nouns of part and term agree, from 0 to 1. */
  readonly noun: number;
}

export interface Finder {
  readonly lexicon: Lexicon;
  readonly grams: GramIndex;
  readonly characters: Characters;
  /** The person noun of a headword, or of the official name that it leads to. */
  readonly noun: (number: number) => NounKind | null;
  /** Official names that are one slip away from a text. */
  readonly slips: (text: string) => readonly number[];
}

/** A key with this share in the text stands there whole. */
const complete = 0.99;
/** What scores less is like anything else. */
const leastScore = 0.12;
const nearestLimit = 10;
const mostFindings = 8;
const whole: Shares = { ofKey: 1, ofText: 1, behind: 0 };
/** What is left of a score where the person nouns name different kinds of work. */
const strangeNoun = 0.55;
/** Nouns that agree less are of different kinds. */
const kindred = 0.7;
/** What a term is worth before another that ends the title: 物业 in 物业电工. */
const modifierInside = 0.85;
/** What a stem is worth where the text goes on to another term: 造型工 in 汉服造型师. */
const otherTerm = 0.75;
const shortestHead = 2;
const scores = { exact: 1, core: 0.97, stem: 0.95 };

/** A term that stands in a part. */
interface Hit {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Finds the terms for one part, best first. */
export function findTerms(finder: Finder, text: string): Finding[] {
  const { lexicon } = finder;
  const { weights } = finder.characters;
  const part = keyOf(text);
  const { core, side } = splitRank(part);
  const own = nounOf(part);
  const found = new Map<number, Finding>();
  let kin = false;
  const take = (number: number, way: Way, raw: number, shares: Shares) => {
    if (raw < leastScore) return;
    const noun = way === 'exact' ? 1 : agreementOfNouns(own, finder.noun(number));
    const score = raw * (strangeNoun + (1 - strangeNoun) * noun);
    if (score < leastScore) return;
    kin ||= noun >= kindred;
    const held = found.get(number);
    if (!held || held.score < score) found.set(number, { number, way, score, side, noun, ...shares });
  };

  /** What is surely a slip of the pen is the name itself; of another word, only what both have in common is explained. */
  const takeSlip = (number: number, { sure, score }: Slip) => {
    const key = lexicon.entries[number]?.key ?? '';
    take(number, sure ? 'slip' : 'typo', score, sure ? whole : align(part, key, weights));
  };

  const same = lexicon.exact(part);
  if (same >= 0) take(same, 'exact', scores.exact, whole);
  const bare = core === part ? -1 : lexicon.exact(core);
  if (bare >= 0) take(bare, 'core', scores.core, whole);
  for (const number of lexicon.stemmed(core)) take(number, 'stem', scores.stem, whole);
  if (kin) return sorted(found);

  const coreWeight = weightOf(core, weights);
  const partWeight = weightOf(part, weights);
  const hits: Hit[] = [];
  let head = '';
  lexicon.inside(part, (number, from, to) => {
    if (cutsWord(text, part, from, to) || cutsOrganisation(part, from)) return;
    if (to === part.length && to - from > head.length) head = part.slice(from);
    hits.push({ number, from, to });
  });
  const wholes = new Map<number, number>();
  for (const { number, from, to } of hits)
    if (to - from === lexicon.entries[number]?.key.length) wholes.set(from, Math.max(to, wholes.get(from) ?? 0));
  for (const { number, from, to } of hits) {
    const entry = lexicon.entries[number];
    if (!entry) continue;
    const goesOn = to - from < entry.key.length && (wholes.get(from) ?? 0) > to;
    const base = to > core.length ? partWeight : coreWeight;
    const shares = {
      ofKey: 1,
      ofText: weightOf(part, weights, from, to) / base,
      behind: to >= core.length ? 0 : weightOf(part, weights, to, core.length) / base,
    };
    const modifier = head !== '' && to <= part.length - shortestHead;
    take(number, 'inside', scoreOf(shares) * (modifier ? modifierInside : 1) * (goesOn ? otherTerm : 1), shares);
  }
  if (letter.test(part)) {
    findWords(text, lexicon, (number, letters) => {
      const shares = { ofKey: 1, ofText: letters / part.length, behind: 0 };
      take(number, 'inside', scoreOf(shares), shares);
    });
  }
  const popular = unofficial(finder.characters);
  let surelySlipped = false;
  for (const number of finder.slips(part)) {
    const slip = findSlip(part, lexicon.entries[number]?.key ?? '', finder.characters);
    if (slip) takeSlip(number, slip);
    surelySlipped ||= slip?.sure === true;
  }
  if (surelySlipped) return sorted(found);
  for (const number of finder.grams.nearest(part, nearestLimit)) {
    const entry = lexicon.entries[number];
    if (!entry || hits.some((hit) => hit.number === number)) continue;
    const slip = entry.key.endsWith(head) ? findSlip(part, entry.key, popular) : null;
    if (slip) takeSlip(number, slip);
    const shares = side ? align(core, entry.stem, weights) : align(part, entry.key, weights);
    take(number, shares.ofKey > complete ? 'inside' : 'near', scoreOf(shares), shares);
  }
  return sorted(found);
}

/** Popular names do not hold all that is written beside them: that a pair is unknown tells nothing there. */
function unofficial(characters: Characters): Characters {
  return { ...characters, fits: anything };
}

function anything(): boolean {
  return true;
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

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Says whether a stretch begins or ends inside an English word: `it` in `digital` is no term. */
function cutsWord(text: string, part: string, from: number, to: number): boolean {
  const cutsHead = isLetter(part.charCodeAt(from)) && isLetter(part.charCodeAt(from - 1));
  const cutsTail = isLetter(part.charCodeAt(to - 1)) && isLetter(part.charCodeAt(to));
  return (cutsHead || cutsTail) && !text.split(/[^a-z]+/).includes(part.slice(from, to));
}
