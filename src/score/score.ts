/**
 * Scoring (评分): what share of titles is answered rightly. The one answer is the first suggestion of a `match` or
 * `suggested` title; `ambiguous` and `noMatch` give none. A 工种 counts as its occupation.
 */

import type { Candidate, Matching } from '../match/term.ts';
import type { GoldTitle } from './gold.ts';

/** What a matching comes to when scored: the one code or '', its probability, and the first five codes. */
export interface Prediction {
  readonly code: string;
  readonly confidence: number;
  readonly certain: boolean;
  readonly codes: readonly string[];
}

/** A title with its prediction. */
export interface Pair {
  readonly gold: GoldTitle;
  readonly prediction: Prediction;
}

/** Shares from 0 to 1; null where nothing was to be counted. */
export interface Figures {
  readonly titles: number;
  readonly withCode: number;
  readonly withoutCode: number;
  /** Of the titles with a code: the answer is acceptable; is the first of the acceptable; is among the first five. */
  readonly top1: number | null;
  readonly best: number | null;
  readonly top5: number | null;
  /** Of the titles with a certain group: the answer lies in it. */
  readonly group: number | null;
  /** Answers given as certain, how many of them are right, and their share of all titles. */
  readonly certain: number;
  readonly precision: number | null;
  readonly coverage: number | null;
  /** Of the titles without a code: no answer given; no certain one. */
  readonly refused: number | null;
  readonly notCertain: number | null;
}

/** One step of confidence: how sure the answers were, and how many were right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly titles: number;
  readonly mean: number | null;
  readonly right: number | null;
}

export function predict(matching: Matching, candidates: ReadonlyMap<string, Candidate>): Prediction {
  const codes = new Set<string>();
  for (const { id } of matching.suggestions) {
    const candidate = candidates.get(id);
    const code = candidate?.code ?? candidate?.parent?.code;
    if (code) codes.add(code);
  }
  const answered = matching.verdict === 'match' || matching.verdict === 'suggested';
  const [first = ''] = codes;
  return {
    code: answered ? first : '',
    confidence: answered && first !== '' ? matching.confidence : 0,
    certain: matching.verdict === 'match' && first !== '',
    codes: [...codes].slice(0, 5),
  };
}

export function isRight({ gold, prediction }: Pair): boolean {
  return gold.acceptable.includes(prediction.code);
}

export function measure(pairs: readonly Pair[]): Figures {
  const coded = pairs.filter(({ gold }) => gold.acceptable.length > 0);
  const uncoded = pairs.filter(({ gold }) => gold.acceptable.length === 0);
  const grouped = pairs.filter(({ gold }) => gold.group !== '');
  const certain = pairs.filter(({ prediction }) => prediction.certain);
  return {
    titles: pairs.length,
    withCode: coded.length,
    withoutCode: uncoded.length,
    top1: shareOf(coded, isRight),
    best: shareOf(coded, ({ gold, prediction }) => prediction.code === gold.acceptable[0]),
    top5: shareOf(coded, ({ gold, prediction }) => prediction.codes.some((code) => gold.acceptable.includes(code))),
    group: shareOf(grouped, ({ gold, prediction }) => prediction.code.startsWith(gold.group)),
    certain: certain.length,
    precision: shareOf(certain, isRight),
    coverage: pairs.length === 0 ? null : certain.length / pairs.length,
    refused: shareOf(uncoded, ({ prediction }) => prediction.code === ''),
    notCertain: shareOf(uncoded, ({ prediction }) => !prediction.certain),
  };
}

/** The calibration table over the answers that carry a code, and the expected calibration error. */
export function calibrationOf(pairs: readonly Pair[], bins = 10): { table: Bin[]; error: number | null } {
  const answers = pairs.filter(({ prediction }) => prediction.code !== '');
  const binOf = ({ prediction }: Pair) => Math.min(Math.floor(prediction.confidence * bins), bins - 1);
  const table = Array.from({ length: bins }, (_, index): Bin => {
    const inside = answers.filter((pair) => binOf(pair) === index);
    const sum = inside.reduce((total, { prediction }) => total + prediction.confidence, 0);
    return {
      from: index / bins,
      to: (index + 1) / bins,
      titles: inside.length,
      mean: inside.length === 0 ? null : sum / inside.length,
      right: shareOf(inside, isRight),
    };
  });
  const error = table.reduce((sum, { titles, mean, right }) => sum + titles * Math.abs((mean ?? 0) - (right ?? 0)), 0);
  return { table, error: answers.length === 0 ? null : error / answers.length };
}

function shareOf(pairs: readonly Pair[], counts: (pair: Pair) => boolean): number | null {
  return pairs.length === 0 ? null : pairs.filter(counts).length / pairs.length;
}
