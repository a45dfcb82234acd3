/** A comparison as a table: CSV that opens in Excel (BOM, formulas defused). */
import { stringify } from 'csv-stringify/sync';
import type { compareQuestion } from './compare.ts';
import type { AnswerTo } from './question.ts';

type Comparison = AnswerTo<typeof compareQuestion>;

const columns = [
  'types',
  'gsim',
  'level',
  'fromCode',
  'fromName',
  'toCode',
  'toName',
  'revision',
  'number',
  'lines',
  'sentence',
];

function cellsOf({ types, gsim, entry: { from, to }, citation }: Comparison['changes'][number]): string[] {
  const lines = citation === null ? '' : `${citation.firstLine}-${citation.lastLine}`;
  return [
    ...[types.join(' '), gsim.join(' '), to?.level ?? from?.level ?? ''],
    ...[from?.code ?? '', from?.name ?? '', to?.code ?? '', to?.name ?? ''],
    ...[citation?.revision ?? '', citation?.number ?? '', lines, citation?.sentence ?? ''],
  ];
}

/** The comparison as CSV. */
export function writeCsv({ changes }: Comparison): string {
  return stringify([columns, ...changes.map(cellsOf)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
