/**
 * A CSV check (CSV 核对): text with headings in, the same text with result columns out, chunk by chunk. The user's own columns
 * come out as they stood, except that a formula is made text; a row that cannot be read comes out too and says so.
 */
import type { Check } from '../check/check.ts';
import { isAside } from './aside.ts';
import type { ColumnProblem, Mapping } from './layout/columns.ts';
import type { HeadingRows } from './layout/layout.ts';
import { showUnreadable } from './result-cells.ts';
import { createTableCheck, readColumns } from './table.ts';
import type { Tally } from './tally.ts';
import { CsvReader, type CsvTable, own } from './text/csv-reader.ts';
import type { TableRecord } from './text/records.ts';
import { writeCells } from './text/separated.ts';

export interface CsvParts {
  readonly check: Check;
  readonly tally: Tally;
  readonly mapping?: Mapping;
  /** The delimiter; told by the text where it is not given. */
  readonly delimiter?: string | null;
  /** The rows of the headings; found where they are not given. */
  readonly header?: HeadingRows | 'none' | null;
}

/** Spreadsheets take a text that begins with this sign for Unicode. */
export const byteOrderMark = '\ufeff';

/** Checks the rows of one text. */
export class CsvCheck {
  readonly #reader: CsvReader;
  #answer: ((record: TableRecord) => string) | null = null;
  #begun = false;
  #out = '';

  constructor({ check, tally, mapping, delimiter, header }: CsvParts) {
    const options = { mapping: mapping ?? new Map(), delimiter: delimiter ?? null, header: header ?? null };
    this.#reader = new CsvReader(options, (record) => {
      const { table } = this.#reader;
      if (table === null) return;
      this.#answer ??= createRecordCheck(table, check, tally);
      this.#out += this.#answer(record);
    });
  }

  /** Why nothing can be checked: the columns cannot be told. Once there is one, nothing more is read. */
  get problem(): ColumnProblem | null {
    return this.#reader.problem;
  }

  /** The headings and the columns used; null before they were read. */
  get table(): CsvTable | null {
    return this.#reader.table;
  }

  /** Reads a chunk; returns what can be written by now. The longer the chunk, the longer it takes: cut it to be able to yield. */
  read(chunk: string): string {
    this.#reader.read(chunk);
    return this.#give();
  }

  /** Reads what is left; returns the rest. A text without headings is a problem. */
  end(): string {
    this.#reader.end();
    return this.#give();
  }

  #give(): string {
    const head = this.#begun || this.table === null ? '' : byteOrderMark + this.table.head;
    if (this.table !== null) this.#begun = true;
    const out = head + this.#out;
    this.#out = '';
    return out;
  }
}

/** Makes what answers the rows of a table one by one: the row as it stood, and its result beside it. */
export function createRecordCheck(table: CsvTable, check: Check, tally: Tally): (record: TableRecord) => string {
  const { delimiter, widths, ending } = table;
  const [width] = widths;
  const show = (cells: readonly string[]): string => writeCells(cells, delimiter);
  const answer = createTableCheck({ check, layout: table.layout, tally, show });
  const columns = readColumns(table.layout).map(([, column]) => column);
  return (record) => {
    const { cells, line, problem } = record;
    if (cells.length === 0) return record.raw + record.ending;
    const end = record.ending || ending;
    if (problem === null || isNote(cells)) {
      const words = columns.map((column) => detach(cells[column] ?? ''));
      return `${fitRaw(own(record, delimiter), cells, width, delimiter)}${delimiter}${answer(words, line, leadOf(cells))}${end}`;
    }
    tally.addUnread(line, problem);
    check.pass?.();
    const fitted = [...fit(cells, width, delimiter), ...showUnreadable(`line ${line}: ${problem}`)];
    return writeCells(fitted, delimiter) + end;
  };
}

/** Whether a row of another width is of no one all the same: a note below the table. */
function isNote(cells: readonly string[]): boolean {
  return isAside(leadOf(cells), { code: '', names: cells });
}

function leadOf(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '') ?? '';
}

/** Brings a row to the width of the headings: empty cells are added, or those beyond it, which are empty, cut off. */
function fitRaw(raw: string, cells: readonly string[], width: number, delimiter: string): string {
  if (cells.length <= width) return raw + delimiter.repeat(width - cells.length);
  const surplus = delimiter.repeat(cells.length - width);
  return raw.endsWith(surplus) ? raw.slice(0, -surplus.length) : writeCells(cells.slice(0, width), delimiter);
}

/** Brings a broken row to the width of the headings: too few cells are filled up, too many stand together in the last. */
function fit(cells: readonly string[], width: number, delimiter: string): string[] {
  if (cells.length > width) return [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)];
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/** A copy of a text. What is kept of a row must not keep the whole chunk of the file alive that it was cut out of. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}
