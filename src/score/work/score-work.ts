/** The score of search by work (成绩单): what share of descriptions finds its occupation, with the committed model and cross-validated. */
import { createWorkFinder } from '../../match/work/finder.ts';
import { fittedWork, type WorkModel } from '../../match/work/model.ts';
import type { Work } from '../../match/work/source.ts';
import { foldOf } from '../calibrate.ts';
import type { GoldTitle } from '../gold.ts';
import { calibrationOf, measure, type Pair } from '../score.ts';
import { type Choice, fitWork, observe } from './fit.ts';

/** A work with the code that gold sets name it by. */
export interface CodedWork extends Work {
  readonly code: string;
}

const folds = 6;

/** Answers descriptions with a model: the first suggestion where it is probable enough, and the first five codes. */
export function answerWork(
  works: readonly CodedWork[],
  gold: readonly GoldTitle[],
  model: WorkModel = fittedWork,
): Pair[] {
  const find = createWorkFinder(works, model);
  const codes = new Map(works.map(({ id, code }) => [id, code]));
  return gold.map((title) => {
    const found = find(title.title);
    const confidence = found[0]?.confidence ?? 0;
    const all = found.map(({ id }) => codes.get(id) ?? '');
    const answered = confidence >= model.answered;
    return {
      gold: title,
      prediction: {
        code: answered ? (all[0] ?? '') : '',
        confidence: answered ? confidence : 0,
        certain: false,
        codes: all,
      },
    };
  });
}

/** Answers every description with a model that was fitted to the others. */
export function crossValidateWork(
  works: readonly CodedWork[],
  gold: readonly GoldTitle[],
  choices: readonly Choice[] = observeGold(works, gold),
): Pair[] {
  const pairs: Pair[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = choices.filter((_, index) => foldOf(index, folds) !== fold);
    const own = gold.filter((_, index) => foldOf(index, folds) === fold);
    pairs.push(...answerWork(works, own, { ...fittedWork, ...fitWork(others) }));
  }
  return pairs;
}

/** Figures and calibration as text, and the model fitted anew to all. */
export function scoreWork(works: readonly CodedWork[], gold: readonly GoldTitle[]): string {
  const choices = observeGold(works, gold);
  return [
    `${gold.length} descriptions, the committed model ${modelLine(fittedWork)}`,
    ...tableOf(answerWork(works, gold)),
    '',
    `${folds}-fold cross-validation, fitted anew in every fold`,
    ...tableOf(crossValidateWork(works, gold, choices)),
    '',
    `fitted to all: ${modelLine(fitWork(choices))}`,
  ].join('\n');
}

function observeGold(works: readonly CodedWork[], gold: readonly GoldTitle[]): Choice[] {
  const ids = new Map(works.map(({ id, code }) => [code, id]));
  return observe(
    works,
    gold.map(({ title, acceptable }) => ({ text: title, right: acceptable.flatMap((code) => ids.get(code) ?? []) })),
  );
}

function modelLine({ weights, none }: Omit<WorkModel, 'answered'>): string {
  return `${Object.entries(weights)
    .map(([figure, weight]) => `${figure} ${weight}`)
    .join(', ')}, none ${none}`;
}

function tableOf(pairs: readonly Pair[]): string[] {
  const { withCode, withoutCode, top1, top5, refused } = measure(pairs);
  const { table, error } = calibrationOf(pairs, 5);
  return [
    `  ${withCode} with an occupation: top-1 ${percent(top1)}, top-5 ${percent(top5)}; ${withoutCode} without: refused ${percent(refused)}`,
    ...table.map(
      ({ from, to, titles, mean, right }) =>
        `  confidence ${from.toFixed(1)}–${to.toFixed(1)}: ${titles} answers, mean ${percent(mean)}, right ${percent(right)}`,
    ),
    `  expected calibration error ${percent(error)}`,
  ];
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}
