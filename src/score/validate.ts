/**
 * Cross-validation (交叉验证) of the whole answer: in every fold the model is fitted and its two thresholds are chosen on
 * the other titles, and the fold's titles are answered with them. So no title is judged by a model that has seen it.
 */

import { type Model, probability } from '../match/confidence.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Candidate } from '../match/term.ts';
import { type Coefficients, fit, foldOf, type Sample } from './calibrate.ts';
import type { GoldTitle } from './gold.ts';
import { isRight, type Pair, predict } from './score.ts';

/** What the thresholds are chosen for: how many certain answers must be right, how many titles without code refused. */
export interface Aims {
  readonly precision: number;
  readonly refused: number;
}

const aims: Aims = { precision: 0.98, refused: 0.96 };

/** A sample with what the thresholds need to know of its title. */
interface Judged extends Sample {
  readonly title: GoldTitle;
  /** Whether any probability could make this answer a certain one. */
  readonly mayBeCertain: boolean;
}

/** Answers everything, as certain as it may be. */
const boldest = { certain: 0, answered: 0 };
const step = 0.01;
const lowest = { certain: 0.88, answered: 0.6 };

/** Judges every title that is answered by evidence, whatever its probability. */
function judgeAll(
  titles: readonly GoldTitle[],
  matcher: Matcher,
  candidates: ReadonlyMap<string, Candidate>,
): Judged[] {
  return titles.flatMap((title): Judged[] => {
    const features = matcher.features(title.title);
    const matching = matcher.match(title.title, { model: { coefficients: [0], ...boldest } });
    const prediction = predict(matching, candidates);
    if (features === null || prediction.code === '') return [];
    return [{ features, right: isRight({ gold: title, prediction }), title, mayBeCertain: prediction.certain }];
  });
}

/** Fits a model and chooses the lowest thresholds that reach the aims on the same titles. */
function train(judged: readonly Judged[], uncoded: number, { precision, refused }: Aims): Model {
  const coefficients: Coefficients = fit(judged);
  const chances = judged.map((sample) => probability(coefficients, sample.features));
  const at = (index: number) => chances[index] ?? 0;
  const precise = (threshold: number) => {
    const certain = judged.filter((sample, index) => sample.mayBeCertain && at(index) >= threshold);
    return (
      certain.every((sample) => sample.right) ||
      certain.filter((sample) => sample.right).length / certain.length >= precision
    );
  };
  const refusing = (threshold: number) => {
    const answered = judged.filter((sample, index) => sample.title.acceptable.length === 0 && at(index) >= threshold);
    return uncoded === 0 || 1 - answered.length / uncoded >= refused;
  };
  return {
    coefficients,
    certain: lowestThat(precise, lowest.certain),
    answered: lowestThat(refusing, lowest.answered),
  };
}

function lowestThat(holds: (threshold: number) => boolean, from: number): number {
  let threshold = from;
  while (threshold < 1 && !holds(threshold)) threshold += step;
  return Math.round(threshold / step) * step;
}

/** The model for all titles. */
export function trainOn(
  titles: readonly GoldTitle[],
  matcher: Matcher,
  candidates: ReadonlyMap<string, Candidate>,
): Model {
  return train(judgeAll(titles, matcher, candidates), uncodedOf(titles), aims);
}

function uncodedOf(titles: readonly GoldTitle[]): number {
  return titles.filter((title) => title.acceptable.length === 0).length;
}

/** Every title with the prediction of a model that has not seen it. */
export function crossValidate(
  titles: readonly GoldTitle[],
  matcher: Matcher,
  candidates: ReadonlyMap<string, Candidate>,
  folds = 10,
): Pair[] {
  const judged = judgeAll(titles, matcher, candidates);
  const fold = new Map(titles.map((title, index) => [title, foldOf(index, folds)]));
  const models = Array.from({ length: folds }, (_, number) =>
    train(
      judged.filter((sample) => fold.get(sample.title) !== number),
      uncodedOf(titles.filter((title) => fold.get(title) !== number)),
      aims,
    ),
  );
  return titles.flatMap((gold): Pair[] => {
    const model = models[fold.get(gold) ?? 0];
    return model ? [{ gold, prediction: predict(matcher.match(gold.title, { model }), candidates) }] : [];
  });
}
