/** Confidence (置信度): the probability that the first suggestion is acceptable, from a few features of the evidence. */
import type { Judgement } from './judge.ts';

/** The features, each about 0..1. */
export function featuresOf(judgement: Judgement): number[] {
  const [first] = judgement.ranking;
  if (!first) return [0, 0, 0];
  const rival = judgement.ranking.find((other) => !first.term.targets.includes(other.id));
  const exact = first.finding.way === 'exact' || first.finding.way === 'core' || first.finding.way === 'stem' ? 1 : 0;
  return [exact, first.score, first.score - (rival?.score ?? 0)];
}

/** Intercept and weights. */
export const coefficients: readonly number[] = [-4, 1.2, 5, 2];

export function confidenceOf(features: readonly number[]): number {
  let sum = coefficients[0] ?? 0;
  for (const [index, feature] of features.entries()) sum += feature * (coefficients[index + 1] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
