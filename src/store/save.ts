/** Saving: a registry as one batch of commands that replaces every row; the same registry gives the same rows. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { digestSeeds, digestText } from '../catalogue/history/digest.ts';
import { foldStates } from '../catalogue/history/overlay.ts';
import type { Registry } from '../catalogue/registry.ts';
import type { Command } from './database.ts';
import { tables } from './tables.ts';

export type RowTable = keyof typeof tables;

/** The tables, in an order in which rows can be laid under foreign keys. */
export const tableNames = Object.keys(tables).filter((name): name is RowTable => name in tables);

type Cell = string | number | null;

/** The most characters of JSON in one parameter: D1 takes 100 KB of SQL when a command is written out, three bytes a character. */
const most = 28_000;

/** The rows of every table, cells as SQLite stores them. */
export function rowsOf(registry: Registry): Readonly<Record<RowTable, readonly (readonly Cell[])[]>> {
  const states = [...Map.groupBy(registry.changes, ({ entry }) => entry)].flatMap(([entry, changes]) =>
    foldStates(changes).map(({ since, until, facts }) => ({ entry, since, until, ...facts })),
  );
  const changes = registry.changes.map(
    ({ citation: { revision: cited, source: citedSource, ...citation }, ...rest }) => ({
      ...rest,
      ...{ cited, citedSource },
      ...citation,
    }),
  );
  const readings = [...registry.readings].map(([text, syllables]) => ({ text, syllables }));
  const sources = registry.sources.map(({ path, text }) => ({ path, digest: digestText(text), text }));
  const { origins, standards, glosses, schemes, items, crosswalk } = registry.annotations;
  return {
    registry: cells('registry', [{ head: registry.head, seeds: digestSeeds(registry.sources) }]),
    source: cells('source', sources),
    revision: cells('revision', registry.revisions),
    entry: cells('entry', registry.entries),
    change: cells('change', changes),
    state: cells('state', states),
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
    word: cells('word', registry.words),
  };
}

/** The commands that replace everything in the tables by the given registry. */
export function saveCommands(registry: Registry): Command[] {
  const rows = rowsOf(registry);
  const clear = [...tableNames]
    .reverse()
    .map((name) => ({ sql: `delete from ${quote(getTableName(tables[name]))}`, params: [] }));
  return [...clear, ...tableNames.flatMap((name) => insertCommands(name, rows[name]))];
}

/** The names of a table's columns, in order. */
export function columnsOf(name: RowTable): string[] {
  return Object.values(getTableColumns(tables[name])).map((column) => column.name);
}

/** Rows whose order says something, with their place in it. */
function numbered<T extends object>(rows: readonly T[]): (T & { position: number })[] {
  return rows.map((row, position) => ({ position, ...row }));
}

function cells(name: RowTable, rows: readonly object[]): Cell[][] {
  const keys = Object.keys(getTableColumns(tables[name]));
  return rows.map((row) => {
    const byKey = new Map<string, unknown>(Object.entries(row));
    return keys.map((key) => cell(byKey.get(key)));
  });
}

function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}

/** Many rows travel as one JSON parameter; a row too large for that is laid empty-handed and its text appended in pieces. */
function insertCommands(name: RowTable, rows: readonly (readonly Cell[])[]): Command[] {
  const columns = columnsOf(name);
  const fields = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const sql = `insert into ${quote(name)} (${columns.map(quote).join(', ')}) select ${fields} from json_each(?)`;
  const commands: Command[] = [];
  let chunk: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (chunk.length > 0) commands.push({ sql, params: [`[${chunk.join(',')}]`] });
    chunk = [];
    size = 0;
  };
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (json.length > most) {
      flush();
      commands.push(...insertLarge(name, sql, columns, row));
      continue;
    }
    if (size + json.length > most) flush();
    chunk.push(json);
    size += json.length + 1;
  }
  flush();
  return commands;
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

/** A text in pieces; no character is cut in two. */
function cut(text: string): string[] {
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
