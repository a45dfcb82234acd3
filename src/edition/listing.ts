/** An edition's table → rows: one code, one name, its marks; marks are never part of the name. */
import type { Certainty } from '../catalogue/change.ts';
import { certaintySchema } from '../catalogue/change.ts';
import { isCode } from '../catalogue/code.ts';
import { type Mark, markSchema } from '../catalogue/entry.ts';
import type { Problem } from '../catalogue/problem.ts';
import type { ListedRow } from '../catalogue/statement.ts';
import { citeRow, readTable, rowError, type TableRow } from './table.ts';

/** Reads the rows of an edition. A malformed code, an empty name, an unknown mark or a code given twice is an error. */
export function readListing(text: string): { rows: ListedRow[]; problems: Problem[] } {
  const table = readTable(text, ['code', 'name']);
  const problems: Problem[] = [...table.problems];
  const rows: ListedRow[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const code = row.cell('code');
    const name = row.cell('name');
    const marks = readMarks(row.cell('marks'));
    const first = seen.get(code);
    if (!isCode(code))
      problems.push(rowError(row, 'code-malformed', `“${code}” is not a code d, d-dd, d-dd-dd or d-dd-dd-dd`));
    else if (name === '') problems.push(rowError(row, 'name-missing', 'a row needs a name'));
    else if (marks === null) problems.push(rowError(row, 'mark-unknown', 'marks are L and S, separated by a space'));
    else if (first !== undefined) problems.push(rowError(row, 'code-twice', `${code} stands in line ${first} already`));
    else
      rows.push({
        code,
        name,
        marks: table.columns.includes('marks') ? marks : null,
        evidence: citeRow(row, readCertainty(row)),
      });
    seen.set(code, row.line);
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

/** The certainty a row claims, `stated` where the table has no such column. */
export function readCertainty(row: TableRow): Certainty {
  const read = certaintySchema.safeParse(row.cell('certainty'));
  return read.success ? read.data : 'stated';
}
