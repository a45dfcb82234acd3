/** The concordance (对照): which earlier entry a row of an edition continues where neither code nor name alone says so. */

import type { Problem } from '../../catalogue/problem.ts';
import { certaintySchema } from '../../catalogue/vocabulary/change.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import type { Continuation } from '../../catalogue/vocabulary/statement.ts';
import { readTable, rowError } from './table.ts';

const columns = [
  'fromRevision',
  'fromCode',
  'fromName',
  'toRevision',
  'toCode',
  'toName',
  'relation',
  'certainty',
  'note',
];

/** Reads the concordance. A row without reason or with a malformed code is an error at its line. */
export function readConcordance(text: string): { items: Continuation[]; problems: Problem[] } {
  const table = readTable(text, columns);
  const problems: Problem[] = [...table.problems];
  const items: Continuation[] = [];
  for (const row of table.rows) {
    const fromCode = row.cell('fromCode');
    const code = row.cell('toCode');
    const certainty = certaintySchema.safeParse(row.cell('certainty'));
    const note = row.cell('note');
    if (!isCode(code) || (fromCode !== '' && !isCode(fromCode)) || !certainty.success || note === '') {
      problems.push(rowError(row, 'row-unread', 'expected codes, a certainty and the reason in note'));
      continue;
    }
    items.push({
      toRevision: row.cell('toRevision'),
      from: { code: fromCode === '' ? null : fromCode, name: row.cell('fromName') },
      to: { code, name: row.cell('toName') },
      certainty: certainty.data,
      note,
      line: row.line,
    });
  }
  return { items, problems };
}
