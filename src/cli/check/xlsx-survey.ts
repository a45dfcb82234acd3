/** The survey (勘察): a sheet is read once before it is rewritten, for its header and for how far it reaches. */
import { isFilled, readCell, readRow, type SheetRow, type Values } from '../xlsx/row.ts';
import { splitSheet } from '../xlsx/sheet.ts';

export interface Survey {
  /** The texts of the first row that says anything, over the whole width. */
  readonly header: readonly string[];
  readonly headerNumber: number;
  /** The style of the last header cell. */
  readonly headerStyle: number | null;
  /** The first column after all used ones, counted from 0. */
  readonly width: number;
  readonly lastRow: number;
  /** What stands before the names of elements, such as `x:`; mostly nothing. */
  readonly prefix: string;
}

/** Surveys a sheet; null where no row says anything. */
export async function surveySheet(text: AsyncIterable<string>, values: Values): Promise<Survey | null> {
  let found: { readonly row: SheetRow; readonly prefix: string } | null = null;
  let [width, lastRow] = [0, 0];
  for await (const pieces of splitSheet(text)) {
    for (const { kind, text: markup } of pieces) {
      if (kind !== 'row') continue;
      const row = readRow(markup, lastRow);
      lastRow = row.number;
      const last = row.cells.findLast(isFilled);
      if (last === undefined) continue;
      found ??= { row, prefix: /^<((?:\w+:)?)row/.exec(markup)?.[1] ?? '' };
      width = Math.max(width, last.column + 1);
    }
  }
  if (found === null) return null;
  const { row, prefix } = found;
  const headerStyle = row.cells.findLast(isFilled)?.style ?? null;
  return { header: readCells(row, width, values), headerNumber: row.number, headerStyle, width, lastRow, prefix };
}

/** The texts of a row's cells, as many as the sheet is wide. */
export function readCells({ cells }: SheetRow, width: number, values: Values): string[] {
  const texts = Array.from({ length: width }, () => '');
  for (const cell of cells) if (cell.column < width) texts[cell.column] = readCell(cell, values);
  return texts;
}
