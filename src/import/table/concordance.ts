/** The concordance (对照): which earlier entry a row of an edition continues where neither code nor name alone says so. */

import type { Problem } from '../../catalogue/problem.ts';
import { certaintySchema } from '../../catalogue/vocabulary/change.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import { type Continuation, continuationRelations } from '../../catalogue/vocabulary/statement.ts';
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

/**
 * Reads the concordance; a column `toSubType` names the 工种 where the row continued is one. A row without reason, with an
 * unknown relation or with a malformed code is an error at its line.
 */
export function readConcordance(text: string): { items: Continuation[]; problems: Problem[] } {
  const table = readTable(text, columns);
  const problems: Problem[] = [...table.problems];
  const items: Continuation[] = [];
  for (const row of table.rows) {
    const fromCode = row.cell('fromCode');
    const code = row.cell('toCode');
    const certainty = certaintySchema.safeParse(row.cell('certainty'));
    const note = row.cell('note');
    const subType = row.cell('toSubType');
    const relation = continuationRelations.find((one) => one === row.cell('relation'));
    if (
      !isCode(code) ||
      (fromCode !== '' && !isCode(fromCode)) ||
      !certainty.success ||
      note === '' ||
      relation === undefined
    ) {
      const expected = `expected codes, a relation (${continuationRelations.join(', ')}), a certainty and the reason in note`;
      problems.push(rowError(row, 'row-unread', expected));
      continue;
    }
    items.push({
      toRevision: row.cell('toRevision'),
      from: { code: fromCode === '' ? null : fromCode, name: row.cell('fromName') },
      to: { code, name: row.cell('toName'), subType: subType === '' ? null : subType },
      relation,
      certainty: certainty.data,
      note,
      line: row.line,
    });
  }
  return { items, problems };
}
