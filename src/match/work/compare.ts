/** Comparing (比对) a description with every work: a score each, the higher the more of it stands in what is known of the work. */
import { finish, type Steps } from '../once.ts';
import { activitiesTold } from './activity.ts';
import type { WorkModel } from './model.ts';
import { rarityOf } from './postings.ts';
import type { Work } from './source.ts';
import { levelDescription, tokenise } from './token.ts';
import { layWorkPostings } from './weigh.ts';

export interface WorkComparison {
  /** The description as it was compared, and a score for each work, in their order. */
  compare(description: string): { readonly level: string; readonly scores: Float64Array };
  /** How much a pair of characters, or a word stem, tells: the rarer the more. */
  weigh(pair: string): number;
  /** Says whether a pair of characters, or a word stem, stands in the texts of a work or sets it apart. */
  holds(pair: string, work: number): boolean;
}

/** Makes the comparison: some 6 MB for the whole catalogue. */
export function compareWorks(works: readonly Work[], model: Pick<WorkModel, 'weights'>): WorkComparison {
  return finish(layComparison(works, model));
}

/** The same in steps. */
export function* layComparison(works: readonly Work[], model: Pick<WorkModel, 'weights'>): Steps<WorkComparison> {
  const { signs, pairs, words, activities, longestWord } = yield* layWorkPostings(works, model);
  const size = works.length;
  const weigh = (pair: string): number => rarityOf(pairs.count(pair), size);
  return {
    compare: (description) => {
      const level = levelDescription(description, (sign) => signs.count(sign) > 0);
      const tokens = tokenise(level);
      const scores = new Float64Array(size);
      for (const token of new Set(tokens.signs)) signs.add(token, scores);
      const told = new Set(tokens.pairs);
      for (const token of told) pairs.add(token, scores);
      for (const word of piecesOf(level, longestWord)) words.add(word, scores);
      for (const kind of activitiesTold(level)) activities.add(kind, scores);
      const scale = 1 / Math.sqrt([...told].reduce((sum, pair) => sum + weigh(pair), 1));
      return { level, scores: scores.map((score) => score * scale) };
    },
    weigh,
    holds: (pair, work) => pairs.holds(pair, work) || words.holds(pair, work),
  };
}

/** Every piece of a text that could be a word. */
function piecesOf(level: string, longest: number): Set<string> {
  const pieces = new Set<string>();
  for (let from = 0; from < level.length; from += 1)
    for (let to = from + 1; to <= Math.min(level.length, from + longest); to += 1) pieces.add(level.slice(from, to));
  return pieces;
}
