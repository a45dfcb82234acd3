/** Confidence (置信度): the probability that the first suggestion is acceptable, from a few features of the evidence. */

import type { Evidence, Ranked } from './evidence.ts';
import type { Agreement } from './find/agree.ts';
import type { Way } from './find/gather.ts';
import type { Term } from './term.ts';

/** How certain each way of finding is in itself. */
const exactness: Readonly<Record<Way, number>> = {
  exact: 1,
  core: 1,
  stem: 0.9,
  slip: 0.8,
  typo: 0.2,
  inside: 0.7,
  near: 0,
};
/** How far what is known of a term bears on the title it was found in. */
const bearing: Readonly<Record<Way, number>> = { exact: 1, core: 1, stem: 1, slip: 1, typo: 0.5, inside: 1, near: 0.5 };
/** A term inside a part is worth less when the part goes on behind it: the head of the title is another word. */
const notTheHead = 0.2;
/** Person nouns that agree less name different kinds of work: 数据采集员 is no 数据采集工程师. A slip may stand in the noun itself. */
const kindredNouns = 0.55;
const anotherKind = 0.2;
/** So little behind a term is part of it: 长 of 厨师长. */
export const slightlyBehind = 0.15;

/** A similar name with others just as similar beside it: 研发工程师 is part of a dozen names. */
const oneOfSeveral = -0.5;
const clearLead = 0.05;

/** Longer names than this are not more certain for it. */
const longestName = 6;
const mostTargets = 3;
/** A lead of this share of the score, or more, is as clear as can be. */
const widestGap = 0.3;
const grades = { sure: 1, usual: 0.4, several: 0 } as const;

/**
 * The features, each from 0 to 1: how exact the best finding is, how much of the text it explains, how well the person nouns
 * agree, how surely the term means its entry, its lead over the next that means another, how far the names around it agree,
 * whether another job stands beside it, how long the name is, and how many entries it names.
 */
export function featuresOf(evidence: Evidence, agreement: Agreement): number[] {
  const [first] = evidence.ranking;
  if (!first) return [0, 0, 0, 0, 0, 0, 0, 0, 0];
  return [
    exactnessOf(evidence, first),
    first.finding.ofText * first.finding.ofKey,
    first.finding.noun,
    gradeOf(first.term),
    gapOf(evidence, first),
    isOfficial(first) ? 1 : agreement(first.finding.number) * bearing[first.finding.way],
    evidence.jobs > 1 ? 1 : 0,
    lengthFeature(first.term) * first.finding.ofKey,
    breadthFeature(first.term),
  ];
}

function exactnessOf({ ranking }: Evidence, first: Ranked): number {
  if (first.finding.behind > slightlyBehind) return notTheHead;
  const slipped = first.finding.way === 'slip' || first.finding.way === 'typo';
  if (!slipped && first.finding.noun < kindredNouns) return anotherKind;
  const rival = rivalOf(ranking, first);
  if (first.finding.way === 'near' && rival && rival.score > first.score - clearLead) return oneOfSeveral;
  return exactness[first.finding.way];
}

function rivalOf(ranking: readonly Ranked[], first: Ranked): Ranked | undefined {
  return ranking.find(({ id }) => !first.term.targets.includes(id));
}

function gapOf({ ranking }: Evidence, first: Ranked): number {
  const rival = rivalOf(ranking, first)?.score ?? 0;
  return Math.min(widestGap, 1 - rival / first.score) / widestGap;
}

/** The features of a title that is a term as it stands. */
export function featuresOfTerm(term: Term, agreement: number): number[] {
  return [1, 1, 1, gradeOf(term), 1, agreement, 0, lengthFeature(term), breadthFeature(term)];
}

function gradeOf(term: Term): number {
  return grades[term.grade ?? 'sure'];
}

function lengthFeature(term: Term): number {
  return Math.min(longestName, term.text.length) / longestName;
}

/** Where several entries are right, one of them is hit more easily. */
function breadthFeature(term: Term): number {
  return Math.min(mostTargets, term.targets.length) / mostTargets;
}

/** An official name that stands in the title as it is, or with a slip of the pen, needs no support. */
function isOfficial({ term, finding }: Ranked): boolean {
  return term.source !== 'alias' && (finding.way === 'exact' || finding.way === 'core' || finding.way === 'slip');
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
 * Fitted to 152 titles coded by hand, which are not in the project and count three times, and to the 520 invented ones that were in
 * test/fixtures/match/titles.tsv then. By ten-fold cross-validation over the 152 alone, model and thresholds chosen inside the folds:
 * top-1 83.5 %, precision of certain answers 100 % at 50.7 % coverage, 93.5 % of the titles without a code refused, expected
 * calibration error 0.026. `score` prints all of this anew.
 */
export const model: Model = {
  coefficients: [-15.64, 2.49, 3.35, 4.53, 3.42, 2.77, 2.84, -3.33, 3.44, 3.65],
  certain: 0.9,
  answered: 0.65,
};

/** The probability that a model gives to a set of features. */
export function probability(coefficients: readonly number[], features: readonly number[]): number {
  let sum = coefficients[0] ?? 0;
  for (let index = 0; index < features.length; index += 1)
    sum += (features[index] ?? 0) * (coefficients[index + 1] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
