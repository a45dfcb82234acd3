/**
 * Splicing (拼接): a sheet's XML as it streams, with the result cells put into its rows. Rows are answered in blocks, several of
 * which may be under way at once; they come out in order, and never more than a few are held.
 */
import { Output } from '../../check/write/output.ts';
import { lettersOfColumn } from '../layout/columns.ts';
import type { Span } from '../layout/joined.ts';
import { resultColumnCount } from '../result-cells.ts';
import { readColumns } from '../table.ts';
import { type CellContext, textOfCell } from './cell-text.ts';
import { extendHead } from './head.ts';
import { type ResultPlace, type WordsOfRow, writeResultHeading } from './result-xml.ts';
import { isFilled, makeCell, type RowCell, visitCells } from './row-cells.ts';
import { fillRow, type OpenRow, openRow } from './row-edit.ts';
import { readAttribute, type SheetHandlers, type SheetRow, SheetStream } from './sheet-stream.ts';
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

/** The most rows and characters of a block, and the bytes that are written at once. */
const mostRows = 256;
const mostText = 131_072;
const mostBytes = 131_072;

/** A row that gets result cells: `result` where they are known, else they are the answer to the next row asked. */
interface Waiting {
  readonly row: OpenRow;
  readonly result: string | null;
}

interface Block {
  /** Text as it is to be written, and rows that get result cells. */
  readonly parts: (string | Waiting)[];
  readonly rows: WordsOfRow[];
  length: number;
}

/** The bytes of the sheet with its results. */
export async function* spliceSheet(parts: SpliceParts, text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const { name, place, answer, ahead } = parts;
  const full: Block[] = [];
  let block: Block = { parts: [], rows: [], length: 0 };
  const stream = new SheetStream(
    name,
    createHandlers(parts, (part, asked, length) => {
      block.parts.push(part);
      if (asked !== null) block.rows.push(asked);
      block.length += length;
      if (block.rows.length < mostRows && block.length < mostText) return;
      full.push(block);
      block = { parts: [], rows: [], length: 0 };
    }),
  );
  const output = new Output(2 * mostBytes);
  const waiting: { readonly parts: Block['parts']; readonly answers: Promise<readonly string[]> }[] = [];
  const ask = (ready: Block): void => {
    const answers = Promise.resolve(ready.rows.length === 0 ? [] : answer(ready.rows));
    // A failure is met when the turn of its block comes.
    answers.catch(() => undefined);
    waiting.push({ parts: ready.parts, answers });
  };
  const settle = async function* (most: number): AsyncGenerator<Uint8Array> {
    while (waiting.length > most) {
      const next = waiting.shift();
      if (next !== undefined) yield* write(output, next.parts, await next.answers, place.prefix);
    }
  };
  for await (const piece of text) {
    stream.write(piece);
    for (const ready of full.splice(0)) {
      ask(ready);
      yield* settle(ahead);
    }
  }
  stream.end();
  ask(block);
  yield* settle(0);
  if (output.length > 0) yield output.take();
}

/** What takes a part to write, the row to ask of where there is one, and the length of its text. */
type Put = (part: string | Waiting, asked: WordsOfRow | null, length: number) => void;

function createHandlers(parts: SpliceParts, put: Put): SheetHandlers {
  const { place, last } = parts;
  const read = createReadRow(parts);
  return {
    head: (head) => put(extendHead(head, place.prefix, place.first, resultColumnCount, last), null, head.length),
    row: (row) => {
      const { result, beyond } = read(row);
      if (result === null) return put(row.text, null, row.text.length);
      const open = openRow(row, beyond, place.first + resultColumnCount, place.prefix);
      const known = typeof result === 'string';
      put({ row: open, result: known ? result : null }, known ? null : result, row.text.length);
    },
    tail: (tail) => put(tail, null, tail.length),
  };
}

function* write(
  output: Output,
  parts: Block['parts'],
  answers: readonly string[],
  prefix: string,
): Generator<Uint8Array> {
  let next = 0;
  for (const part of parts) {
    if (typeof part === 'string') output.putText(part);
    else {
      const { row, result } = part;
      output.putText(row.before);
      output.putText(fillRow(row, result ?? answers[next] ?? '', prefix));
      output.putText(row.after);
      if (result === null) next += 1;
    }
    if (output.length >= mostBytes) yield output.take();
  }
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
    const { cells, beyond, lead } = pickCells(
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
    if (lead === null) return { result: null, beyond };
    const stale = texts.indexOf(null);
    const asked = {
      number: row.number,
      words: texts.map((text) => text ?? ''),
      lead: textOfCell(lead, context, false) ?? '',
    };
    if (stale < 0) return { result: { ...asked, problem: null }, beyond };
    const where = `${lettersOfColumn(columns[stale]?.column ?? 0)}${row.number}`;
    const problem = `${where} is a formula without a stored result; save the file in a spreadsheet first`;
    return { result: { ...asked, problem }, beyond };
  };
}

/** The cells of some columns, those from column `first` on, and the first cell that holds anything. */
function pickCells(row: SheetRow, wanted: readonly number[], first: number, prefix: string): PickedCells {
  const cells: (RowCell | undefined)[] = [];
  const beyond: RowCell[] = [];
  let lead: RowCell | null = null;
  visitCells(row.text, row.tagEnd, prefix, (column, from, tagEnd, innerEnd, to) => {
    if (lead === null && isFilled(row.text, tagEnd, innerEnd))
      lead = makeCell(row.text, prefix, column, from, tagEnd, innerEnd, to);
    const index = wanted.indexOf(column);
    if (index < 0 && column < first) return;
    const cell = makeCell(row.text, prefix, column, from, tagEnd, innerEnd, to);
    if (index >= 0) cells[index] = cell;
    if (column >= first) beyond.push(cell);
  });
  return { cells, beyond, lead };
}

interface PickedCells {
  readonly cells: readonly (RowCell | undefined)[];
  readonly beyond: readonly RowCell[];
  readonly lead: RowCell | null;
}

/** The style of the last heading before the result columns; null where it has none. */
function styleBefore({ text, tagEnd }: SheetRow, { first, prefix }: ResultPlace): string | null {
  let style: string | null = null;
  visitCells(text, tagEnd, prefix, (column, from, end, innerEnd) => {
    if (column < first && isFilled(text, end, innerEnd)) style = readAttribute(text.slice(from, end), 's');
  });
  return style;
}
