/** A row of a sheet (行): its cells with what they say. A cell says its stored value; a formula says its stored result. */
import { columnOfLetters } from '../../check/columns.ts';
import { dayOfSerial } from './dates.ts';
import { textOf, unescapeText } from './markup.ts';

export interface SheetCell {
  /** Counted from 0. */
  readonly column: number;
  readonly style: number | null;
  readonly type: string;
  /** Its inside: value, formula, text. */
  readonly inside: string;
  /** All of its markup. */
  readonly markup: string;
}

export interface SheetRow {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** What the values of cells refer to. */
export interface Values {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly since1904: boolean;
}

const cellPattern = /<((?:\w+:)?)c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;
const valuePattern = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;
const formulaPattern = /<((?:\w+:)?)f(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/\1f>)/g;

/** Reads the cells of a row's markup. `previous` is the number of the row before, for rows that do not say theirs. */
export function readRow(markup: string, previous: number): SheetRow {
  const open = markup.slice(0, markup.indexOf('>'));
  const number = Number(/\sr=["'](\d+)["']/.exec(open)?.[1] ?? previous + 1);
  const cells: SheetCell[] = [];
  let column = -1;
  for (const [whole, , attributes = '', inside = ''] of markup.matchAll(cellPattern)) {
    const letters = /(?:^|\s)r=["']([A-Z]+)/.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnOfLetters(letters);
    const style = /\ss=["'](\d+)["']/.exec(attributes)?.[1];
    const type = /\st=["'](\w+)["']/.exec(attributes)?.[1] ?? 'n';
    cells.push({ column, style: style === undefined ? null : Number(style), type, inside, markup: whole });
  }
  return { number, cells };
}

/** Whether a cell holds anything. */
export function isFilled({ inside }: SheetCell): boolean {
  return inside !== '';
}

/** Whether a cell has a formula whose result the file does not hold. */
export function isUncalculated({ inside }: SheetCell): boolean {
  return /<(?:\w+:)?f[\s/>]/.test(inside) && !valuePattern.test(inside);
}

/** A cell as text: a date as its ISO day, a truth as TRUE or FALSE, a number in plain digits. */
export function readCell({ type, style, inside }: SheetCell, { strings, dateStyles, since1904 }: Values): string {
  if (type === 'inlineStr') return textOf(inside);
  const value = valuePattern.exec(inside)?.[1];
  if (value === undefined || value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescapeText(value);
  const day = style !== null && dateStyles.has(style) ? dayOfSerial(Number(value), since1904) : null;
  return day ?? (/^-?\d+$/.test(value) ? value : String(Number(value)));
}

/** A cell's markup with the formula replaced by its result; a formula without a stored result stays. */
export function settleFormula(cell: SheetCell): string {
  if (!/<(?:\w+:)?f[\s/>]/.test(cell.inside) || isUncalculated(cell)) return cell.markup;
  return cell.markup.replace(formulaPattern, '');
}
