/** A cell as text (单元格的文字): what it holds or shows, whatever it is made of; of a formula the stored result. */

import { showDate, showNumber } from './numbers/shown.ts';
import type { FormatOf } from './numbers/styles.ts';
import type { RowCell } from './row-cells.ts';
import { readAttribute } from './sheet-stream.ts';
import type { SharedStrings } from './strings.ts';
import { readEscapes, readText } from './xml.ts';

export interface CellContext {
  readonly strings: SharedStrings;
  readonly formatOf: FormatOf;
  readonly since1904: boolean;
}

/** What a cell says; dates as days or months where `asDate`, else as the cell shows them. Null for a formula without a result. */
export function textOfCell(
  cell: RowCell,
  { strings, formatOf, since1904 }: CellContext,
  asDate: boolean,
): string | null {
  const { attributes, inner } = cell;
  if (inner === '') return '';
  const type = readAttribute(attributes, 't') ?? 'n';
  if (type === 'inlineStr') return readInline(inner);
  const value = readValue(inner);
  if (value === null) return /<(?:[\w.-]+:)?f[\s>/]/.test(inner) ? null : '';
  if (type === 's') return strings.at(Number(value));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  const number = type === 'n' && value.trim() !== '' ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) return readEscapes(readText(value));
  const format = formatOf(Number(readAttribute(attributes, 's') ?? 0));
  return asDate ? showDate(number, format, since1904) : showNumber(number, format, since1904);
}

/** What the value of a cell is written as; null where it has none. */
function readValue(inner: string): string | null {
  if (inner.startsWith('<v>') && inner.endsWith('</v>')) return inner.length > 7 ? inner.slice(3, -4) : null;
  const from = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>/.exec(inner);
  if (from === null || from[0].endsWith('/>')) return null;
  const start = from.index + from[0].length;
  const end = inner.indexOf('</', start);
  return end <= start ? null : inner.slice(start, end);
}

/** The text that stands in the cell itself, all its runs together; phonetic readings are no part of it. */
function readInline(inner: string): string {
  const spoken = inner.replaceAll(/<((?:[\w.-]+:)?)rPh[\s>][\s\S]*?<\/\1rPh\s*>/g, '');
  const runs = spoken.matchAll(/<((?:[\w.-]+:)?)t(?:\s[^>]*)?>([\s\S]*?)<\/\1t\s*>/g);
  return readEscapes(readText(Array.from(runs, ([, , text = '']) => text).join('')));
}
