/**
 * Finding (查找): the terms that a part of a title may mean, each with a score from 0 to 1. A term that stands there as it
 * is comes first, then one with the same stem; otherwise those that stand inside the part, and those like it.
 */

import { keyOf } from '../normalise.ts';
import { cutsOrganisation } from '../title/organisation.ts';
import { type Side, splitRank } from '../title/rank.ts';
import { align, type Shares, weightOf } from './align.ts';
import type { Finding, Gathering, Way } from './gather.ts';
import type { GramIndex } from './grams.ts';
import { findWords } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { agreementOfNumbers, nounOf, numberOfNoun } from './noun.ts';
import { type Characters, findSlip, type Slip } from './typo.ts';

export interface Finder {
  readonly lexicon: Lexicon;
  readonly grams: GramIndex;
  readonly characters: Characters;
  /** The number of the person noun of a headword, or of the official name that it leads to. */
  readonly noun: (number: number) => number;
  /** Official names that are one slip away from a text. */
  readonly slips: (text: string) => readonly number[];
  readonly gathering: Gathering;
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

/** Finds the terms for one part, best first. */
export function findTerms(finder: Finder, text: string): Finding[] {
  const part = keyOf(text);
  const { core, side } = splitRank(part);
  const looking: Looking = { finder, text, part, core, side, own: numberOfNoun(nounOf(part)) };
  if (!findWhole(looking)) {
    const inside = findInside(looking);
    if (!findSlips(looking)) findNear(looking, inside);
  }
  return finder.gathering.take(mostFindings, side);
}

/** What is looked for: a part, its key, what is left of that without its rank, and the number of its person noun. */
interface Looking {
  readonly finder: Finder;
  readonly text: string;
  readonly part: string;
  readonly core: string;
  readonly side: Side | null;
  readonly own: number;
}

/** Takes a term; says whether its person noun is of the same kind. */
function take({ finder, own }: Looking, number: number, way: Way, raw: number, shares: Shares): boolean {
  if (raw < leastScore) return false;
  const noun = way === 'exact' ? 1 : agreementOfNumbers(own, finder.noun(number));
  const score = raw * (strangeNoun + (1 - strangeNoun) * noun);
  if (score < leastScore) return false;
  finder.gathering.add(number, way, score, noun, shares);
  return noun >= kindred;
}

/** Takes the terms that the part is, or that have its stem; says whether one is of the same kind. */
function findWhole(looking: Looking): boolean {
  const { finder, part, core } = looking;
  const { lexicon } = finder;
  const same = lexicon.exact(part);
  let kin = same >= 0 && take(looking, same, 'exact', scores.exact, whole);
  const bare = core === part ? -1 : lexicon.exact(core);
  if (bare >= 0 && take(looking, bare, 'core', scores.core, whole)) kin = true;
  for (const number of lexicon.stemmed(core)) if (take(looking, number, 'stem', scores.stem, whole)) kin = true;
  return kin;
}

/** The terms that stand in a part: number, from and to, one after another; and the longest of them at the end. */
interface Inside {
  readonly hits: readonly number[];
  readonly head: string;
}

/** Takes the terms that stand inside the part. */
function findInside(looking: Looking): Inside {
  const { finder, text, part, core } = looking;
  const { lexicon } = finder;
  const { weights } = finder.characters;
  const coreWeight = weightOf(core, weights);
  const partWeight = weightOf(part, weights);
  const lettered = letter.test(part);
  const hits: number[] = [];
  let head = part.length;
  lexicon.inside(part, (number, from, to) => {
    if ((lettered && cutsWord(text, part, from, to)) || cutsOrganisation(part, from)) return;
    if (to === part.length && from < head) head = from;
    hits.push(number, from, to);
  });
  for (let at = 0; at < hits.length; at += 3) {
    const [number = 0, from = 0, to = 0] = [hits[at], hits[at + 1], hits[at + 2]];
    const length = lexicon.entries[number]?.key.length ?? 0;
    const base = to > core.length ? partWeight : coreWeight;
    const shares = {
      ofKey: 1,
      ofText: weightOf(part, weights, from, to) / base,
      behind: to >= core.length ? 0 : weightOf(part, weights, to, core.length) / base,
    };
    const modifier = head < part.length && to <= part.length - shortestHead;
    const goesOn = to - from < length && goesFurther(lexicon, hits, from, to);
    const raw = scoreOf(shares) * (modifier ? modifierInside : 1) * (goesOn ? otherTerm : 1);
    take(looking, number, 'inside', raw, shares);
  }
  if (lettered) {
    findWords(text, lexicon, (number, letters) => {
      const shares = { ofKey: 1, ofText: letters / part.length, behind: 0 };
      take(looking, number, 'inside', scoreOf(shares), shares);
    });
  }
  return { hits, head: part.slice(head) };
}

/** Says whether a whole key that begins at the same place goes further. */
function goesFurther({ entries }: Lexicon, hits: readonly number[], from: number, to: number): boolean {
  for (let at = 0; at < hits.length; at += 3) {
    const end = hits[at + 2] ?? 0;
    if (hits[at + 1] === from && end > to && end - from === entries[hits[at] ?? 0]?.key.length) return true;
  }
  return false;
}

/** Takes the official names that are a slip of the pen away; says whether one of them surely is. */
function findSlips(looking: Looking): boolean {
  const { finder, part } = looking;
  let sure = false;
  for (const number of finder.slips(part)) {
    const slip = findSlip(part, finder.lexicon.entries[number]?.key ?? '', finder.characters);
    if (slip) takeSlip(looking, number, slip);
    sure ||= slip?.sure === true;
  }
  return sure;
}

/** What is surely a slip of the pen is the name itself; of another word, only what both have in common is explained. */
function takeSlip(looking: Looking, number: number, { sure, score }: Slip): void {
  const { finder, part } = looking;
  const key = finder.lexicon.entries[number]?.key ?? '';
  take(looking, number, sure ? 'slip' : 'typo', score, sure ? whole : align(part, key, finder.characters.weights));
}

/** Takes the terms most like the part. */
function findNear(looking: Looking, { hits, head }: Inside): void {
  const { finder, part, core, side } = looking;
  const { weights } = finder.characters;
  const popular = unofficial(finder.characters);
  for (const number of finder.grams.nearest(part, nearestLimit)) {
    const entry = finder.lexicon.entries[number];
    if (!entry || standsIn(hits, number)) continue;
    const slip = entry.key.endsWith(head) ? findSlip(part, entry.key, popular) : null;
    if (slip) takeSlip(looking, number, slip);
    const shares = side ? align(core, entry.stem, weights) : align(part, entry.key, weights);
    take(looking, number, shares.ofKey > complete ? 'inside' : 'near', scoreOf(shares), shares);
  }
}

function standsIn(hits: readonly number[], number: number): boolean {
  for (let at = 0; at < hits.length; at += 3) if (hits[at] === number) return true;
  return false;
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
