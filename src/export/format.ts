/** The formats (格式) of an export: media type, file name, whether one table can be asked for, and what writes it. */
import type { Subject } from './subject.ts';
import type { Table } from './table/table.ts';

/** What is written, piece by piece; text is UTF-8. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** What only some runtimes can write: each is loaded when it is first asked for. */
export interface Binaries {
  readonly xlsx: (subject: Subject, table: Table | null) => Pieces;
  readonly parquet: (subject: Subject, table: Table | null) => Pieces;
  readonly sqlite: (subject: Subject) => Pieces;
  readonly template: (subject: Subject) => Pieces;
}

export interface Format {
  readonly type: string;
  /** The end of the file's name, where the whole is written and where one table is. */
  readonly extension: string;
  readonly tableExtension: string | null;
  readonly meaning: string;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every format by the name it is asked for by. */
export const formats = {
  json: {
    type: 'application/json; charset=utf-8',
    ...{ extension: 'json', tableExtension: 'json' },
    meaning: 'the current entries, and the withdrawn, as one JSON document',
  },
  tree: {
    type: 'application/json; charset=utf-8',
    ...{ extension: 'tree.json', tableExtension: null },
    meaning: 'the current entries as a tree, in one JSON document',
  },
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    ...{ extension: 'ndjson', tableExtension: 'ndjson' },
    meaning: 'the current entries, one JSON object a line',
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    ...{ extension: 'csv', tableExtension: 'csv' },
    meaning: 'the current entries as a table for spreadsheets',
  },
  ttl: {
    type: 'text/turtle; charset=utf-8',
    ...{ extension: 'ttl', tableExtension: null },
    meaning: 'SKOS and XKOS as Turtle',
  },
  jsonld: {
    type: 'application/ld+json; charset=utf-8',
    ...{ extension: 'jsonld', tableExtension: null },
    meaning: 'SKOS and XKOS as JSON-LD',
  },
  xlsx: {
    type: workbookType,
    ...{ extension: 'xlsx', tableExtension: 'xlsx' },
    meaning: 'the current entries, or a table, as a workbook with codes as text',
  },
  parquet: {
    type: 'application/vnd.apache.parquet',
    ...{ extension: 'parquet.zip', tableExtension: 'parquet' },
    meaning: 'the tables of a warehouse: one, or all in a ZIP archive',
  },
  sqlite: {
    type: 'application/vnd.sqlite3',
    ...{ extension: 'sqlite', tableExtension: null },
    meaning: 'the same tables in one SQLite file',
  },
  template: {
    type: workbookType,
    ...{ extension: 'check.xlsx', tableExtension: null },
    meaning: 'a workbook that checks codes and names offline, by formulas',
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats).filter((name): name is FormatName => name in formats);

/** Whether a file tells aliases, which are loaded apart from the register. */
export function mentionsAliases(format: FormatName, table: string | null): boolean {
  if (table !== null) return table === 'alias';
  return ['ttl', 'jsonld', 'parquet', 'sqlite'].includes(format);
}

/** The media type of a file of one table, or of the whole: Parquet has one table a file, so the whole is an archive. */
export function typeOf(format: FormatName, table: Table | null): string {
  return format === 'parquet' && table === null ? 'application/zip' : formats[format].type;
}
