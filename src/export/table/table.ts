/** A table (数据表) of the warehouse: named, typed columns and sorted rows, written alike as CSV, NDJSON, Parquet, SQLite and a sheet. */
import type { Subject } from '../subject.ts';

/** Dates are ISO texts; a text, date, number or truth that is not there is null. */
export type Cell = string | number | boolean | null;
export type CellType = 'text' | 'date' | 'integer' | 'boolean';

export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly nullable: boolean;
}

export interface Table {
  readonly name: string;
  /** One sentence: what a row is. */
  readonly meaning: string;
  readonly columns: readonly Column[];
  /** The rows in their order; each has one cell for each column. */
  readonly rows: (subject: Subject) => Iterable<readonly Cell[]>;
}

/** A column of rows of a kind: its type, and how its cell is read off a row. */
interface ColumnOf<R> {
  readonly type: CellType;
  readonly nullable: boolean;
  readonly read: (row: R) => Cell;
}

export interface TableParts<R> {
  readonly name: string;
  readonly meaning: string;
  readonly columns: Readonly<Record<string, ColumnOf<R>>>;
  readonly rows: (subject: Subject) => Iterable<R>;
}

/** Declares a table: each column stands beside the function that reads it. */
export function defineTable<R>({ name, meaning, columns, rows }: TableParts<R>): Table {
  const named = Object.entries(columns);
  return {
    ...{ name, meaning },
    columns: named.map(([column, { type, nullable }]) => ({ name: column, type, nullable })),
    *rows(subject) {
      for (const row of rows(subject)) yield named.map(([, { read }]) => read(row));
    },
  };
}

/** A column that has a text in every row. */
export function text<R>(read: (row: R) => string): ColumnOf<R> {
  return { type: 'text', nullable: false, read };
}

/** A column of texts, or none. */
export function textOrNone<R>(read: (row: R) => string | null): ColumnOf<R> {
  return { type: 'text', nullable: true, read };
}

/** A column that has a day in every row. */
export function date<R>(read: (row: R) => string): ColumnOf<R> {
  return { type: 'date', nullable: false, read };
}

/** A column of days, or none: an open end. */
export function dateOrNone<R>(read: (row: R) => string | null): ColumnOf<R> {
  return { type: 'date', nullable: true, read };
}

/** A column of whole numbers, or none. */
export function integerOrNone<R>(read: (row: R) => number | null): ColumnOf<R> {
  return { type: 'integer', nullable: true, read };
}

/** Sorts rows by texts, one after the other, by their UTF-16 units; none comes last. */
export function sortRows<R>(rows: R[], keys: (row: R) => readonly (string | null)[]): R[] {
  return rows
    .map((row) => ({
      row,
      key: keys(row)
        .map((key) => key ?? '\uffff')
        .join('\u0000'),
    }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ row }) => row);
}
