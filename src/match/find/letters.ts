/**
 * Titles in letters (字母): pinyin, initials, or English. Letters that are read as nothing of these are rubbish, unless
 * English words among them are terms, which the general way then judges.
 */

import { mergeTargets } from '../merge.ts';
import { keyOf } from '../normalise.ts';
import type { Suggestion, Term } from '../term.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhoneticIndex } from './phonetic.ts';

/** How certain one name is that is spelt so, or has these initials; several share it. */
const chances = { pinyin: 0.95, initials: 0.8 } as const;
const nextTarget = 0.95;

/** What letters lead to; `terms` tells how many names share the reading. */
export interface Reading {
  readonly terms: number;
  readonly way: 'pinyin' | 'initials';
  readonly suggestions: readonly Suggestion[];
}

/** Reads a key of letters as pinyin, else as initials; null where no name is read so. */
export function readLetters(key: string, lexicon: Lexicon, phonetic: PhoneticIndex): Reading | null {
  for (const way of ['pinyin', 'initials'] as const) {
    const numbers = way === 'pinyin' ? phonetic.spelt(key) : phonetic.initialled(key);
    const terms = numbers.flatMap((number): Term[] => lexicon.entries[number]?.terms.slice(0, 1) ?? []);
    if (terms.length === 0) continue;
    const suggestions = mergeTargets(terms).map(({ id, term }, place) => ({
      id,
      confidence: (chances[way] / terms.length) * nextTarget ** place,
      matchedOn: way,
      text: term.text,
      source: term.source,
    }));
    return { terms: terms.length, way, suggestions };
  }
  return null;
}

const mostWords = 4;

/** Calls back for every run of English words in a text that is a term, with its number of letters. */
export function findWords(text: string, lexicon: Lexicon, found: (entry: number, letters: number) => void): void {
  const words = text.match(/[a-z][a-z0-9+#]*/g) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to += 1) {
      const key = keyOf(words.slice(from, to).join(''));
      const number = lexicon.exact(key);
      if (number >= 0 && key.length > 1) found(number, key.length);
    }
  }
}
