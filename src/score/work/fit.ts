/**
 * Fitting the model of search by work (拟合): a conditional logit (McFadden 1974), in which each work competes with all others
 * and with none, fitted by gradient steps. Weights are kept near 1 where few descriptions speak, and never below 0.
 */
import { compareWorks } from '../../match/work/compare.ts';
import { type WorkFigure, type WorkModel, workFigures } from '../../match/work/model.ts';
import type { Work } from '../../match/work/source.ts';

/** A description as the fit sees it: the figures of the works that compete for it, and which of these are right; none where no work is. */
export interface Choice {
  /** Laid one after another. */
  readonly figures: Float64Array;
  readonly right: readonly boolean[];
}

type Weights = Readonly<Record<WorkFigure, number>>;

/** How many works compete for a description: others are as good as impossible. */
const competitors = 100;
const [steps, pace, ridge] = [150, 0.15, 0.02];
const silent: Weights = { names: 0, called: 0, sentences: 0, signs: 0, pairs: 0, words: 0, activity: 0 };

/** Looks at descriptions through each figure alone; `codes` are the ids of the works that are right. */
export function observe(
  works: readonly Work[],
  descriptions: readonly { readonly text: string; readonly right: readonly string[] }[],
): Choice[] {
  const alone = workFigures.map((figure) => compareWorks(works, { weights: { ...silent, [figure]: 1 } }));
  return descriptions.map(({ text, right }) => {
    const scores = alone.map((comparison) => comparison.compare(text).scores);
    const totals = new Float64Array(works.length);
    for (const own of scores)
      for (let work = 0; work < totals.length; work += 1) totals[work] = (totals[work] ?? 0) + (own[work] ?? 0);
    const isRight = works.map(({ id }) => right.includes(id));
    const kept = [...works.keys()]
      .sort((left, other) => (totals[other] ?? 0) - (totals[left] ?? 0))
      .filter((work, place) => place < competitors || isRight[work] === true);
    const laid = Float64Array.from(kept.flatMap((work) => scores.map((own) => own[work] ?? 0)));
    return { figures: laid, right: kept.map((work) => isRight[work] === true) };
  });
}

/** Fits the weights and what speaks for none. The same choices give the same model. */
export function fitWork(choices: readonly Choice[]): Omit<WorkModel, 'answered'> {
  const size = workFigures.length;
  const point = new Float64Array(size + 1).fill(1);
  point[size] = 5;
  const [moment, spread] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(size + 1);
    for (const choice of choices) addGradient(gradient, choice, point);
    for (const [index, value] of point.entries()) {
      const slope = (gradient[index] ?? 0) / choices.length - (index === size ? 0 : ridge * (value - 1));
      moment[index] = 0.9 * (moment[index] ?? 0) + 0.1 * slope;
      spread[index] = 0.99 * (spread[index] ?? 0) + 0.01 * slope * slope;
      const move =
        (moment[index] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((spread[index] ?? 0) / (1 - 0.98 ** step)) + 1e-6);
      point[index] = Math.max(0, value + pace * 0.98 ** step * move);
    }
  }
  const weights = { ...silent };
  for (const [index, figure] of workFigures.entries()) weights[figure] = round(point[index] ?? 0);
  return { weights, none: round(point[size] ?? 0) };
}

/** Adds the slope of the logarithm of the probability that a right work is meant, or none where none is right. */
function addGradient(gradient: Float64Array, { figures, right }: Choice, point: Float64Array): void {
  const size = point.length - 1;
  const none = point[size] ?? 0;
  const shares = new Float64Array(right.length);
  let best = none;
  for (let work = 0; work < shares.length; work += 1) {
    const score = scoreOf(figures, work * size, point);
    shares[work] = score;
    if (score > best) best = score;
  }
  const ofNone = Math.exp(none - best);
  let [all, ofRight] = [ofNone, 0];
  for (let work = 0; work < shares.length; work += 1) {
    const share = Math.exp((shares[work] ?? 0) - best);
    shares[work] = share;
    all += share;
    if (right[work] === true) ofRight += share;
  }
  for (let work = 0; work < shares.length; work += 1) {
    const share = shares[work] ?? 0;
    const pull = (right[work] === true ? share / ofRight : 0) - share / all;
    for (let index = 0; index < size; index += 1)
      gradient[index] = (gradient[index] ?? 0) + pull * (figures[work * size + index] ?? 0);
  }
  gradient[size] = (gradient[size] ?? 0) + (ofRight === 0 ? 1 : 0) - ofNone / all;
}

function scoreOf(figures: Float64Array, start: number, point: Float64Array): number {
  let score = 0;
  for (let index = 0; index < point.length - 1; index += 1)
    score += (figures[start + index] ?? 0) * (point[index] ?? 0);
  return score;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
