/** The cells of a row (行内单元格), found in its XML without making anything of those that nobody asks for. */
import { readAttribute, type SheetRow } from './sheet-stream.ts';

/** A cell, by its places in the text of its row. */
export interface RowCell {
  /** Counted from 0. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** The attributes as they are written. */
  readonly attributes: string;
  /** What stands between the tags; empty where nothing does. */
  readonly inner: string;
}

/** Told of each cell: its column, where it begins, where its first tag ends, where its last one begins, and where it ends. */
export type VisitCell = (column: number, from: number, tagEnd: number, innerEnd: number, to: number) => void;

/** Visits the cells of a row, or of any text that is a row of cells. One that does not say where it stands follows the one before it. */
export function visitCells(text: string, start: number, prefix: string, visit: VisitCell): void {
  const [open, close] = [`<${prefix}c`, `</${prefix}c`];
  let column = -1;
  for (let from = text.indexOf(open, start); from >= 0; ) {
    const next = text.charCodeAt(from + open.length);
    const tagEnd = text.indexOf('>', from) + 1;
    if (tagEnd === 0) return;
    // Anything but white space, / or > goes on with a longer name.
    if (next > 32 && next !== 47 && next !== 62) {
      from = text.indexOf(open, tagEnd);
      continue;
    }
    const empty = text.charCodeAt(tagEnd - 2) === 47;
    const innerEnd = empty ? tagEnd : text.indexOf(close, tagEnd);
    const to = empty ? tagEnd : text.indexOf('>', innerEnd) + 1;
    if (innerEnd < 0 || to === 0) return;
    column = readColumn(text, from + open.length, tagEnd, column + 1);
    visit(column, from, tagEnd, innerEnd, to);
    from = text.indexOf(open, to);
  }
}

/** The cells of a row. */
export function readCells(text: string, start: number, prefix: string): RowCell[] {
  const cells: RowCell[] = [];
  visitCells(text, start, prefix, (column, from, tagEnd, innerEnd, to) => {
    cells.push(makeCell(text, prefix, column, from, tagEnd, innerEnd, to));
  });
  return cells;
}

/** A cell of its places. */
export function makeCell(text: string, prefix: string, ...places: Parameters<VisitCell>): RowCell {
  const [column, from, tagEnd, innerEnd, to] = places;
  const end = tagEnd - (text.charCodeAt(tagEnd - 2) === 47 ? 2 : 1);
  const attributes = text.slice(from + prefix.length + 2, end).trimEnd();
  return { column, from, to, attributes, inner: text.slice(tagEnd, innerEnd) };
}

/** How far a row says anything: the number of columns up to its last cell that holds something; only formatted cells do not count. */
export function reachOf({ text, tagEnd, empty }: SheetRow, prefix: string): number {
  let reach = 0;
  if (!empty)
    visitCells(text, tagEnd, prefix, (column, _, from, to) => {
      if (column >= reach && isFilled(text, from, to)) reach = column + 1;
    });
  return reach;
}

/** Whether there is a value between two places, were it a formula without a result. */
export function isFilled(text: string, from: number, to: number): boolean {
  if (to - from < 4) return false;
  if (text.startsWith('<v>', from)) return text.charCodeAt(from + 3) !== 60;
  const inner = text.slice(from, to);
  return /<(?:[\w.-]+:)?(?:v|is|f)[\s>/]/.test(inner) && !/^<(?:[\w.-]+:)?v\s*(?:\/>|><\/)/.test(inner);
}

function readColumn(text: string, from: number, to: number, otherwise: number): number {
  if (text.startsWith(' r="', from)) return columnOf(text, from + 4);
  const place = readAttribute(text.slice(from, to), 'r');
  return place === null ? otherwise : columnOf(place, 0);
}

/** The column of a place such as `AB12`, counted from 0; -1 where there are no letters. */
export function columnOf(text: string, from: number): number {
  let column = 0;
  for (let at = from; ; at += 1) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (!(letter >= 65 && letter <= 90)) return column - 1;
    column = column * 26 + letter - 64;
  }
}
