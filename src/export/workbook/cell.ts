/** A cell of a new sheet (单元格) as XML: texts stand in the cell itself and are never a formula, dates are day numbers, formulas are ours alone. */
import { lettersOfColumn } from '../../sheet/layout/columns.ts';
import { escapeText, writeEscapes } from '../../sheet/workbook/xml.ts';
import type { Cell, CellType } from '../table/table.ts';

/** The styles of the workbook, by their place in its style sheet. */
export const styles = { plain: 0, text: 1, date: 2, heading: 3, input: 4, inputDate: 5 } as const;

export type SheetCell =
  | null
  | { readonly text: string; readonly style?: number }
  | { readonly number: number; readonly style?: number }
  | { readonly formula: string; readonly style?: number }
  | { readonly blank: true; readonly style: number };

/** A spreadsheet holds no more characters in a cell than this. */
const longest = 32_767;

/** A row of cells as XML; `number` counts from 1. */
export function writeRow(cells: readonly SheetCell[], number: number): string {
  const written = cells.map((cell, index) => writeCell(cell, `${lettersOfColumn(index)}${number}`));
  return `<row r="${number}">${written.join('')}</row>`;
}

function writeCell(cell: SheetCell, place: string): string {
  if (cell === null) return '';
  const start = `<c r="${place}"${cell.style === undefined ? '' : ` s="${cell.style}"`}`;
  if ('blank' in cell) return `${start}/>`;
  if ('number' in cell) return `${start}><v>${cell.number}</v></c>`;
  if ('formula' in cell) return `${start}><f>${escapeText(cell.formula)}</f></c>`;
  const text = cell.text.length > longest ? `${cell.text.slice(0, longest - 1)}…` : cell.text;
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${space}>${escapeText(writeEscapes(text))}</t></is></c>`;
}

/** A cell of a table as one of a sheet. */
export function showCell(cell: Cell, type: CellType): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { number: cell };
  if (typeof cell === 'boolean') return { number: Number(cell) };
  return type === 'date' ? { number: dayNumber(cell), style: styles.date } : { text: cell, style: styles.text };
}

/** The number of a day (ISO) in spreadsheets: days since the end of 1899. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
