/** A table of amendments → statements, where only the facts of a notice are held and not its text. */

import type { Problem } from '../../catalogue/problem.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import type { Statement } from '../../catalogue/vocabulary/statement.ts';
import { certaintyHint, readCertainty, readMarks } from './listing.ts';
import { citeRow, readTable, rowError, type TableRow } from './table.ts';

/**
 * Reads rows of `change` add, rename, recode and addSubType; anything else is an error at its line. A column `evidence` says
 * what a row rests on; an `add` without a code is an occupation whose code in the notice was not seen.
 */
export function readAmendments(text: string): { statements: Statement[]; problems: Problem[] } {
  const table = readTable(text, ['change', 'code', 'name', 'value', 'marks', 'certainty']);
  const problems: Problem[] = [...table.problems];
  const statements: Statement[] = [];
  for (const row of table.rows) {
    const read = readRow(row);
    if (read === null)
      problems.push(
        rowError(
          row,
          'row-unread',
          `expected add (its code may be unknown), rename, recode or addSubType with a code, a name and a value; ${certaintyHint}`,
        ),
      );
    else statements.push(read);
  }
  return { statements, problems };
}

function readRow(row: TableRow): Statement | null {
  const code = row.cell('code');
  const name = row.cell('name');
  const value = row.cell('value');
  const marks = readMarks(row.cell('marks'));
  const certainty = readCertainty(row);
  if (certainty === null) return null;
  const ground = row.cell('evidence');
  const between = certainty === 'by-2025' ? 'made in 2024 or 2025; which was not seen' : null;
  const evidence = citeRow(row, certainty, ground === '' ? between : ground);
  const change = row.cell('change');
  if (name === '' || marks === null) return null;
  if (change === 'add' && (code === '' || isCode(code))) {
    const occupation = { code: code === '' ? null : code, name, marks, definition: null, tasks: null, evidence };
    return { type: 'addOccupation', occupation, evidence };
  }
  if (!isCode(code)) return null;
  if (value === '') return null;
  if (change === 'rename') return { type: 'rename', code, name, newName: value, evidence };
  if (change === 'recode') return isCode(value) ? { type: 'recode', code, name, newCode: value, evidence } : null;
  return change === 'addSubType' ? { type: 'addSubType', code, name, subType: value, evidence } : null;
}
