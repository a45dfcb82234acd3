/** Saving: a registry as commands that replace every row, made one by one as they are asked for; the same registry gives the same rows. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { type DigestText, digestSeeds, digestText } from '../catalogue/history/digest.ts';
import type { Registry } from '../catalogue/registry.ts';
import type { Command } from './database.ts';
import { tables } from './tables.ts';

export type RowTable = keyof typeof tables;

/** The tables, in an order in which rows can be laid under foreign keys. */
export const tableNames = Object.keys(tables).filter((name): name is RowTable => name in tables);

type Cell = string | number | null;

/** A row by the names of its columns in the schema. */
type Row = Readonly<Record<string, unknown>>;

/** The most characters of JSON in one parameter: D1 takes 100 KB of SQL when a command is written out, three bytes a character. */
export const most = 28_000;

/** How many rows go into a file with one command. */
const together = 20;

/**
 * The rows of every table, cells as SQLite stores them; each row is made when it is asked for. `digest` gives the SHA-256 of
 * texts, where the runtime has a faster one than ours.
 */
export function rowsOf(
  registry: Registry,
  digest: DigestText = digestText,
): Readonly<Record<RowTable, Iterable<readonly Cell[]>>> {
  const entries = registry.entries.toSorted(byId);
  const changes = registry.changes
    .values()
    .map(({ citation: { revision: cited, source: citedSource, ...citation }, ...rest }) => ({
      ...rest,
      ...{ cited, citedSource },
      ...citation,
    }));
  const readings = registry.readings.entries().map(([text, syllables]) => ({ text, syllables }));
  const sources = registry.sources.values().map(({ path, text }) => ({ path, digest: digest(text), text }));
  const { origins, standards, glosses, schemes, items, crosswalk } = registry.annotations;
  return {
    registry: cells('registry', [{ head: registry.head, seeds: digestSeeds(registry.sources, digest) }]),
    source: cells('source', sources),
    revision: cells('revision', registry.revisions),
    entry: cells(
      'entry',
      entries.values().map(({ id, born }) => ({ id, born })),
    ),
    change: cells('change', changes),
    state: cells('state', statesOf(entries)),
    mention: cells('mention', numbered(registry.mentions)),
    erratum: cells('erratum', numbered(registry.errata)),
    alias: cells('alias', registry.aliases),
    reading: cells('reading', readings),
    origin: cells('origin', origins),
    standard: cells('standard', numbered(standards)),
    gloss: cells('gloss', glosses),
    scheme: cells('scheme', schemes),
    item: cells('item', items),
    crosswalk: cells('crosswalk', numbered(crosswalk)),
    word: cells(
      'word',
      registry.words.values().map((words) => ({ ...words })),
    ),
  };
}

/** The commands that replace everything in the tables by the given registry, each within what D1 takes. */
export function* saveCommands(registry: Registry, digest?: DigestText): Generator<Command> {
  const rows = rowsOf(registry, digest);
  for (const name of tableNames.toReversed()) {
    yield { sql: `delete from ${quote(getTableName(tables[name]))}`, params: [] };
  }
  for (const name of tableNames) yield* insertCommands(name, rows[name]);
}

/** The commands that fill empty tables, some rows each: the fastest way into a file. */
export function* fillCommands(registry: Registry, digest?: DigestText): Generator<Command> {
  const rows = rowsOf(registry, digest);
  for (const name of tableNames) {
    const columns = columnsOf(name);
    const places = `(${columns.map(() => '?').join(', ')})`;
    const insert = `insert into ${quote(name)} (${columns.map(quote).join(', ')}) values `;
    const [one, many] = [insert + places, insert + Array(together).fill(places).join(', ')];
    let params: Cell[] = [];
    for (const row of rows[name]) {
      params.push(...row);
      if (params.length < together * columns.length) continue;
      yield { sql: many, params };
      params = [];
    }
    for (let at = 0; at < params.length; at += columns.length)
      yield { sql: one, params: params.slice(at, at + columns.length) };
  }
}

/** The names of a table's columns, in order. */
export function columnsOf(name: RowTable): string[] {
  return Object.values(getTableColumns(tables[name])).map((column) => column.name);
}

/** Rows whose order says something, with their place in it. */
function numbered<T extends object>(rows: readonly T[]): (T & { position: number })[] {
  return rows.map((row, position) => ({ position, ...row }));
}

/** In the order of their keys rows go into an index the fastest, and into the fewest pages. */
function byId({ id: left }: { readonly id: string }, { id: right }: { readonly id: string }): number {
  return left < right ? -1 : 1;
}

function* statesOf(entries: Registry['entries']): Generator<Row> {
  for (const { id: entry, states } of entries)
    for (const { since, until, facts } of states) yield { entry, since, until, ...facts };
}

function* cells(name: RowTable, rows: Iterable<Row>): Generator<Cell[]> {
  const keys = Object.keys(getTableColumns(tables[name]));
  for (const row of rows) yield keys.map((key) => cell(row[key]));
}

function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

/** Many rows travel as one JSON parameter; a row too large for that is laid empty-handed and its text appended in pieces. */
function* insertCommands(name: RowTable, rows: Iterable<readonly Cell[]>): Generator<Command> {
  const columns = columnsOf(name);
  const fields = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const sql = `insert into ${quote(name)} (${columns.map(quote).join(', ')}) select ${fields} from json_each(?)`;
  let chunk = '';
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (chunk !== '' && chunk.length + json.length > most) {
      yield { sql, params: [`[${chunk}]`] };
      chunk = '';
    }
    if (json.length > most) yield* insertLarge(name, sql, columns, row);
    else chunk += chunk === '' ? json : `,${json}`;
  }
  if (chunk !== '') yield { sql, params: [`[${chunk}]`] };
}

function insertLarge(name: RowTable, sql: string, columns: readonly string[], row: readonly Cell[]): Command[] {
  const long = row.findIndex((value) => typeof value === 'string' && value.length > most / 2);
  const text = String(row[long] ?? '');
  const column = quote(columns[long] ?? '');
  const append = `update ${quote(name)} set ${column} = ${column} || ? where ${quote(columns[0] ?? '')} = ?`;
  const bare = row.map((value, index) => (index === long ? '' : value));
  return [
    { sql, params: [JSON.stringify([bare])] },
    ...cut(text).map((piece) => ({ sql: append, params: [piece, row[0]] })),
  ];
}

/** A text in pieces of at most `most` characters; no character is cut in two. */
export function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + most;
    const splits = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
    const piece = text.slice(start, splits ? end - 1 : end);
    pieces.push(piece);
    start += piece.length;
  }
  return pieces;
}

function quote(name: string): string {
  return `"${name}"`;
}
