/**
 * A CSV check (CSV 核对): text with a header in, the same text with result columns out, chunk by chunk. The user's own columns
 * come out as they stood, except that a formula is made text; a row that cannot be read comes out too and says so.
 */
import type { Check } from '../check/check.ts';
import { type ColumnProblem, type Columns, findColumns, type Mapping } from './columns.ts';
import { RecordReader, type TableRecord } from './records.ts';
import { nameResultColumns, showUnreadable } from './result-cells.ts';
import { isFormula, sniffDelimiter, writeCells } from './separated.ts';
import { createTableCheck, type TableCheck } from './table.ts';
import type { Tally } from './tally.ts';

export interface CsvParts {
  readonly check: Check;
  readonly tally: Tally;
  readonly mapping?: Mapping;
  /** The delimiter; by the first line where it is not given. */
  readonly delimiter?: string;
}

interface Layout {
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly ending: string;
  readonly check: TableCheck<string>;
}

/** Spreadsheets take a text that begins with this sign for Unicode. */
const byteOrderMark = '\ufeff';

/** Checks the rows of one text. */
export class CsvCheck {
  readonly #parts: CsvParts;
  #reader: RecordReader | null = null;
  #delimiter = ',';
  #layout: Layout | null = null;
  #problem: ColumnProblem | null = null;
  #waiting = '';
  #out = '';

  constructor(parts: CsvParts) {
    this.#parts = parts;
  }

  /** Why nothing can be checked: the columns cannot be told. Once there is one, nothing more is read. */
  get problem(): ColumnProblem | null {
    return this.#problem;
  }

  /** The header and the columns used; null before the header was read. */
  get layout(): { readonly header: readonly string[]; readonly columns: Columns } | null {
    return this.#layout;
  }

  /** Reads a chunk; returns what can be written by now. */
  read(chunk: string): string {
    if (this.#reader !== null) this.#reader.read(chunk);
    else {
      this.#waiting += chunk;
      if (this.#waiting.includes('\n')) this.#begin();
    }
    return this.#give();
  }

  /** Reads what is left; returns the rest. A text without a header is a problem. */
  end(): string {
    if (this.#reader === null) this.#begin();
    this.#reader?.end();
    if (this.#layout === null) this.#problem ??= { field: null, detail: 'there is no header row: the file is empty' };
    return this.#give();
  }

  #begin(): void {
    const text = this.#waiting.replace(/^\ufeff/, '');
    const firstLine = /[^\r\n]+/.exec(text.slice(0, 100_000))?.[0] ?? '';
    this.#delimiter = this.#parts.delimiter ?? sniffDelimiter(firstLine);
    this.#reader = new RecordReader(this.#delimiter, (record) => this.#take(record));
    this.#waiting = '';
    this.#reader.read(text);
  }

  #give(): string {
    const out = this.#out;
    this.#out = '';
    return out;
  }

  #take(record: TableRecord): void {
    if (this.#problem !== null) return;
    if (record.cells.length === 0) this.#out += this.#layout === null ? '' : record.ending;
    else if (this.#layout === null) this.#open(record);
    else this.#out += this.#answer(record, this.#layout) + (record.ending || this.#layout.ending);
  }

  #open(record: TableRecord): void {
    const { line, cells: header, problem } = record;
    const found = problem === null ? findColumns(header, this.#parts.mapping) : { field: null, detail: problem };
    if ('detail' in found) {
      this.#problem = problem === null ? found : { ...found, detail: `the header, line ${line}: ${problem}` };
      return;
    }
    const { check, tally } = this.#parts;
    const show = (cells: readonly string[]): string => writeCells(cells, this.#delimiter);
    const ending = record.ending === '' ? '\r\n' : record.ending;
    this.#layout = { header, columns: found, ending, check: createTableCheck({ check, columns: found, tally, show }) };
    this.#out += `${byteOrderMark}${this.#own(record)}${this.#delimiter}${show(nameResultColumns(header))}${ending}`;
  }

  #answer(record: TableRecord, { header, check }: Layout): string {
    if (record.problem === null) return `${this.#own(record)}${this.#delimiter}${check(record.cells, record.line)}`;
    this.#parts.tally.addUnread(record.line, record.problem);
    const cells = fit(record.cells, header.length, this.#delimiter);
    return writeCells([...cells, ...showUnreadable(`line ${record.line}: ${record.problem}`)], this.#delimiter);
  }

  /** The user's cells as they stood, unless a spreadsheet would run one. */
  #own({ raw, cells }: TableRecord): string {
    return cells.some(isFormula) ? writeCells(cells, this.#delimiter) : raw;
  }
}

/** Brings a broken row to the width of the header: too few cells are filled up, too many stand together in the last. */
function fit(cells: readonly string[], width: number, delimiter: string): string[] {
  if (cells.length > width) return [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)];
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}
