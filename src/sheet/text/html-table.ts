/**
 * Tables saved as web pages (网页表格), as many systems do under the name .xls: their rows as comma-separated text. A merged cell
 * counts for all its rows; of tables within tables each gives its own rows.
 */
import { Parser } from 'htmlparser2';
import { writeCells } from './separated.ts';

/** The most that HTML lets a cell span. */
const [mostColumns, mostRows] = [1_000, 65_534];

/** Elements whose text nobody sees. */
const unseen = new Set(['script', 'style', 'title', 'head']);

interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A table that is open: its open row and cell, and by column what a cell above still says of the rows below it. */
interface OpenTable {
  row: Cell[] | null;
  cell: Cell | null;
  readonly below: Map<number, { readonly text: string; left: number }>;
  /** Whether a table stood in the open row; then a row without text of its own is only a frame. */
  frame: boolean;
}

/** Turns the text of a web page, chunk by chunk, into the rows of its tables as lines of CSV. */
export class HtmlTableReader {
  readonly #tables: OpenTable[] = [];
  readonly #parser: Parser;
  #hidden = 0;
  /** The cells of the widest row so far: what a row leaves out is empty. */
  #width = 0;
  #lines = '';

  constructor() {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#say(text),
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
  }

  /** Reads on; gives the rows that are whole. */
  read(chunk: string): string {
    this.#parser.write(chunk);
    return this.#take();
  }

  /** Reads what is left; a table that was never closed ends here. */
  end(): string {
    this.#parser.end();
    return this.#take();
  }

  #take(): string {
    const lines = this.#lines;
    this.#lines = '';
    return lines;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (unseen.has(name)) this.#hidden += 1;
    const table = this.#tables.at(-1);
    if (name === 'table') {
      if (table !== undefined) table.frame = true;
      this.#tables.push({ row: null, cell: null, below: new Map(), frame: false });
    } else if (table === undefined) return;
    else if (name === 'tr') table.row = [];
    else if (name === 'td' || name === 'th') {
      table.row ??= [];
      const [columns, rows] = [readSpan(attributes.colspan, mostColumns), readSpan(attributes.rowspan, mostRows)];
      table.cell = { text: '', columns, rows };
      table.row.push(table.cell);
    } else if (name === 'br' || name === 'p' || name === 'div') this.#say(' ');
  }

  #close(name: string): void {
    if (unseen.has(name)) this.#hidden -= 1;
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') table.cell = null;
    else if (name === 'tr') this.#endRow(table);
    else if (name === 'table') {
      this.#endRow(table);
      this.#tables.pop();
    }
  }

  #say(text: string): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell !== null && cell !== undefined && this.#hidden === 0) cell.text += text;
  }

  #endRow(table: OpenTable): void {
    const { row, frame } = table;
    [table.row, table.cell, table.frame] = [null, null, false];
    if (row === null) return;
    const cells = layOut(row, table.below);
    if (frame && cells.every((text) => text === '')) return;
    while (cells.length < this.#width) cells.push('');
    this.#width = cells.length;
    this.#lines += `${writeCells(cells, ',')}\r\n`;
  }
}

/** The texts of a row by column; cells that reach down into it stand in it, cells that reach below it are remembered. */
function layOut(row: readonly Cell[], below: OpenTable['below']): string[] {
  const cells: string[] = [];
  const continued = (): void => {
    for (let above = below.get(cells.length); above !== undefined; above = below.get(cells.length)) {
      above.left -= 1;
      if (above.left === 0) below.delete(cells.length);
      cells.push(above.text);
    }
  };
  for (const cell of row) {
    continued();
    const text = cell.text.replace(/\s+/g, ' ').trim();
    for (let column = 0; column < cell.columns; column += 1) {
      const shown = column === 0 ? text : '';
      if (cell.rows > 1) below.set(cells.length, { text: shown, left: cell.rows - 1 });
      cells.push(shown);
    }
  }
  continued();
  return cells;
}

function readSpan(given: string | undefined, most: number): number {
  const span = Number.parseInt(given ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, most);
}
