/**
 * A CSV check of bytes as they arrive (流式核对): pieces of bytes in, pieces of text out. Each piece of work is small, so that
 * whoever drives it can send what there is, wait for a slow reader, or let others go first, between any two pieces.
 */

import { CsvCheck, type CsvParts } from './csv.ts';
import type { ColumnProblem } from './layout/columns.ts';
import type { CsvTable } from './text/csv-reader.ts';
import { type Encoding, TextReader } from './text/encoding.ts';

/** The bytes worked on at once: some hundred rows. */
const pieceSize = 16_384;

export interface CsvStreamParts extends CsvParts {
  /** As `findEncoding` gives it; told by the bytes where it is null. */
  readonly encoding: Encoding | null;
}

/** Checks one body of bytes. What is held at once is the first rows, or one row, whatever the length of the whole. */
export class CsvStream {
  readonly #text: TextReader;
  readonly #check: CsvCheck;

  constructor({ encoding, ...parts }: CsvStreamParts) {
    this.#text = new TextReader(encoding);
    this.#check = new CsvCheck(parts);
  }

  /** Why nothing can be checked. Known before any text is given; once there is one, nothing more is read. */
  get problem(): ColumnProblem | null {
    return this.#check.problem;
  }

  /** What the first rows told; null until they did. */
  get table(): CsvTable | null {
    return this.#check.table;
  }

  /** The encoding, as far as it is known. */
  get encoding(): Encoding {
    return this.#text.encoding;
  }

  /** Reads bytes; gives the texts that can be sent by now, one for each piece of work; empty texts where there is nothing yet. */
  *read(bytes: Uint8Array): Generator<string> {
    for (let at = 0; at < bytes.length && this.problem === null; at += pieceSize)
      yield this.#check.read(this.#text.read(bytes.subarray(at, at + pieceSize)));
  }

  /** Reads what was held back; gives the rest. */
  *end(): Generator<string> {
    const rest = this.#text.end();
    for (let at = 0; at < rest.length && this.problem === null; at += pieceSize)
      yield this.#check.read(rest.slice(at, at + pieceSize));
    if (this.problem === null) yield this.#check.end();
  }
}
