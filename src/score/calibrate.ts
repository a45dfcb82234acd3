/**
 * Calibration (校准): a logistic model from the features of the evidence to the probability that the answer is right,
 * fitted by Newton steps with a ridge.
 */

import { probability } from '../match/confidence.ts';

/** One answered title: its features, and whether the answer was acceptable. */
export interface Sample {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Intercept first, then one weight a feature. */
export type Coefficients = readonly number[];

const ridge = 0.1;
const steps = 40;

/** Fits the model. The ridge keeps weights finite where few samples separate the cases; the intercept is free of it. */
export function fit(samples: readonly Sample[]): Coefficients {
  const size = (samples[0]?.features.length ?? 0) + 1;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : -ridge * weight));
    const curvature: number[][] = weights.map((_, index) =>
      weights.map((__, other) => (index === other ? (index === 0 ? 1e-6 : ridge) : 0)),
    );
    for (const sample of samples) {
      const row = [1, ...sample.features];
      const chance = probability(weights, sample.features);
      for (const [index, value] of row.entries()) {
        gradient[index] = (gradient[index] ?? 0) + value * ((sample.right ? 1 : 0) - chance);
        const line = curvature[index] ?? [];
        for (const [other, second] of row.entries())
          line[other] = (line[other] ?? 0) + value * second * chance * (1 - chance);
      }
    }
    const move = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight + (move[index] ?? 0));
    if (move.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return weights;
}

/** Solves a small linear system by elimination with pivots; a singular direction is left at zero. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    const chosen = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = chosen;
    const head = chosen[column] ?? 0;
    if (Math.abs(head) < 1e-12) continue;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = (rows[row]?.[column] ?? 0) / head;
      rows[row] = (rows[row] ?? []).map((value, index) => value - factor * (chosen[index] ?? 0));
    }
  }
  return rows.map((row, index) => (Math.abs(row[index] ?? 0) < 1e-12 ? 0 : (row[size] ?? 0) / (row[index] ?? 1)));
}

/** The fold of the title with this number: folds go round robin, so that neighbours in the file fall apart. */
export function foldOf(index: number, folds: number): number {
  return index % folds;
}
