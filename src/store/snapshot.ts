/** Snapshots (快照): a published head read from its pieces, in one batch and a few hundred rows; where there are none, from the tables. */
import { getTableName } from 'drizzle-orm';
import { Register } from '../catalogue/register.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { readRows } from './cells.ts';
import type { BatchDatabase, Command } from './database.ts';
import { loadNames, loadRegister } from './load.ts';
import { unpackLines } from './packed.ts';
import { arrangeNames, arrangeRegister, nameTables, type RowsOf, registerTables, whenAsked } from './rows.ts';
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
  return new Register(arrangeRegister(String(head), await joinPieces(registerTables, pieces)));
}

/** Loads what matching needs beside the register of a head: the one that is published, or the one before. */
export async function loadPublishedNames(edge: BatchDatabase, head: string): Promise<Names> {
  const pieces = await edge.query(selectPieces(nameTables, '?', [head]));
  return pieces.length === 0 ? await loadNames(edge) : arrangeNames(head, await joinPieces(nameTables, pieces));
}

/** The pieces of some tables, packed; one that is not packed as it is. */
function selectPieces(names: readonly RowTable[], head: string, params: readonly string[] = []): Command {
  const listed = names.map((name) => `'${name}'`).join(', ');
  const from = `${getTableName(snapshot)} part join ${getTableName(piece)} on piece.digest = part.piece`;
  const columns = 'part."table", piece.packed, iif(piece.packed is null, piece.body, null)';
  const sql = `select ${columns} from ${from} where part.head = ${head} and part."table" in (${listed}) order by part."table", part.position`;
  return { sql, params };
}

/** The rows of tables from their pieces, each a JSON array of rows of cells. Most tables are read when they are first asked for. */
async function joinPieces<T extends RowTable>(
  names: readonly T[],
  pieces: readonly (readonly unknown[])[],
): Promise<RowsOf<T>> {
  const lines = await unpackLines(pieces.flatMap(([, packed]) => (packed === null ? [] : [String(packed)])));
  const bodies = new Map<string, string[]>(names.map((name) => [name, []]));
  let unpacked = 0;
  for (const [table, packed, plain] of pieces)
    bodies.get(String(table))?.push(packed === null ? String(plain) : (lines[unpacked++] ?? ''));
  const makers: { [Name in RowTable]?: () => unknown[] } = {};
  for (const name of names)
    makers[name] = () => {
      const cells = (bodies.get(name) ?? []).flatMap((body): unknown[][] => JSON.parse(body));
      bodies.delete(name);
      return readRows(name, cells);
    };
  return whenAsked(makers as { readonly [Name in T]: () => RowsOf<T>[Name] });
}
