/**
 * Pieces (片): the rows of a table cut where the rows themselves say so, not by count: a row that is added or altered changes the
 * piece that it is in and leaves the others as they were, so that they need not travel again.
 */
import { digestText } from '../../catalogue/history/digest.ts';
import type { PackLine } from '../packed.ts';
import { nameTables, registerTables } from '../rows.ts';
import { most, type RowTable } from '../save.ts';

/** Rows of one table as a JSON array, named by the digest of that text. */
export interface Piece {
  readonly table: RowTable;
  readonly position: number;
  readonly digest: string;
  readonly body: string;
  /** The body packed, where isolates load the table. */
  readonly packed: string | null;
}

/** The tables that isolates load. */
const loaded: readonly RowTable[] = [...registerTables, ...nameTables];

/** The fewest characters of a piece; then about one row in `chance` ends it. */
const [fewest, chance] = [12_000, 32];

/** Cuts rows into pieces, the order kept. A row longer than `most` characters is a piece of its own. */
export function* cutPieces(table: RowTable, rows: Iterable<readonly unknown[]>, pack: PackLine): Generator<Piece> {
  let [position, body] = [0, ''];
  const finish = (): Piece => {
    const text = `[${body}]`;
    body = '';
    const packed = loaded.includes(table) ? pack(text) : null;
    return { table, position: position++, digest: digestText(text).slice(0, 32), body: text, packed };
  };
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (body !== '' && body.length + json.length + 3 > most) yield finish();
    body += body === '' ? json : `,${json}`;
    if (body.length >= fewest && hash(json) % chance === 0) yield finish();
  }
  if (body !== '') yield finish();
}

/** A 32-bit FNV-1a hash of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
