/** The table of errata (勘误): codes of a draft that never were in force, and odd print that is kept as it is. */
import type { Problem } from '../../catalogue/problem.ts';
import { isCode } from '../../catalogue/vocabulary/code.ts';
import { type Erratum, erratumKindSchema } from '../../catalogue/vocabulary/erratum.ts';
import { readTable, rowError, type TableRow } from './table.ts';

/** The name that a code has in a revision; null where it has none; undefined where the revision is not held. */
export type FindName = (revision: string, code: string) => string | null | undefined;

/**
 * Reads rows `kind revision code name note`. An unknown kind or revision, a malformed code, or a draft's code and name that
 * the edition has just so is an error.
 */
export function readErrata(text: string, find: FindName): { errata: Erratum[]; problems: Problem[] } {
  const table = readTable(text, ['kind', 'revision', 'code', 'name', 'note']);
  const problems: Problem[] = [...table.problems];
  const errata: Erratum[] = [];
  for (const row of table.rows) {
    const read = readRow(row, find);
    if ('severity' in read) problems.push(read);
    else errata.push(read);
  }
  return { errata, problems };
}

function readRow(row: TableRow, find: FindName): Erratum | Problem {
  const kind = erratumKindSchema.safeParse(row.cell('kind'));
  const [revision, code, name, note] = [row.cell('revision'), row.cell('code'), row.cell('name'), row.cell('note')];
  const wellFormed = code === '' ? kind.data !== 'draft' : isCode(code);
  if (!kind.success || name === '' || !wellFormed) {
    const expected = 'expected draft or print, a revision, a code (needed for draft) and a name';
    return rowError(row, 'row-unread', expected);
  }
  const held = find(revision, code);
  if (held === undefined) return rowError(row, 'revision-unknown', `the revision ${revision} is not held`);
  if (kind.data === 'draft' && held === name)
    return rowError(row, 'no-erratum', `${code} is “${name}” in ${revision} too: the draft does not differ there`);
  return { kind: kind.data, revision, code: code === '' ? null : code, name, note: note === '' ? null : note };
}
