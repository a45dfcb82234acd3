/** An anchor (锚点): the revision that a table of annotations is resolved at, and the entries that its rows name by code and name there. */
import type { Problem } from '../../../catalogue/problem.ts';
import type { Register } from '../../../catalogue/register.ts';
import type { Source } from '../../../catalogue/registry.ts';
import { fail, type Result, succeed } from '../../../catalogue/result.ts';
import type { Origin } from '../../../catalogue/vocabulary/origin.ts';
import { readTable, rowError, type Table, type TableRow } from '../table.ts';

/** An entry as of the anchor. */
export interface Anchored {
  readonly id: string;
  readonly name: string;
}

/** A table whose rows name entries as of one revision; it has no rows where that revision is not held. */
export interface AnchoredTable extends Table {
  readonly origin: Origin;
  /** The entry that holds a code at the anchor; null where none does. */
  readonly holder: (code: string) => Anchored | null;
}

/** Reads a table of annotations: its front matter must say `resolved at` (a held revision), `rests on` and `certainty`. */
export function readAnchoredTable(
  register: Register,
  { path, text }: Source,
  name: string,
  columns: readonly string[],
): AnchoredTable {
  const table = readTable(text, columns);
  const field = (key: string): string => table.front.get(key)?.value ?? '';
  const problems = [...table.problems];
  const fault = (key: string, message: string): void => {
    const { line = 1, text: excerpt = '' } = table.front.get(key) ?? {};
    const told = `front matter, ${key}: ${message}`;
    problems.push({ severity: 'error', code: 'front-matter', line, message: told, excerpt });
  };
  const asOf = field('resolved at');
  const held = register.held.some(({ id }) => id === asOf);
  if (!held) fault('resolved at', `“${asOf}” is not a revision that the seeds hold`);
  for (const key of ['rests on', 'certainty']) if (field(key) === '') fault(key, 'expected a sentence');
  const holder = (code: string): Anchored | null => {
    const id = register.holding(code, asOf)?.entry;
    const facts = id === undefined ? null : register.facts(id, asOf);
    return id === undefined || facts === null ? null : { id, name: facts.name };
  };
  const origin = { table: name, asOf, path, restsOn: field('rests on'), certainty: field('certainty') };
  return { ...table, rows: held ? table.rows : [], problems, origin, holder };
}

/** The entry that a row names by `code` and `name`, or what is wrong. */
export function entryOfRow({ holder, origin }: AnchoredTable, row: TableRow): Result<string, Problem> {
  const [code, name] = [row.cell('code'), row.cell('name')];
  const held = holder(code);
  if (held !== null && isSameName(held.name, name)) return succeed(held.id);
  const there = held === null ? `nothing holds ${code}` : `${code} is “${held.name}”`;
  return fail(rowError(row, 'entry-unknown', `${code} “${name}”: as of ${origin.asOf} ${there}`));
}

/** Says whether two names differ in the width of brackets at most: the edition prints 军官(警官), the online list 军官（警官）. */
export function isSameName(left: string, right: string): boolean {
  return left === right || narrow(left) === narrow(right);
}

function narrow(name: string): string {
  return name.replaceAll('（', '(').replaceAll('）', ')');
}
