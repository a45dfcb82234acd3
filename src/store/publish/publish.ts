/**
 * Publishing (发布): a built registry → a database at the edge. Only pieces that are not there travel, so that a run that was
 * interrupted is gone on with by the next; readers see the old head or the new; what stands there at the end is compared by digest.
 */
import { digestText } from '../../catalogue/history/digest.ts';
import type { BatchDatabase, Command, Database } from '../database.ts';
import { readSeal } from '../load.ts';
import { type PackLine, unpackLines } from '../packed.ts';
import { columnsOf, type RowTable, tableNames } from '../save.ts';
import { ordered } from '../tables.ts';
import { countStrays, layPiece, publishHead } from './commands.ts';
import { cutPieces, type Piece } from './pieces.ts';

/** What a run did. */
export interface Published {
  readonly head: string;
  /** Pieces that were sent, of all that the registry has. */
  readonly sent: number;
  readonly pieces: number;
  /** Characters that were sent. */
  readonly characters: number;
  /** Whether the tables were written; false where everything stood there already. */
  readonly changed: boolean;
  /** The digest of every row of every table, the same on both sides. */
  readonly digest: string;
}

/** The most characters that are sent in one batch, and the most rows that are asked for at once. */
const [mostSent, mostRows] = [100_000, 2_000];

/** The most bytes of a seed that travel: D1 takes rows of 2 MB, and in a piece quotes and line ends take more. */
const longestText = 1_000_000;

/** The rows of every table as they are published, in the order in which they were laid. */
type Rows = ReadonlyMap<RowTable, readonly (readonly unknown[])[]>;

/**
 * Publishes what `built` holds. Throws where the edge does not hold the same at the end.
 * @param pack packs what isolates load
 * @param tell told how many pieces were sent so far, of how many
 */
export async function publish(
  built: Database,
  edge: BatchDatabase,
  pack: PackLine,
  tell: (sent: number, all: number) => void,
): Promise<Published> {
  const { head, pieces, digest } = await cutRegistry(built, pack);
  const given = { head, pieces: pieces.length, digest };
  let [sent, characters, changed] = [0, 0, false];
  // A second time all pieces are sent: one that is there may have been altered.
  for (const due of [() => findAbsent(edge, pieces), () => Promise.resolve(pieces)]) {
    if (await isPublished(edge, head, pieces, digest)) return { ...given, sent, characters, changed };
    const absent = await due();
    for (const group of groupPieces(absent)) {
      await edge.batch(group.flatMap(layPiece));
      sent += group.length;
      characters += group.reduce((sum, piece) => sum + sizeOf(piece), 0);
      tell(sent, absent.length);
    }
    await edge.batch(publishHead(head, pieces));
    changed = true;
  }
  if (await isPublished(edge, head, pieces, digest)) return { ...given, sent, characters, changed };
  throw new Error('the edge does not hold what was sent: somebody else publishes or writes; publish again');
}

/** A built registry in pieces, with the digest of every row. */
export async function cutRegistry(
  built: Database,
  pack: PackLine,
): Promise<{ head: string; pieces: Piece[]; digest: string }> {
  const { head } = await readSeal(built);
  const rows = await readRows(built);
  const pieces = tableNames.flatMap((table) => [...cutPieces(table, rows.get(table) ?? [], pack)]);
  return { head, pieces, digest: digestRows(rows) };
}

/** Says whether the edge holds just this: the head, its pieces, and in the tables what these say, compared by digest. */
async function isPublished(
  edge: BatchDatabase,
  head: string,
  pieces: readonly Piece[],
  digest: string,
): Promise<boolean> {
  const wanted = pieces.map(({ table, position, digest: piece }) => `${table} ${position} ${piece}`).sort();
  const [heads, held] = await edge.batch([
    { sql: 'select head from registry', params: [] },
    { sql: `select "table" || ' ' || position || ' ' || piece from snapshot where head = ?`, params: [head] },
  ]);
  if (heads?.length !== 1 || heads[0]?.[0] !== head) return false;
  if (held?.map(String).sort().join('\n') !== wanted.join('\n')) return false;
  if (!(await isPacked(edge, head, pieces))) return false;
  const strays = await edge.batch(tableNames.map((table) => countStrays(table, head)));
  if (strays.some(([row]) => row?.[0] !== 0)) return false;
  return digestRows(await readRows(edge)) === digest;
}

/** Says whether what is packed at the edge is what the pieces hold. */
async function isPacked(edge: BatchDatabase, head: string, pieces: readonly Piece[]): Promise<boolean> {
  const bodies = new Map(pieces.flatMap(({ digest, body, packed }) => (packed === null ? [] : [[digest, body]])));
  const sql =
    'select distinct digest, packed from piece join snapshot on piece = digest where head = ? and packed is not null';
  const held = await edge.query({ sql, params: [head] });
  if (held.length !== bodies.size) return false;
  const lines = await unpackLines(held.map(([, packed]) => String(packed))).catch(() => []);
  return held.every(([digest], index) => lines[index] === bodies.get(String(digest)));
}

async function findAbsent(edge: Database, pieces: readonly Piece[]): Promise<readonly Piece[]> {
  const found = await edge.query({ sql: 'select digest from piece', params: [] });
  const seen = new Set(found.map(([known]) => known));
  return pieces.filter(({ digest }) => {
    if (seen.has(digest)) return false;
    seen.add(digest);
    return true;
  });
}

function sizeOf({ body, packed }: Piece): number {
  return body.length + (packed?.length ?? 0);
}

function* groupPieces(pieces: readonly Piece[]): Generator<Piece[]> {
  let [group, size]: [Piece[], number] = [[], 0];
  for (const piece of pieces) {
    if (group.length > 0 && size + sizeOf(piece) > mostSent) {
      yield group;
      [group, size] = [[], 0];
    }
    group.push(piece);
    size += sizeOf(piece);
  }
  if (group.length > 0) yield group;
}

async function readRows(database: Database): Promise<Rows> {
  const rows = new Map<RowTable, readonly (readonly unknown[])[]>();
  for (const table of tableNames) {
    const all: (readonly unknown[])[] = [];
    for (let last: unknown = -1; last !== null; ) {
      const page = await database.query(pageCommand(table, last));
      for (const [, ...cells] of page) all.push(cells);
      last = page.length < mostRows ? null : page.at(-1)?.[0];
    }
    rows.set(table, all);
  }
  return rows;
}

/** The next rows of a table. A seed that is longer than a row of D1 may be goes without its text; citations are of none so long. */
function pageCommand(table: RowTable, after: unknown): Command {
  const text = `case when length(cast(text as blob)) > ${longestText} then '' else text end as text`;
  const columns = columnsOf(table).map((column) => (table === 'source' && column === 'text' ? text : `"${column}"`));
  // A column that is the row's number itself would else have the same name, and D1 gives rows by names.
  const sql = `select rowid as "row number", ${columns.join(', ')} from "${table}" where rowid > ? order by rowid limit ${mostRows}`;
  return { sql, params: [after] };
}

/** One digest of all rows; in tables whose order says nothing, of the rows in any order. */
function digestRows(rows: Rows): string {
  const digests = [...rows].map(([table, own]) => {
    const lines = own.map((row) => JSON.stringify(row));
    if (!ordered.has(table)) lines.sort();
    return `${table} ${digestText(lines.join('\n'))}`;
  });
  return digestText(digests.join('\n'));
}
