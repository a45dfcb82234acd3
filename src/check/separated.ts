/** Separated text (分隔文本): cells as CSV or TSV that a spreadsheet opens without running anything. */

/** What begins a formula in a spreadsheet, in either width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
/** Signs that begin a formula but are none here: a plain number, or hyphens that stand for "none". */
const harmless = /^(?:[+-]?\d[\d,]*(?:\.\d+)?%?|-+)$/;

/** Whether a spreadsheet would run a cell. */
export function isFormula(cell: string): boolean {
  return formula.test(cell) && !harmless.test(cell);
}

/** Writes cells as one row without a line ending; a formula gets an apostrophe before it and is then text. */
export function writeCells(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => quote(isFormula(cell) ? `'${cell}` : cell, delimiter)).join(delimiter);
}

function quote(cell: string, delimiter: string): string {
  if (!cell.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The delimiter of a text, by its first line: the one of comma, semicolon and tab that stands there most, outside quotes. */
export function sniffDelimiter(firstLine: string): string {
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
