/**
 * CSV for spreadsheets: UTF-8 with a BOM, CRLF. A cell that a spreadsheet would run as a formula, or would make a date or a number of
 * (the code of a group: 1-01 becomes a day in January), gets an apostrophe before it and stays text; the codes of occupations need none.
 */
import type { Subject } from '../subject.ts';
import type { Cell, Table } from '../table/table.ts';
import { gather } from './gather.ts';

/** A table as CSV, its column names first. */
export function writeCsv(subject: Subject, table: Table): Generator<string> {
  return gather(writeRows(subject, table));
}

function* writeRows(subject: Subject, { columns, rows }: Table): Generator<string> {
  const texts = columns.map(({ type }) => type === 'text');
  yield `\ufeff${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const cells of rows(subject)) {
    yield `${cells.map((cell, index) => writeCell(texts[index] ? keepText(cell) : cell)).join(',')}\r\n`;
  }
}

/** A text as it stays text in a spreadsheet. */
function keepText(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const isRun = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell);
  const isTurned = /^[1-8](?:-\d\d){0,2}$/.test(cell);
  return isRun || isTurned ? `'${cell}` : cell;
}

function writeCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
