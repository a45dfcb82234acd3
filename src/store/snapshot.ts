/** Snapshots (快照): a published head read from its pieces, in one batch and a few hundred rows; where there are none, from the tables. */
import { getTableName } from 'drizzle-orm';
import { Register } from '../catalogue/register.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { readCells } from './cells.ts';
import type { BatchDatabase, Command } from './database.ts';
import { loadNames, loadRegister } from './load.ts';
import { arrangeNames, arrangeRegister, nameTables, type RowsOf, registerTables } from './rows.ts';
import type { RowTable } from './save.ts';
import { piece, snapshot } from './snapshot-schema.ts';

/** Loads the register of the head that is published now. */
export async function loadPublished(edge: BatchDatabase): Promise<Register> {
  const [heads = [], pieces = []] = await edge.batch([
    { sql: 'select head from registry', params: [] },
    selectPieces(registerTables, '(select head from registry)'),
  ]);
  if (heads.length > 0 && pieces.length === 0) return await loadRegister(edge);
  const [head] = heads[0] ?? [];
  if (head === undefined) throw new Error('the registry table is empty');
  return new Register(arrangeRegister(String(head), joinPieces(registerTables, pieces)));
}

/** Loads what matching needs beside the register of a head: the one that is published, or the one before. */
export async function loadPublishedNames(edge: BatchDatabase, head: string): Promise<Names> {
  const pieces = await edge.query(selectPieces(nameTables, '?', [head]));
  return pieces.length === 0 ? await loadNames(edge) : arrangeNames(head, joinPieces(nameTables, pieces));
}

function selectPieces(names: readonly RowTable[], head: string, params: readonly string[] = []): Command {
  const listed = names.map((name) => `'${name}'`).join(', ');
  const from = `${getTableName(snapshot)} part join ${getTableName(piece)} on piece.digest = part.piece`;
  const sql = `select part."table", piece.body from ${from} where part.head = ${head} and part."table" in (${listed}) order by part."table", part.position`;
  return { sql, params };
}

/** The rows of tables from their pieces, each a JSON array of rows of cells. */
function joinPieces<T extends RowTable>(names: readonly T[], pieces: readonly (readonly unknown[])[]): RowsOf<T> {
  const rows: { [Name in RowTable]?: unknown[] } = {};
  for (const name of names) {
    const toRow = readCells(name);
    const own = pieces.filter(([table]) => table === name);
    rows[name] = own.flatMap(([, body]) => {
      const cells: unknown[][] = JSON.parse(String(body));
      return cells.map(toRow);
    });
  }
  return rows as RowsOf<T>;
}
