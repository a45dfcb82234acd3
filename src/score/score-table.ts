/** The score (成绩单) as text: figures by kind of title, the calibration table, and the model fitted anew. */
import { model as committed, type Model } from '../match/confidence.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Candidate } from '../match/term.ts';
import { readGold } from './gold.ts';
import { calibrationOf, type Figures, measure, type Pair, predict } from './score.ts';
import { crossValidate, trainOn } from './validate.ts';

/** Fewer titles are scored with the committed model alone: nothing can be fitted to them. */
const fewestToFit = 40;

/**
 * Scores the titles of a gold file with the committed model and, where there are enough, by ten-fold cross-validation.
 * Returns the table to print; for a file that is no gold set, the reason.
 */
export function scoreTitles(text: string, matcher: Matcher, candidates: ReadonlyMap<string, Candidate>): string {
  const titles = readGold(text);
  if (titles.length === 0) return 'no titles: a tab-separated file with the columns title and acceptable is expected';
  const pairs = titles.map((gold): Pair => ({ gold, prediction: predict(matcher.match(gold.title), candidates) }));
  const own = [`${titles.length} titles, the committed model ${modelLine(committed)}`, ...tableOf(pairs)];
  if (titles.length < fewestToFit) return own.join('\n');
  const unseen = crossValidate(titles, matcher, candidates);
  const refitted = trainOn(titles, matcher, candidates);
  return [
    ...own,
    '',
    'ten-fold cross-validation, fitted anew in every fold',
    ...tableOf(unseen),
    '',
    `fitted to all: ${modelLine(refitted)}`,
  ].join('\n');
}

function modelLine({ coefficients, certain, answered }: Model): string {
  return `[${coefficients.map((value) => value.toFixed(2)).join(', ')}], certain from ${certain.toFixed(2)}, answered from ${answered.toFixed(2)}`;
}

const columns: readonly [string, (figures: Figures) => string][] = [
  ['titles', (figures) => String(figures.titles)],
  ['coded', (figures) => String(figures.withCode)],
  ['top-1', (figures) => percent(figures.top1)],
  ['best', (figures) => percent(figures.best)],
  ['top-5', (figures) => percent(figures.top5)],
  ['group', (figures) => percent(figures.group)],
  ['certain', (figures) => String(figures.certain)],
  ['precision', (figures) => percent(figures.precision)],
  ['coverage', (figures) => percent(figures.coverage)],
  ['no code', (figures) => String(figures.withoutCode)],
  ['refused', (figures) => percent(figures.refused)],
  ['not certain', (figures) => percent(figures.notCertain)],
];

function tableOf(pairs: readonly Pair[]): string[] {
  const kinds = [...new Set(pairs.map(({ gold }) => gold.kind))];
  const rows = [
    ['all', pairs] as const,
    ...kinds.map((kind) => [kind, pairs.filter(({ gold }) => gold.kind === kind)] as const),
  ];
  const header = ['', ...columns.map(([name]) => name)];
  const lines = rows.map(([kind, some]) => [kind, ...columns.map(([, show]) => show(measure(some)))]);
  const { table, error } = calibrationOf(pairs);
  return [
    ...[header, ...lines].map(([first = '', ...cells]) =>
      [first.padEnd(12), ...cells.map((cell, index) => cell.padStart((columns[index]?.[0].length ?? 0) + 2))].join(''),
    ),
    '',
    'confidence     n    mean   right',
    ...table
      .filter(({ titles }) => titles > 0)
      .map(
        (bin) =>
          `${bin.from.toFixed(1)} – ${bin.to.toFixed(1)} ${String(bin.titles).padStart(5)}  ${percent(bin.mean)}  ${percent(bin.right)}`,
      ),
    `expected calibration error ${error === null ? '–' : error.toFixed(3)}`,
  ];
}

function percent(value: number | null): string {
  return value === null ? '    –' : (100 * value).toFixed(1).padStart(5);
}
