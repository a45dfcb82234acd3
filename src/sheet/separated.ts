/** Separated text (分隔文本): cells as CSV or TSV that a spreadsheet opens without running anything. */
import { stringify } from 'csv-stringify/sync';

/** What begins a formula in a spreadsheet, in either width; the same signs that csv-stringify defuses. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet might run a cell. */
export function isFormula(cell: string): boolean {
  return formula.test(cell);
}

/** Writes cells as one row without a line ending; a formula gets an apostrophe before it and is then text. */
export function writeCells(cells: readonly string[], delimiter: string): string {
  return stringify([cells], { delimiter, escape_formulas: true, eof: false, quoted_match: /[\r\n]/ });
}

/** The delimiter of a text, by its first line: the one of comma, semicolon and tab that stands there most, outside quotes. */
export function sniffDelimiter(firstLine: string): string {
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
