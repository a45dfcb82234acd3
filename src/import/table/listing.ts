/** A table that lists → rows: one code, one name, its marks, or a 工种 under them; marks are never part of the name. */

import type { Problem } from '../../catalogue/problem.ts';
import type { Certainty } from '../../catalogue/vocabulary/change.ts';
import { certaintySchema } from '../../catalogue/vocabulary/change.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import { type Mark, markSchema } from '../../catalogue/vocabulary/entry.ts';
import type { ListedRow } from '../../catalogue/vocabulary/statement.ts';
import { citeRow, readTable, rowError, type TableRow } from './table.ts';

/** Reads the rows. A malformed code, an empty name, an unknown mark, or a code or 工种 given twice is an error. */
export function readListing(text: string): { rows: ListedRow[]; problems: Problem[] } {
  const table = readTable(text, ['code', 'name']);
  const problems: Problem[] = [...table.problems];
  const rows: ListedRow[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const code = row.cell('code');
    const name = row.cell('name');
    const marks = readMarks(row.cell('marks'));
    const certainty = readCertainty(row);
    const subType = row.cell('subType');
    const key = subType === '' ? code : `${code} ${subType}`;
    const first = seen.get(key);
    if (!isCode(code))
      problems.push(rowError(row, 'code-malformed', `“${code}” is not a code d, d-dd, d-dd-dd or d-dd-dd-dd`));
    else if (name === '') problems.push(rowError(row, 'name-missing', 'a row needs a name'));
    else if (marks === null) problems.push(rowError(row, 'mark-unknown', 'marks are L and S, separated by a space'));
    else if (certainty === null) problems.push(rowError(row, 'certainty-unknown', certaintyHint));
    else if (first !== undefined)
      problems.push(
        rowError(row, subType === '' ? 'code-twice' : 'subtype-twice', `${key} stands in line ${first} already`),
      );
    else
      rows.push({
        code,
        name,
        subType: subType === '' ? null : subType,
        marks: table.columns.includes('marks') ? marks : null,
        evidence: citeRow(row, certainty),
      });
    seen.set(key, row.line);
  }
  return { rows, problems };
}

/** Reads `L`, `S`, `L S` or nothing; null where there is anything else. */
export function readMarks(text: string): Mark[] | null {
  const marks: Mark[] = [];
  for (const part of text.split(/\s+/).filter((word) => word !== '')) {
    const mark = markSchema.safeParse(part);
    if (!mark.success) return null;
    marks.push(mark.data);
  }
  return marks;
}

/** What a problem says where a certainty is not one of the known words. */
export const certaintyHint = `certainty is one of ${certaintySchema.options.join(', ')}`;

/** The certainty a row claims, `stated` where it claims none; null where it is no known word, so that a slip cannot pass for certain. */
export function readCertainty(row: TableRow): Certainty | null {
  const claimed = row.cell('certainty');
  if (claimed === '') return 'stated';
  const read = certaintySchema.safeParse(claimed);
  return read.success ? read.data : null;
}
