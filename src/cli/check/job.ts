/** A job (任务): one file to check, and what each format needs to do it. */
import type { Check } from '../../check/check.ts';
import type { ColumnProblem, Columns, Mapping } from '../../sheet/columns.ts';
import { showColumn } from '../../sheet/columns.ts';
import type { Tally } from '../../sheet/tally.ts';
import { fail } from '../error.ts';
import type { Encoding } from './encoding.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

export interface Job {
  /** The file to read; null for standard input. */
  readonly path: string | null;
  /** Opens standard input. */
  readonly openInput: () => NodeJS.ReadableStream;
  readonly check: Check;
  readonly tally: Tally;
  readonly mapping: Mapping;
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly progress: Progress;
  readonly output: Output;
}

/** What a format says of the file, for the summary. */
export interface Account {
  readonly encoding: string | null;
  readonly columns: Readonly<Record<string, string>> | null;
  readonly sheet: string | null;
}

/** The columns used, as the summary shows them. */
export function showColumns(header: readonly string[], columns: Columns): Record<string, string> {
  return Object.fromEntries([...columns].map(([field, index]) => [field, showColumn(header, index)]));
}

/** Ends the command where the columns cannot be told. */
export function refuseColumns({ field, detail }: ColumnProblem): never {
  const hint = `say which with --map ${field ?? 'name'}=COLUMN: a header, a number from 1 or a letter`;
  return fail(detail.startsWith('there is no header') ? detail : `${detail}\n       ${hint}`, 2);
}
