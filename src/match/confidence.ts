/** Confidence (置信度): the probability that the first suggestion is acceptable, from a few features of the evidence. */
import type { Way } from './find.ts';
import type { Judgement } from './judge.ts';

/** How certain each way of finding is in itself. */
const exactness: Readonly<Record<Way, number>> = { exact: 1, core: 1, stem: 0.9, typo: 0.4, inside: 0.3, near: 0 };

/**
 * The features, each from 0 to 1: how exact the best finding is, its score, its lead over the best other job, the share
 * of the title that is understood, and whether another job stands beside it.
 */
export function featuresOf(judgement: Judgement): number[] {
  const [first] = judgement.ranking;
  if (!first) return [0, 0, 0, 0, 0];
  const rival = judgement.ranking.find((other) => !first.term.targets.includes(other.id));
  return [
    exactness[first.finding.way],
    first.score,
    Math.min(widestLead, first.score - (rival?.score ?? 0)),
    judgement.understood,
    judgement.jobs > 1 ? 1 : 0,
  ];
}

/** A lead beyond this says nothing more. */
const widestLead = 0.4;

/** Intercept and weights. */
export const coefficients: readonly number[] = [-5.96, 0.85, 6.54, 4.04, 0.3, -0.5];

export function confidenceOf(features: readonly number[]): number {
  let sum = coefficients[0] ?? 0;
  for (const [index, feature] of features.entries()) sum += feature * (coefficients[index + 1] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
