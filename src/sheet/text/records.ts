/**
 * Records (记录): separated text → rows of cells with their line numbers. Lines may end in LF, CRLF or CR alone. A row with an
 * unclosed quote costs that one line, never those after it: reading goes on at the next line, and what was read can be written
 * out as it stood. (csv-parse gives neither: an unclosed quote swallows all that follows.)
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
export const longestRecord = 1_048_576;

export interface RecordOptions {
  readonly delimiter: string;
  /** How many cells a row may have; null where that is not known yet and every row will do. */
  readonly widths: readonly number[] | null;
  /** The number of the first line; 1 where it is not given. */
  readonly line?: number;
}

interface Scanned {
  readonly cells: string[];
  /** Where the line ending begins. */
  readonly end: number;
}

/** Reads records from chunks of text. `take` is called once for every record, in order. */
export class RecordReader {
  readonly #delimiter: string;
  readonly #widths: readonly number[] | null;
  readonly #take: (record: TableRecord) => void;
  #rest = '';
  #line: number;

  constructor({ delimiter, widths, line }: RecordOptions, take: (record: TableRecord) => void) {
    this.#delimiter = delimiter;
    this.#widths = widths;
    this.#line = line ?? 1;
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
    const ends = new LineEnds(text);
    let start = 0;
    while (start < text.length) {
      const lineEnd = ends.after(start);
      // A CR that ends the chunk may be half of a CRLF.
      const whole = lineEnd < text.length - 1 || text[lineEnd] === '\n';
      if (!whole && !last && text.length - start <= longestRecord) break;
      const quoted = text.slice(start, lineEnd).includes('"');
      const scanned = quoted ? scan(text, start, this.#delimiter, last) : 'plain';
      if (scanned === 'open' && !last && text.length - start <= longestRecord) break;
      start = this.#emit(text, start, lineEnd, scanned);
    }
    this.#rest = start === 0 ? text : text.slice(start);
  }

  /** Gives one record away; returns where the next begins. */
  #emit(text: string, start: number, lineEnd: number, scanned: Scanned | 'open' | 'broken' | 'plain'): number {
    const quoted = typeof scanned === 'object' && !this.#swallows(scanned, lineEnd) ? scanned : null;
    const end = quoted?.end ?? lineEnd;
    const next = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    const raw = text.slice(start, end);
    const cells = quoted?.cells ?? (raw === '' ? [] : raw.split(this.#delimiter));
    const line = this.#line;
    this.#line += (quoted === null ? 0 : countBreaks(raw)) + (end < text.length ? 1 : 0);
    const stray = quoted === null && scanned !== 'plain';
    const problem = stray ? 'a quotation mark is not closed, or closed before the end of its cell' : this.#weigh(cells);
    this.#take({ line, raw, ending: text.slice(end, next), cells, problem });
    return next;
  }

  /** Whether a quote ran on over line ends to where the row no longer has the width of the others: it was a stray one. */
  #swallows({ cells, end }: Scanned, lineEnd: number): boolean {
    return end > lineEnd && this.#widths !== null && !this.#widths.includes(cells.length);
  }

  #weigh(cells: readonly string[]): string | null {
    const [width] = this.#widths ?? [];
    if (cells.length === 0 || width === undefined || this.#widths?.includes(cells.length) === true) return null;
    if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return null;
    return `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header ${width}`;
  }
}

/** Where the lines of a text end. Asked for rising places only, so that no stretch is searched twice. */
class LineEnds {
  readonly #text: string;
  #feed = -1;
  #return = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of the next LF or CR; the length of the text where there is none. */
  after(start: number): number {
    if (this.#feed < start) this.#feed = this.#find('\n', start);
    if (this.#return < start) this.#return = this.#find('\r', start);
    return Math.min(this.#feed, this.#return);
  }

  #find(sign: string, start: number): number {
    const found = this.#text.indexOf(sign, start);
    return found < 0 ? this.#text.length : found;
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
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cells.push(text.slice(from, at));
    }
    const next = text[at];
    if (next === delimiter) at += 1;
    else if (next === undefined || next === '\n' || next === '\r')
      return isCut(text, at, last) ? 'open' : { cells, end: at };
    else return 'broken';
  }
}

/** Whether the text stops where more could still belong to the record or to its line ending. */
function isCut(text: string, at: number, last: boolean): boolean {
  return !last && (at === text.length || (text[at] === '\r' && at === text.length - 1));
}

/** Where a quoted cell closes; -1 where the text ends before that can be said. */
function closingQuote(text: string, from: number, last: boolean): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === text.length - 1 && !last ? -1 : at;
}

function countBreaks(raw: string): number {
  let breaks = 0;
  const ends = new LineEnds(raw);
  for (let at = ends.after(0); at < raw.length; at = ends.after(at + 1))
    if (raw[at] === '\n' || raw[at + 1] !== '\n') breaks += 1;
  return breaks;
}
