/** A job (任务): one file to check, and what each format needs to do it. */
import { type ColumnProblem, type Mapping, showColumn } from '../../sheet/layout/columns.ts';
import type { HeadingRows, Layout } from '../../sheet/layout/layout.ts';
import type { Tally } from '../../sheet/tally.ts';
import type { Encoding } from '../../sheet/text/encoding.ts';
import { fail } from '../error.ts';
import type { Answering } from './answer/answers.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

export interface Job {
  /** The file to read; null for standard input. */
  readonly path: string | null;
  /** Opens standard input. */
  readonly openInput: () => NodeJS.ReadableStream;
  readonly answering: Answering;
  readonly tally: Tally;
  readonly mapping: Mapping;
  /** The rows of the headings; null where they are to be found. */
  readonly header: HeadingRows | 'none' | null;
  readonly encoding: Encoding | null;
  /** Whether the result is written in the encoding that was read; UTF-8 otherwise. */
  readonly keepEncoding: boolean;
  readonly sheet: string | null;
  readonly progress: Progress;
  readonly output: Output;
}

/** What a format says of the file, for the summary. */
export interface Account extends TableAccount {
  readonly encoding: string | null;
  /** How many characters could not be decoded. */
  readonly damaged: number;
  readonly sheet: string | null;
}

/** What was found of a table's headings; of NDJSON, which has none, nothing. */
export interface TableAccount {
  /** The rows of the headings. */
  readonly header: HeadingRows | null;
  /** The columns used, by field. */
  readonly columns: Readonly<Record<string, string>> | null;
  /** The columns that are not read. */
  readonly unread: readonly string[];
  readonly warnings: readonly string[];
}

export const noTable: TableAccount = { header: null, columns: null, unread: [], warnings: [] };

/** The layout of a table as the summary shows it. */
export function showLayout({ rows, columns, heading, unread, warnings }: Layout): TableAccount {
  const used = [...columns].map(([field, index]) => [field, showColumn(heading, index)]);
  return {
    header: rows,
    columns: Object.fromEntries(used),
    unread: unread.map((index) => showColumn(heading, index)),
    warnings,
  };
}

/** Ends the command where the columns cannot be told. */
export function refuseColumns({ field, detail }: ColumnProblem): never {
  const hint = `say which with --map ${field ?? 'name'}=COLUMN: a header, a number from 1 or a letter`;
  return fail(detail.startsWith('there is no header') ? detail : `${detail}\n       ${hint}`, 2);
}
