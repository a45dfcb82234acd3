/**
 * A sheet's XML as it streams (工作表流): what stands before the rows, each row as it is written, what stands behind. Nothing is
 * changed and nothing is held but one row, so that all of it can be written again byte for byte. (A parser of XML would read a
 * hundred million characters for the few that matter here, and gives no places; rows and cells need neither.)
 */
import { UnreadableFile } from '../source.ts';

export interface SheetRow {
  /** Counted from 1. */
  readonly number: number;
  /** The whole element, and whatever stands before it, mostly nothing. */
  readonly text: string;
  /** Where the element begins, and where its first tag ends. */
  readonly start: number;
  readonly tagEnd: number;
  /** Whether it is one tag alone, without cells. */
  readonly empty: boolean;
}

export interface SheetHandlers {
  /** Everything up to the rows, the tag that opens them included; `prefix` is that of the elements, such as `x:`. */
  readonly head: (text: string, prefix: string) => void;
  readonly row: (row: SheetRow) => void;
  /** What stands behind the rows, piece by piece. */
  readonly tail: (text: string) => void;
}

/** No row of sixteen thousand cells of usual length is longer. */
const longestRow = 64_000_000;
const longestHead = 16_000_000;

const rowsTag = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/;

/** Reads one sheet. */
export class SheetStream {
  readonly #name: string;
  readonly #handlers: SheetHandlers;
  #state: 'head' | 'rows' | 'tail' = 'head';
  #text = '';
  #prefix = '';
  #number = 0;

  /** `name` is the name of the part, for messages. */
  constructor(name: string, handlers: SheetHandlers) {
    this.#name = name;
    this.#handlers = handlers;
  }

  /** Reads on. Throws `UnreadableFile` where it cannot be a sheet. */
  write(piece: string): void {
    if (this.#state === 'tail') {
      this.#handlers.tail(piece);
      return;
    }
    this.#text += piece;
    if (this.#state === 'head') this.#readHead();
    if (this.#state === 'rows') this.#readRows();
  }

  /** Ends. Throws where the sheet is not whole. */
  end(): void {
    if (this.#state !== 'tail') throw this.#damage();
  }

  #damage(): UnreadableFile {
    return new UnreadableFile(`the file is damaged: ${this.#name} is no whole sheet`);
  }

  #readHead(): void {
    const found = rowsTag.exec(this.#text);
    if (found === null) {
      if (this.#text.length > longestHead) throw this.#damage();
      return;
    }
    const [tag, prefix = '', closed] = found;
    const end = found.index + tag.length;
    this.#prefix = prefix;
    this.#handlers.head(this.#text.slice(0, end), prefix);
    const rest = this.#text.slice(end);
    this.#text = '';
    this.#state = closed === '' ? 'rows' : 'tail';
    if (this.#state === 'tail') this.#handlers.tail(rest);
    else this.#text = rest;
  }

  #readRows(): void {
    const [open, close, last] = [`<${this.#prefix}row`, `</${this.#prefix}row`, `</${this.#prefix}sheetData`];
    let [at, from] = [0, 0];
    for (;;) {
      const start = this.#text.indexOf('<', from);
      const tagEnd = start < 0 ? -1 : this.#text.indexOf('>', start);
      if (tagEnd < 0) break;
      if (this.#text.startsWith(last, start)) {
        const tail = this.#text.slice(at);
        this.#text = '';
        this.#state = 'tail';
        this.#handlers.tail(tail);
        return;
      }
      if (this.#text.startsWith('<!--', start)) {
        from = this.#text.indexOf('-->', start);
        if (from < 0) break;
        continue;
      }
      if (!this.#text.startsWith(open, start)) throw this.#damage();
      const empty = this.#text[tagEnd - 1] === '/';
      const closing = empty ? tagEnd : this.#text.indexOf(close, tagEnd);
      const end = closing < 0 ? -1 : this.#text.indexOf('>', closing);
      if (end < 0) break;
      this.#give(at, start, tagEnd + 1, end + 1, empty);
      at = end + 1;
      from = at;
    }
    this.#text = this.#text.slice(at);
    if (this.#text.length > longestRow) throw this.#damage();
  }

  #give(from: number, start: number, tagEnd: number, end: number, empty: boolean): void {
    const text = this.#text.slice(from, end);
    const tag = this.#text.slice(start, tagEnd);
    const number = Number(readAttribute(tag, 'r') ?? this.#number + 1);
    if (!Number.isInteger(number) || number < 1) throw this.#damage();
    this.#number = number;
    this.#handlers.row({ number, text, start: start - from, tagEnd: tagEnd - from, empty });
  }
}

/** The value of an attribute in a tag or in what is written of its attributes; null where it is not there. */
export function readAttribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (at === 0 || before > 32) continue;
    const [, double, single] =
      /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length, at + name.length + 300)) ?? [];
    const value = double ?? single;
    if (value !== undefined) return value;
  }
  return null;
}
