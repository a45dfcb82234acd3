/**
 * A separated table (分隔表) as it comes in: its first rows tell the dialect, the headings and the columns; then every row below
 * them is given on, in order. What stands above the rows is kept as it stood, the names of the result columns beside the last heading.
 */
import type { ColumnProblem } from '../layout/columns.ts';
import { findLayout, type Layout, type LayoutOptions } from '../layout/layout.ts';
import { nameResultColumns } from '../result-cells.ts';
import { readDeclaration, tellDelimiter } from './dialect.ts';
import { longestRecord, RecordReader, type TableRecord } from './records.ts';
import { defuse, isFormula, writeCells } from './separated.ts';

export interface CsvOptions extends LayoutOptions {
  /** The delimiter; told by the text where it is null. */
  readonly delimiter: string | null;
}

/** What is known of a table once its first rows were read; plain data, that may be sent to another thread. */
export interface CsvTable {
  readonly layout: Layout;
  readonly delimiter: string;
  /** How many cells a row has; usually as many as the headings, and then how many rows have that leave out empty ones. */
  readonly widths: readonly [number, ...number[]];
  readonly ending: string;
  /** The text above the rows, with the names of the result columns. */
  readonly head: string;
}

/** So much text, or so many lines, tell the layout. */
const enoughText = 262_144;
const enoughLines = 120;

/** Reads a table from chunks of text. */
export class CsvReader {
  readonly #options: CsvOptions;
  readonly #take: (record: TableRecord) => void;
  #waiting = '';
  #lines = 0;
  #reader: RecordReader | null = null;
  #table: CsvTable | null = null;
  #problem: ColumnProblem | null = null;

  /** `take` is called for every row below the headings, blank lines among them; the table is known by then. */
  constructor(options: CsvOptions, take: (record: TableRecord) => void) {
    this.#options = options;
    this.#take = take;
  }

  /** Why the table cannot be read. Once there is a reason, nothing more is read. */
  get problem(): ColumnProblem | null {
    return this.#problem;
  }

  /** What the first rows told; null until they did. */
  get table(): CsvTable | null {
    return this.#table;
  }

  /** Reads on. */
  read(chunk: string): void {
    if (this.#problem !== null) return;
    if (this.#reader !== null) {
      this.#reader.read(chunk);
      return;
    }
    this.#waiting += chunk;
    this.#lines += chunk.split(/\r\n?|\n/).length - 1;
    if (this.#lines >= enoughLines || this.#waiting.length >= enoughText) this.#begin(false);
  }

  /** Reads what is left. */
  end(): void {
    if (this.#reader === null && this.#problem === null) this.#begin(true);
    this.#reader?.end();
  }

  #begin(last: boolean): void {
    const text = this.#waiting.replace(/^\ufeff/, '');
    const declaration = /^[^\r\n]{5,20}(?:\r\n?|\n)/.exec(text)?.[0] ?? '';
    const declared = readDeclaration(declaration.trimEnd());
    const kept = declared === null ? '' : declaration;
    const body = text.slice(kept.length);
    const delimiter = this.#options.delimiter ?? declared ?? tellDelimiter(body);
    const first = declared === null ? 1 : 2;
    const records = readAll(body, delimiter, first, last);
    if (records.length === 0 && !last && text.length <= longestRecord) return;
    this.#waiting = '';
    const rows = records.filter(({ cells }) => cells.length > 0);
    const layout = findLayout(
      rows.map(({ line, cells }) => ({ number: line, cells })),
      this.#options,
    );
    const above =
      'detail' in layout ? rows.slice(0, 1) : records.filter(({ line }) => line <= (layout.rows?.last ?? 0));
    const broken = above.find(({ problem }) => problem !== null);
    if (broken !== undefined)
      this.#problem = { field: null, detail: `the header, line ${broken.line}: ${broken.problem}` };
    else if ('detail' in layout) this.#problem = layout;
    else this.#open({ layout, delimiter, above, records, kept, body });
  }

  #open({ layout, delimiter, above, records, kept, body }: Opened): void {
    const below = records.slice(above.length);
    const widths = tellWidths(layout.heading.length, below);
    const ending = records.find((record) => record.ending !== '')?.ending ?? '\r\n';
    const last = above.findLast(({ cells }) => cells.length > 0);
    const head = above.map((record) => {
      if (record !== last) return own(record, delimiter) + record.ending;
      const missing = delimiter.repeat(Math.max(0, widths[0] - record.cells.length));
      const names = writeCells(nameResultColumns(layout.heading), delimiter);
      return `${own(record, delimiter)}${missing}${delimiter}${names}${record.ending || ending}`;
    });
    this.#table = { layout, delimiter, widths, ending, head: kept + head.join('') };
    const skipped = above.reduce((sum, { raw, ending: end }) => sum + raw.length + end.length, 0);
    const line = below[0]?.line ?? 1;
    this.#reader = new RecordReader({ delimiter, widths, line }, this.#take);
    this.#reader.read(body.slice(skipped));
  }
}

interface Opened {
  readonly layout: Layout;
  readonly delimiter: string;
  readonly above: readonly TableRecord[];
  readonly records: readonly TableRecord[];
  readonly kept: string;
  readonly body: string;
}

/** The user's cells of a row as they stood, unless a spreadsheet would run one. */
export function own({ raw, cells }: TableRecord, delimiter: string): string {
  return cells.some(isFormula) ? defuse(raw, delimiter) : raw;
}

function readAll(text: string, delimiter: string, line: number, last: boolean): TableRecord[] {
  const records: TableRecord[] = [];
  const reader = new RecordReader({ delimiter, widths: null, line }, (record) => records.push(record));
  reader.read(text);
  if (last) reader.end();
  return records;
}

/** The width of the headings, or of the rows where most are wider; and the width of most rows where they are shorter. */
function tellWidths(heading: number, rows: readonly TableRecord[]): [number, ...number[]] {
  const counts = new Map<number, number>();
  for (const { cells, problem } of rows)
    if (cells.length > 0 && problem === null) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual = heading, most = 0] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [];
  if (usual === heading || most < 3 || most <= (counts.get(heading) ?? 0)) return [heading];
  return usual > heading ? [usual] : [heading, usual];
}
