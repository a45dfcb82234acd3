/** Separated text (分隔文本): cells written so that a spreadsheet opens them without running anything, and nothing else is changed. */
import { stringify } from 'csv-stringify/sync';

/** What begins a formula in a spreadsheet, in either width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A signed number, a telephone number with its +, or nothing but signs: nothing that could run. */
const harmless = /^[-+]?(?:\d[\d, ]*)?(?:\.\d*)?(?:e[-+]?\d+)?%?$|^[-+－＋]+$/i;

/** Whether a spreadsheet might run a cell. */
export function isFormula(cell: string): boolean {
  return formula.test(cell) && !harmless.test(cell);
}

/** Writes cells as one row without a line ending; a formula gets an apostrophe before it and is then text. */
export function writeCells(cells: readonly string[], delimiter: string): string {
  const defused = cells.map((cell) => (isFormula(cell) ? `'${cell}` : cell));
  return stringify([defused], { delimiter, eof: false, quoted_match: /[\r\n]/ });
}

/** A row as it stood, but for its formulas: they get an apostrophe before them, inside their quotes where they have some. */
export function defuse(raw: string, delimiter: string): string {
  const sign = delimiter.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
  const cells = new RegExp(`(?<=^|${sign})(?:"[^"]*(?:""[^"]*)*"|[^${sign}]*)`, 'g');
  return raw.replaceAll(cells, (cell) => {
    const quoted = cell.startsWith('"');
    if (!isFormula(quoted ? cell.slice(1, -1) : cell)) return cell;
    return quoted ? `"'${cell.slice(1)}` : `'${cell}`;
  });
}
