/** Loading: the tables → one immutable `Register`; the head digest says cheaply whether it is still the one. */
import { Register } from '../catalogue/register.ts';
import type { Source } from '../catalogue/registry.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { readCells } from './cells.ts';
import type { Database } from './database.ts';
import { reasonOf } from './reason.ts';
import { arrangeNames, arrangeRegister, nameTables, type RowsOf, registerTables } from './rows.ts';
import { columnsOf, type RowTable } from './save.ts';

/** Lets others have their turn in the middle of long work; without one, the work is done in one go. */
export type Pause = (() => Promise<void>) | null;

/** How many rows are read before others have their turn. */
const slice = 1_000;

/** The head digest that the tables hold now. Throws where there is none: the file is not a registry. */
export async function readHead(database: Database): Promise<string> {
  return (await readSeal(database)).head;
}

/** The head digest and the digest of the seeds that it was built from. */
export async function readSeal(database: Database): Promise<{ head: string; seeds: string }> {
  const [row] = await database.query({ sql: 'select head, seeds from registry limit 1', params: [] });
  if (row === undefined) throw new Error('the registry table is empty');
  return readCells('registry')(row);
}

/** The seed files that the registry was built from. */
export async function readSources(database: Database): Promise<Source[]> {
  const rows = await database.query({ sql: 'select path, text from source order by path', params: [] });
  return rows.map(([path, text]) => ({ path: String(path), text: String(text) }));
}

/** The text of one seed file; null where there is none of that path. */
export async function loadText(database: Database, path: string): Promise<string | null> {
  const [row] = await database.query({ sql: 'select text from source where path = ?', params: [path] });
  return row === undefined ? null : String(row[0]);
}

/** Loads what matching needs beside the register: aliases in the order of their table, which decides between equals, readings, and words. */
export async function loadNames(database: Database, pause: Pause = null): Promise<Names> {
  return await loadWhole(database, async (head) => arrangeNames(head, await readTables(database, nameTables, pause)));
}

/** Loads everything that answers need. States are folded from the changes, so the `state` table cannot mislead an answer. */
export async function loadRegister(database: Database, pause: Pause = null): Promise<Register> {
  return await loadWhole(database, async (head) => {
    const rows = arrangeRegister(head, await readTables(database, registerTables, pause));
    return new Register(rows);
  });
}

/** The rows of tables, each in the order in which they were laid. */
async function readTables<T extends RowTable>(
  database: Database,
  names: readonly T[],
  pause: Pause,
): Promise<RowsOf<T>> {
  const read: { [Name in RowTable]?: unknown[] } = {};
  for (const name of names) read[name] = await readTable(database, name, pause);
  return read as RowsOf<T>;
}

/** The rows of a table in the order in which they were laid. */
export async function readTable<T extends RowTable>(
  database: Database,
  name: T,
  pause: Pause = null,
): Promise<RowsOf<T>[T]> {
  const columns = columnsOf(name).map((column) => `"${column}"`);
  const sql = `select rowid, ${columns.join(', ')} from "${name}" where rowid > ? order by rowid limit ${slice}`;
  const toRow = readCells(name);
  const rows: RowsOf<T>[T] = [];
  for (let last: unknown = -1; last !== null; ) {
    const page = await database.query({ sql, params: [last] });
    for (const [, ...cells] of page) rows.push(toRow(cells));
    last = page.length < slice ? null : page.at(-1)?.[0];
    await pause?.();
  }
  return rows;
}

/** Loads what belongs together: where the tables were replaced between two queries, it loads again. */
async function loadWhole<T>(database: Database, load: (head: string) => Promise<T>): Promise<T> {
  let head = await readHead(database);
  for (;;) {
    const loaded = await load(head).catch((error: unknown) => {
      throw new Error(`the registry cannot be read (${reasonOf(error)}); \`zhilu verify\` names what is wrong`, {
        cause: error,
      });
    });
    const after = await readHead(database);
    if (after === head) return loaded;
    head = after;
  }
}
