/** Weighing (加权): how much every token counts in every work, by the model; BM25 (Robertson & Zaragoza 2009) for the characters of texts. */
import type { Steps } from '../once.ts';
import { activitiesOf } from './activity.ts';
import type { WorkModel } from './model.ts';
import { type Postings, PostingsGathering, rarityOf } from './postings.ts';
import type { Work } from './source.ts';
import { levelDescription, tokenise } from './token.ts';

/** What descriptions are answered from. */
export interface WorkPostings {
  /** Characters and beginnings of words. */
  readonly signs: Postings;
  /** Pairs of characters and word stems. */
  readonly pairs: Postings;
  /** Words that set a work apart. */
  readonly words: Postings;
  /** Kinds of work. */
  readonly activities: Postings;
  readonly longestWord: number;
}

const fields = ['names', 'called', 'sentences'] as const;
/** Of BM25: how soon repetition stops to count, and how far long texts are levelled. */
const [saturation, levelling] = [0.6, 0.4];

/** So many works are weighed in one step. */
const stepWorks = 50;

/** Weighs all tokens of all works, in steps. */
export function* layWorkPostings(works: readonly Work[], { weights }: Pick<WorkModel, 'weights'>): Steps<WorkPostings> {
  const [signs, pairs] = [new PostingsGathering(weights.signs), new PostingsGathering(weights.pairs)];
  const [words, activities] = [new PostingsGathering(0), new PostingsGathering(weights.activity)];
  const lengths = new Map(fields.map((field) => [field, meanLength(works.map((work) => work[field]))]));
  let longestWord = 1;
  for (const [number, work] of works.entries()) {
    if (number % stepWorks === stepWorks - 1) yield;
    for (const field of fields) {
      const counts = new Map<string, number>();
      for (const text of work[field]) {
        const tokens = tokenise(levelDescription(text, null));
        for (const sign of tokens.signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
        for (const pair of tokens.pairs) pairs.add(pair, number);
      }
      const length = lengthOf(work[field]) / (lengths.get(field) ?? 1);
      const levelled = saturation * (1 - levelling + levelling * length);
      for (const [sign, count] of counts) signs.add(sign, number, (weights[field] * count) / (count + levelled));
    }
    for (const kind of activitiesOf(work)) activities.add(kind, number);
    for (const [word, weight] of work.words) {
      words.add(word, number, weights.words * weight);
      longestWord = Math.max(longestWord, word.length);
    }
  }
  const rarity = (count: number): number => rarityOf(count, works.length);
  yield;
  const laid = {
    ...{ signs: signs.lay(rarity), words: words.lay(() => 1), longestWord },
    activities: activities.lay(rarity),
  };
  yield;
  return { ...laid, pairs: pairs.lay(rarity) };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function meanLength(all: readonly (readonly string[])[]): number {
  return Math.max(1, all.reduce((sum, texts) => sum + lengthOf(texts), 0) / Math.max(1, all.length));
}
