/** A correspondence as CSV: one row a pair, codes as text, formulas defused. */
import { stringify } from 'csv-stringify/sync';
import type { AnswerTo } from '../question.ts';
import type { correspondenceQuestion, ShownPair } from './correspondence.ts';
import type { Translation } from './translate.ts';

const columns = [
  ...['relation', 'gsim', 'certainty', 'sourceLevel', 'sourceCode', 'sourceName', 'sourceOccupation'],
  ...['targetLevel', 'targetCode', 'targetName', 'targetOccupation', 'revisions', 'sentences'],
];

/** What a tie says in cells: the revisions of its steps, and the sentences that they rest on. */
function tieCells({ relation, gsim, certainty, path }: Pick<ShownPair, 'relation' | 'gsim' | 'certainty' | 'path'>): {
  readonly head: readonly string[];
  readonly steps: readonly string[];
} {
  const revisions = [...new Set(path.map(({ revision }) => revision))].join(' ');
  const sentences = [...new Set(path.map(({ citation }) => citation?.sentence.replace(/\s+/g, ' ') ?? ''))];
  return {
    head: [relation, gsim.join(' '), certainty ?? ''],
    steps: [revisions, sentences.filter((sentence) => sentence !== '').join(' | ')],
  };
}

/** The table as CSV. */
export function writeCorrespondence({ items }: AnswerTo<typeof correspondenceQuestion>): string {
  const side = (entry: ShownPair['source']): string[] => [
    ...[entry?.level ?? '', entry?.code ?? '', entry?.name ?? ''],
    entry?.parent ? `${entry.parent.code ?? ''} ${entry.parent.name}`.trim() : '',
  ];
  const rows = items.map((pair) => {
    const { head, steps } = tieCells(pair);
    return [...head, ...side(pair.source), ...side(pair.target), ...steps];
  });
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** What a list of codes is given back with: a row for each entry that a code leads to, or one that says why there is none. */
export const translationColumns = [
  ...[
    'zhilu_relation',
    'zhilu_targets',
    'zhilu_code',
    'zhilu_name',
    'zhilu_occupation',
    'zhilu_gsim',
    'zhilu_certainty',
  ],
  ...['zhilu_revisions', 'zhilu_sentences', 'zhilu_note'],
];

/** A translation as cells. */
export function translationCells({ relation, targets, note }: Translation): string[][] {
  if (targets.length === 0) return [[relation, '0', '', '', '', '', '', '', '', note ?? '']];
  return targets.map(({ code, name, parent, ...tie }) => {
    const { head, steps } = tieCells(tie);
    const [own = '', gsim = '', certainty = ''] = head;
    const occupation = parent ? `${parent.code ?? ''} ${parent.name}`.trim() : '';
    return [own, String(targets.length), code ?? '', name, occupation, gsim, certainty, ...steps, note ?? ''];
  });
}
