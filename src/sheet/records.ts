/**
 * Records (记录): separated text → rows of cells with their line numbers. A row with an unclosed quote costs that one line,
 * never those after it: reading goes on at the next line, and what was read can be written out as it stood. (csv-parse gives
 * neither: an unclosed quote swallows all that follows.)
 */

export interface TableRecord {
  /** The line that it begins on, counted from 1. */
  readonly line: number;
  /** The text as it stood, without the line ending. */
  readonly raw: string;
  readonly ending: string;
  /** None for a blank line. */
  readonly cells: readonly string[];
  /** Why it cannot be trusted, if so; its cells are then split at every delimiter. */
  readonly problem: string | null;
}

/** The most characters of one record. A quote still open after that is taken for a stray one. */
export const longestRecord = 8_388_608;

interface Scanned {
  readonly cells: string[];
  /** Where the line ending begins. */
  readonly end: number;
}

/** Reads records from chunks of text. `take` is called once for every record, in order. */
export class RecordReader {
  readonly #delimiter: string;
  readonly #take: (record: TableRecord) => void;
  #rest = '';
  #line = 1;
  #width: number | null = null;

  constructor(delimiter: string, take: (record: TableRecord) => void) {
    this.#delimiter = delimiter;
    this.#take = take;
  }

  /** Reads on; an unfinished record waits for the next chunk. */
  read(chunk: string): void {
    this.#go(this.#rest + chunk, false);
  }

  /** Reads what is left. */
  end(): void {
    if (this.#rest !== '') this.#go(this.#rest, true);
  }

  #go(text: string, last: boolean): void {
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      const whole = newline >= 0 || last || text.length - start > longestRecord;
      if (!whole) break;
      const lineEnd = newline < 0 ? text.length : newline;
      const line = text.slice(start, lineEnd);
      const scanned = line.includes('"') ? scan(text, start, this.#delimiter, last) : 'plain';
      if (scanned === 'open' && !last && text.length - start <= longestRecord) break;
      start = this.#emit(text, start, lineEnd, scanned);
    }
    this.#rest = start === 0 ? text : text.slice(start);
  }

  /** Gives one record away; returns where the next begins. */
  #emit(text: string, start: number, lineEnd: number, scanned: Scanned | 'open' | 'broken' | 'plain'): number {
    const quoted = typeof scanned === 'object' && !this.#swallows(scanned, lineEnd) ? scanned : null;
    const newline = quoted === null ? lineEnd : text.indexOf('\n', quoted.end);
    const stop = newline < 0 ? text.length : newline;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    const raw = text.slice(start, end);
    const cells = quoted?.cells ?? (raw === '' ? [] : raw.split(this.#delimiter));
    const line = this.#line;
    this.#line += (quoted === null ? 0 : countBreaks(raw)) + (text[stop] === '\n' ? 1 : 0);
    const stray = quoted === null && scanned !== 'plain';
    const problem = stray ? 'a quotation mark is not closed, or closed before the end of its cell' : this.#weigh(cells);
    this.#take({ line, raw, ending: text.slice(end, stop + 1), cells, problem });
    return stop + 1;
  }

  /** Whether a quote ran on over line ends to where the row no longer has the width of the header: it was a stray one. */
  #swallows({ cells, end }: Scanned, lineEnd: number): boolean {
    return end > lineEnd && this.#width !== null && cells.length !== this.#width;
  }

  #weigh(cells: readonly string[]): string | null {
    if (cells.length === 0) return null;
    this.#width ??= cells.length;
    return cells.length === this.#width
      ? null
      : `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header ${this.#width}`;
  }
}

/** Scans one record from `start`: RFC 4180, where a quote inside an unquoted cell is a character like any other. */
function scan(text: string, start: number, delimiter: string, last: boolean): Scanned | 'open' | 'broken' {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const closed = closingQuote(text, at + 1, last);
      if (closed < 0) return 'open';
      cells.push(text.slice(at + 1, closed).replaceAll('""', '"'));
      at = closed + 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
      const cut = text[at - 1] === '\r' && at > from && text[at] !== delimiter ? at - 1 : at;
      cells.push(text.slice(from, cut));
    }
    const next = text[at];
    if (next === delimiter) at += 1;
    else if (next === undefined || next === '\n' || (next === '\r' && text[at + 1] === '\n')) return { cells, end: at };
    else return 'broken';
  }
}

/** Where a quoted cell closes; -1 where the text ends before that can be said. */
function closingQuote(text: string, from: number, last: boolean): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  const undecided = at === text.length - 1 || (text[at + 1] === '\r' && at === text.length - 2);
  return at >= 0 && undecided && !last ? -1 : at;
}

function countBreaks(raw: string): number {
  let breaks = 0;
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
