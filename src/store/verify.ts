/** Verifying: every stored row against the registry made anew from the stored sources; a row changed by hand is named. */
import { type DigestText, digestText } from '../catalogue/history/digest.ts';
import type { Imported, Source } from '../catalogue/registry.ts';
import type { Database } from './database.ts';
import { readTable } from './load.ts';
import { columnsOf, type RowTable, rowsOf, tableNames } from './save.ts';

/** A row that is not what it must be: the table, the row's first columns, and what differs. */
export interface Discrepancy {
  readonly table: RowTable;
  readonly row: string;
  readonly detail: string;
}

/** Compares every table with what `remake` makes of its own sources. No discrepancy means that nothing was altered after the build. */
export async function verifyTables(
  database: Database,
  remake: (sources: readonly Source[]) => Imported,
  digestOf: DigestText = digestText,
): Promise<{ rows: number; found: Discrepancy[] }> {
  const sources = await readTable(database, 'source');
  const found: Discrepancy[] = [];
  for (const { path, digest, text } of sources) {
    if (digestOf(text) !== digest)
      found.push({ table: 'source', row: path, detail: `the text does not have the digest ${digest}` });
  }
  const { registry, problems } = remake(sources);
  if (registry === null) {
    const first = problems.find(({ problem }) => problem.severity === 'error');
    const detail = `the stored sources do not make a registry: ${first?.file}:${first?.problem.line}: ${first?.problem.message}`;
    return { rows: 0, found: [...found, { table: 'source', row: first?.file ?? '', detail }] };
  }
  const named = new Set(found.map(({ row }) => row));
  const expected = rowsOf({ ...registry, sources }, digestOf);
  let rows = 0;
  for (const table of tableNames) {
    const columns = columnsOf(table);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const stored = await database.query({ sql: `select ${names} from "${table}"`, params: [] });
    rows += stored.length;
    const wrong = compareRows(table, columns, expected[table], stored);
    found.push(...wrong.filter(({ row }) => table !== 'source' || !named.has(row)));
  }
  return { rows, found };
}

function compareRows(
  table: RowTable,
  columns: readonly string[],
  expected: Iterable<readonly unknown[]>,
  stored: readonly (readonly unknown[])[],
): Discrepancy[] {
  const keyWidth = table === 'change' || table === 'state' || table === 'item' ? 2 : 1;
  const keyOf = (row: readonly unknown[]): string => row.slice(0, keyWidth).join(' ');
  const wanted = new Map<string, readonly unknown[]>();
  for (const row of expected) wanted.set(keyOf(row), row);
  const found: Discrepancy[] = [];
  for (const row of stored) {
    const key = keyOf(row);
    const right = wanted.get(key);
    wanted.delete(key);
    if (right === undefined) found.push({ table, row: key, detail: 'the sources do not make this row' });
    else {
      const wrong = columns.filter((_, index) => row[index] !== right[index]);
      const differences = wrong.map((column) =>
        describe(column, row[columns.indexOf(column)], right[columns.indexOf(column)]),
      );
      if (wrong.length > 0) found.push({ table, row: key, detail: differences.join('; ') });
    }
  }
  for (const key of wanted.keys()) found.push({ table, row: key, detail: 'the row is missing' });
  return found;
}

function describe(column: string, is: unknown, must: unknown): string {
  const quote = (value: unknown): string => (value === null ? 'null' : `“${String(value).slice(0, 60)}”`);
  return `${column} is ${quote(is)}, the sources make it ${quote(must)}`;
}
