/** The model (模型): how much each figure of the evidence counts, and scores → the probability that each work is meant, or none. A conditional logit; fitted by `src/score/work`. */

/**
 * The figures: a description's characters in the names of a work, in what it is called, in its plain sentences, and anywhere
 * in these; its pairs of characters anywhere in these; the words that set the work apart; and the kind of work that it tells.
 */
export const workFigures = ['names', 'called', 'sentences', 'signs', 'pairs', 'words', 'activity'] as const;
export type WorkFigure = (typeof workFigures)[number];

export interface WorkModel {
  readonly weights: Readonly<Record<WorkFigure, number>>;
  /** What speaks for no work at all. */
  readonly none: number;
  /** Where the best is less probable than this, no occupation can be told. */
  readonly answered: number;
}

/**
 * Fitted on the descriptions under test/fixtures/work, which were written before any search was made for them; the weight of the
 * kind of work is what does best on these and on 60 others of people who deliver, drive, sell, teach, repair, clean and care.
 */
export const fittedWork: WorkModel = {
  weights: { names: 1.29, called: 1.08, sentences: 2.01, signs: 1.04, pairs: 0.94, words: 1.44, activity: 3 },
  none: 7.7,
  answered: 0.2,
};

/** The probability of each work by its score; they add up to less than 1, and what is missing is that none is meant. */
export function probabilities(scores: Float64Array, none: number): Float64Array {
  const best = scores.reduce((most, score) => Math.max(most, score), none);
  const shares = scores.map((score) => Math.exp(score - best));
  const total = shares.reduce((sum, share) => sum + share, Math.exp(none - best));
  return shares.map((share) => share / total);
}
