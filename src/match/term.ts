/** What the matcher is given: the terms (词条) that name entries, and the entries as candidates (候选) for an answer. */
import type { AliasGrade } from '../catalogue/vocabulary/alias.ts';
import type { Level } from '../catalogue/vocabulary/code.ts';
import type { Steps } from './once.ts';
import type { Work } from './work/source.ts';

/** Where a term comes from: an official name, a former one, a 工种, or a curated popular name (别名). */
export type TermSource = 'name' | 'formerName' | 'subType' | 'alias';

/** A text that names entries. `targets` are entry ids, best first. */
export interface Term {
  readonly text: string;
  readonly source: TermSource;
  readonly targets: readonly string[];
  readonly kind?: string;
  /** Of an alias: how surely it means its first entry. */
  readonly grade?: AliasGrade;
}

/**
 * An entry that may be answered. A 工种 has no code and carries its occupation as parent. One that was withdrawn without
 * a known successor is answered only behind a current one of the same stem.
 */
export interface Candidate {
  readonly id: string;
  readonly level: Level;
  readonly code: string | null;
  readonly name: string;
  readonly marks: readonly string[];
  readonly withdrawn?: boolean;
  /** Our own English name. */
  readonly nameEn?: string;
  readonly parent: { readonly id: string; readonly code: string | null; readonly name: string } | null;
}

/** Everything a matcher is built from. `readings` gives for a term's text one toneless syllable a character. */
export interface MatchSource {
  readonly terms: readonly Term[];
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** What search by work is built from, listed at its first use, in steps. */
  readonly works: () => Steps<readonly Work[]>;
}

/** How a suggestion was found. `partial` is a similar or contained name. */
export type MatchedOn = TermSource | 'pinyin' | 'initials' | 'partial';

/** One suggested entry. `text` is the term that led to it, `source` where that term comes from. */
export interface Suggestion {
  readonly id: string;
  readonly confidence: number;
  readonly matchedOn: MatchedOn;
  readonly text: string;
  readonly source: TermSource;
}

/** `match`: certain. `ambiguous`: several jobs qualify. `suggested`: inexact candidates. `noMatch`: names no occupation. */
export type TitleVerdict = 'match' | 'ambiguous' | 'suggested' | 'noMatch';

/** Why a title was refused. */
export type Refusal =
  | 'empty'
  | 'rubbish'
  | 'heading'
  | 'organisation'
  | 'status'
  | 'rank'
  | 'noise'
  | 'severalJobs'
  | 'severalReadings'
  | 'unknown';

/** The answer for one title: what was read off it, and at most five suggestions, best first. */
export interface Matching {
  readonly title: string;
  readonly normalised: string;
  readonly removed: readonly string[];
  readonly skillLevel: string | null;
  /** A 职称 read off the title, as it was written. */
  readonly professionalTitle: string | null;
  readonly verdict: TitleVerdict;
  readonly confidence: number;
  readonly reason?: Refusal;
  readonly suggestions: readonly Suggestion[];
}
