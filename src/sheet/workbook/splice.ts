/**
 * Splicing (拼接): a sheet's XML as it streams, with the result cells put into its rows. Rows are answered in blocks, several of
 * which may be under way at once; they come out in order, and never more than a few are held.
 */

import { lettersOfColumn } from '../layout/columns.ts';
import type { Span } from '../layout/joined.ts';
import { resultColumnCount } from '../result-cells.ts';
import { readColumns } from '../table.ts';
import { type CellContext, textOfCell } from './cell-text.ts';
import { extendHead } from './head.ts';
import { type ResultPlace, type WordsOfRow, writeResultHeading } from './result-xml.ts';
import { isFilled, makeCell, type RowCell, visitCells } from './row-cells.ts';
import { closeRow, type OpenRow, openRow } from './row-edit.ts';
import { readAttribute, type SheetRow, SheetStream } from './sheet-stream.ts';
import { MergedColumn } from './spans.ts';

/** Answers rows with their result cells as XML, in order. */
export type AnswerRows = (rows: readonly WordsOfRow[]) => readonly string[] | Promise<readonly string[]>;

export interface SpliceParts {
  /** The name of the part, for messages. */
  readonly name: string;
  readonly place: ResultPlace;
  readonly context: CellContext;
  readonly spans: readonly Span[];
  /** The number of the last row. */
  readonly last: number;
  readonly answer: AnswerRows;
  /** How many blocks may be under way at once. */
  readonly ahead: number;
}

/** The most rows and characters of a block. */
const mostRows = 512;
const mostText = 262_144;

interface Block {
  /** Text as it is to be written, and rows that wait for their result cells. */
  readonly parts: (string | OpenRow)[];
  readonly rows: WordsOfRow[];
  length: number;
}

/** The text of the sheet with its results. */
export async function* spliceSheet(parts: SpliceParts, text: AsyncIterable<string>): AsyncGenerator<string> {
  const { name, place, last, answer, ahead } = parts;
  const full: Block[] = [];
  let block: Block = { parts: [], rows: [], length: 0 };
  const cut = (): void => {
    full.push(block);
    block = { parts: [], rows: [], length: 0 };
  };
  const put = (part: string | OpenRow, length: number): void => {
    block.parts.push(part);
    block.length += length;
    if (block.rows.length >= mostRows || block.length >= mostText) cut();
  };
  const read = createReadRow(parts);
  const { prefix } = place;
  const stream = new SheetStream(name, {
    head: (head) => put(extendHead(head, prefix, place.first, resultColumnCount, last), head.length),
    row: (row) => {
      const { result, beyond } = read(row);
      const open = result === null ? row.text : openRow(row, beyond, place.first + resultColumnCount, prefix);
      if (result !== null && typeof result !== 'string') block.rows.push(result);
      put(
        typeof result === 'string' && typeof open !== 'string' ? closeRow(open, result, prefix) : open,
        row.text.length,
      );
    },
    tail: (tail) => put(tail, tail.length),
  });
  const waiting: Promise<string>[] = [];
  const settle = async ({ parts: pieces, rows }: Block): Promise<string> => {
    const results = rows.length === 0 ? [] : await answer(rows);
    let next = 0;
    return pieces
      .map((piece) => (typeof piece === 'string' ? piece : closeRow(piece, results[next++] ?? '', prefix)))
      .join('');
  };
  for await (const piece of text) {
    stream.write(piece);
    for (const ready of full.splice(0)) waiting.push(begin(settle(ready)));
    while (waiting.length > ahead) yield (await waiting.shift()) ?? '';
  }
  stream.end();
  waiting.push(settle(block));
  for (const written of waiting) yield await written;
}

/** A failure of a block is met when its turn comes, not before. */
function begin(written: Promise<string>): Promise<string> {
  written.catch(() => undefined);
  return written;
}

interface ReadRow {
  /** The words to answer, or result cells; null where the row gets none. */
  readonly result: WordsOfRow | string | null;
  /** The cells from the first result column on. */
  readonly beyond: readonly RowCell[];
}

/** Makes what reads rows. */
function createReadRow({ place, context, spans }: SpliceParts): (row: SheetRow) => ReadRow {
  const { layout, first, prefix } = place;
  const columns = readColumns(layout).map(([field, column]) => ({
    column,
    asDate: field === 'on' || field === 'at',
    merged: new MergedColumn(spans, column),
  }));
  const below = layout.rows?.last ?? 0;
  return (row) => {
    if (row.number < below || row.empty) return { result: null, beyond: [] };
    const { cells, beyond, filled } = pickCells(
      row,
      columns.map(({ column }) => column),
      first,
      prefix,
    );
    if (row.number === below) return { result: writeResultHeading(place, row.number, styleBefore(row, place)), beyond };
    const texts = columns.map(({ asDate, merged }, index) => {
      const cell = cells[index];
      return merged.take(row.number, cell === undefined ? '' : textOfCell(cell, context, asDate));
    });
    if (!filled) return { result: null, beyond };
    const stale = texts.indexOf(null);
    const words = texts.map((text) => text ?? '');
    if (stale < 0) return { result: { number: row.number, words, problem: null }, beyond };
    const where = `${lettersOfColumn(columns[stale]?.column ?? 0)}${row.number}`;
    const problem = `${where} is a formula without a stored result; save the file in a spreadsheet first`;
    return { result: { number: row.number, words, problem }, beyond };
  };
}

/** The cells of some columns, those from column `first` on, and whether any cell holds anything. */
function pickCells(row: SheetRow, wanted: readonly number[], first: number, prefix: string): PickedCells {
  const cells: (RowCell | undefined)[] = [];
  const beyond: RowCell[] = [];
  let filled = false;
  visitCells(row.text, row.tagEnd, prefix, (column, from, tagEnd, innerEnd, to) => {
    filled ||= isFilled(row.text, tagEnd, innerEnd);
    const index = wanted.indexOf(column);
    if (index < 0 && column < first) return;
    const cell = makeCell(row.text, prefix, column, from, tagEnd, innerEnd, to);
    if (index >= 0) cells[index] = cell;
    if (column >= first) beyond.push(cell);
  });
  return { cells, beyond, filled };
}

interface PickedCells {
  readonly cells: readonly (RowCell | undefined)[];
  readonly beyond: readonly RowCell[];
  readonly filled: boolean;
}

/** The style of the last heading before the result columns; null where it has none. */
function styleBefore({ text, tagEnd }: SheetRow, { first, prefix }: ResultPlace): string | null {
  let style: string | null = null;
  visitCells(text, tagEnd, prefix, (column, from, end, innerEnd) => {
    if (column < first && isFilled(text, end, innerEnd)) style = readAttribute(text.slice(from, end), 's');
  });
  return style;
}
