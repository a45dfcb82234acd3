/**
 * The commands of publishing, each within what D1 takes. Pieces are laid first, unseen; then one batch names them as a new head and
 * makes the tables what the pieces say, so that whoever reads sees the old registry or the new one.
 */
import { getTableColumns } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Command } from '../database.ts';
import { columnsOf, cut, type RowTable, tableNames } from '../save.ts';
import { ordered, tables } from '../tables.ts';
import type { Piece } from './pieces.ts';

/** The most entries of a head in one parameter. */
const mostEntries = 400;

/** Lays one piece: to be done in one batch. Doing it again does no harm. */
export function layPiece({ digest, body, packed }: Piece): Command[] {
  const [first = '', ...rest] = cut(body);
  const lay =
    'insert into piece (digest, body) values (?, ?) on conflict (digest) do update set body = excluded.body, packed = null';
  const append = (column: 'body' | 'packed', slices: readonly string[]): Command[] =>
    slices.map((slice) => ({
      sql: `update piece set ${column} = coalesce(${column}, '') || ? where digest = ?`,
      params: [slice, digest],
    }));
  return [
    { sql: lay, params: [digest, first] },
    ...append('body', rest),
    ...append('packed', packed === null ? [] : cut(packed)),
  ];
}

/**
 * Makes the laid pieces the published head; to be done in one batch, which fails as a whole where a piece is missing. Only rows that
 * differ are written. The head before it stays readable in its pieces, for whoever loaded it and still needs its names.
 */
export function publishHead(head: string, pieces: readonly Piece[]): Command[] {
  const entries = pieces.map(({ table, position, digest }) => [table, position, digest]);
  const name = `insert into snapshot (head, "table", position, piece) select ?, value ->> 0, value ->> 1, value ->> 2 from json_each(?)`;
  const chunks = Array.from({ length: Math.ceil(entries.length / mostEntries) }, (_, index) =>
    JSON.stringify(entries.slice(index * mostEntries, (index + 1) * mostEntries)),
  );
  return [
    { sql: 'pragma defer_foreign_keys = on', params: [] },
    { sql: 'delete from snapshot where head = ? or head not in (select head from registry)', params: [head] },
    ...chunks.map((chunk) => ({ sql: name, params: [head, chunk] })),
    ...tableNames.toReversed().map((table) => ({ sql: removeStale(table), params: [head] })),
    ...tableNames.map((table) => ({ sql: addMissing(table), params: [head] })),
    { sql: 'delete from piece where digest not in (select piece from snapshot)', params: [] },
  ];
}

/** A query for how many rows of a table are not what the pieces of a head say, or are missing. */
export function countStrays(table: RowTable, head: string): Command {
  const counts = `(select count(*) from ${quote(table)}) + (select count(*) from fresh) - 2 * (select count(*) from ${held(table)})`;
  return { sql: `${fresh(table)} select ${counts}`, params: [head] };
}

function removeStale(table: RowTable): string {
  return `${fresh(table)} delete from ${quote(table)} where rowid not in (select held.rowid from ${held(table)})`;
}

/** Rows with a key that is there stay: what was not just so has been removed. */
function addMissing(table: RowTable): string {
  const columns = columnsOf(table).map(quote);
  const places = ordered.has(table) ? { into: ['rowid'], from: ['place'] } : { into: [], from: [] };
  const [into, from] = [[...places.into, ...columns].join(', '), [...places.from, ...columns].join(', ')];
  const there = `select 1 from ${quote(table)} held where ${sameKey(table)}`;
  return `${fresh(table)} insert into ${quote(table)} (${into}) select ${from} from fresh where not exists (${there})`;
}

/** The rows that the pieces of a head hold for a table, with their place where that says something. */
function fresh(table: RowTable): string {
  const cells = columnsOf(table).map((column, index) => `one.value ->> ${index} as ${quote(column)}`);
  const place = 'row_number() over (order by part.position, one.key) as place';
  const columns = ordered.has(table) ? [place, ...cells] : cells;
  const from = 'snapshot part join piece on piece.digest = part.piece, json_each(piece.body) one';
  return `with fresh as materialized (select ${columns.join(', ')} from ${from} where part.head = ? and part."table" = '${table}')`;
}

/** The rows of a table that are just as the pieces have them, found by their keys: D1 makes no index of its own for a join. */
function held(table: RowTable): string {
  const keys = keysOf(table);
  const others = columnsOf(table).filter((column) => !keys.includes(column));
  const same = others.map((column) => `held.${quote(column)} is fresh.${quote(column)}`);
  const inPlace = ordered.has(table) ? ['held.rowid = fresh.place'] : [];
  return `fresh cross join ${quote(table)} held where ${[sameKey(table), ...inPlace, ...same].join(' and ')}`;
}

function sameKey(table: RowTable): string {
  return keysOf(table)
    .map((key) => `held.${quote(key)} = fresh.${quote(key)}`)
    .join(' and ');
}

/** The names of a table's key columns. */
function keysOf(table: RowTable): string[] {
  const [composite] = getTableConfig(tables[table]).primaryKeys;
  if (composite !== undefined) return composite.columns.map(({ name }) => name);
  return Object.values(getTableColumns(tables[table])).flatMap(({ primary, name }) => (primary ? [name] : []));
}

function quote(name: string): string {
  return `"${name}"`;
}
