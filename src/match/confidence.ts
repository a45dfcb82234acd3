/** Confidence (置信度): the probability that the first suggestion is acceptable, from a few features of the evidence. */
import type { Agreement } from './agree.ts';
import type { Way } from './find.ts';
import type { Judgement } from './judge.ts';

/** How certain each way of finding is in itself. */
const exactness: Readonly<Record<Way, number>> = {
  exact: 1,
  core: 1,
  stem: 0.8,
  slip: 0.8,
  typo: 0.2,
  inside: 0.8,
  near: 0,
};
/** A term inside a part is worth less when the part goes on behind it: the head of the title is another word. */
const notTheHead = 0.2;

/**
 * The features, each from 0 to 1: how exact the best finding is, its score, how far the names around it agree, whether
 * something follows it in the title, and whether another job stands beside it.
 */
export function featuresOf(judgement: Judgement, agreement: Agreement): number[] {
  const [first] = judgement.ranking;
  if (!first) return [0, 0, 0, 0, 0];
  return [
    first.finding.behind > 0 ? notTheHead : exactness[first.finding.way],
    first.score,
    agreement(first.finding.number),
    first.finding.behind,
    judgement.jobs > 1 ? 1 : 0,
  ];
}

/** What turns features into an answer. */
export interface Model {
  /** Intercept first, then one weight a feature. */
  readonly coefficients: readonly number[];
  /** From this probability on, an answer is given as certain. */
  readonly certain: number;
  /** Below this probability no entry is answered, only named at a low confidence. */
  readonly answered: number;
}

/**
 * Fitted to 152 titles coded by hand (138 with evidence). By ten-fold cross-validation over titles, thresholds chosen
 * inside the folds: see `zhilu score`, which prints these coefficients and the figures anew.
 */
export const model: Model = { coefficients: [-2.14, 1.94, 1.43, 2.04, -0.41, -1.4], certain: 0.9, answered: 0.7 };

/** The probability that a model gives to a set of features. */
export function probability(coefficients: readonly number[], features: readonly number[]): number {
  let sum = coefficients[0] ?? 0;
  for (const [index, feature] of features.entries()) sum += feature * (coefficients[index + 1] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
