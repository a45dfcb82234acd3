/** The clause (分句): a verb with what stands before it, by its markers, and behind it, as a value. */

import type { WordClass } from '../token/lexicon.ts';
import type { FreeText } from './free-text.ts';
import type { Phrase } from './phrase.ts';

/** What introduces a part: 将 (take), 在 (at), 由 (from), 以 (with), 为 (be); null where nothing does. */
export type Marker = 'take' | 'at' | 'from' | 'with' | 'be' | null;

export interface Part {
  readonly marker: Marker;
  readonly phrase: Phrase;
}

/** How many stand against many: 分别 one to one, 均 and 各 all to each; 各自 may mean either. */
export type Spread = 'pairwise' | 'every' | 'own' | null;

/** `before` stands before the verb, `after` is its object, `as` stands behind 为 or 作为, `text` is quoted or free; `later`: 合并后. */
export interface Clause {
  readonly before: readonly Part[];
  readonly verb: WordClass | null;
  readonly word: string;
  readonly negated: boolean;
  readonly spread: Spread;
  readonly after: Phrase | null;
  readonly as: Phrase | null;
  readonly text: FreeText | null;
  readonly later: boolean;
  readonly words: string;
}

/** The phrases of a clause, those before its verb first. */
export function phrasesOf({ before, after, as }: Clause): Phrase[] {
  return [...before.map(({ phrase }) => phrase), after, as].filter((phrase) => phrase !== null);
}

/** The clause of which nothing is read yet. */
export const fresh: Clause = {
  ...{ before: [], verb: null, word: '', negated: false, spread: null, after: null, as: null, text: null },
  ...{ later: false, words: '' },
};
