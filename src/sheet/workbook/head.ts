/** The head of a sheet (表头部分), everything before its rows: its extent and the widths of its columns, with the result columns taken in. */
import { lettersOfColumn } from '../layout/columns.ts';
import { readAttribute } from './sheet-stream.ts';
import { readRange } from './spans.ts';

/** The widths of the result columns, in characters. */
const widths = [16, 10, 13, 22, 44, 12, 13, 22, 44, 44, 44];

/** Takes result columns, `count` from `first` on, into the head of a sheet with rows down to `last`. */
export function extendHead(head: string, prefix: string, first: number, count: number, last: number): string {
  const extended = head.replace(
    /(<(?:[\w.-]+:)?dimension\s[^>]*?ref\s*=\s*["'])([^"']*)(["'])/,
    (_, before, range, after) => {
      const { top, left, bottom } = readRange(range) ?? { top: 1, left: 0, bottom: 1 };
      const corner = `${lettersOfColumn(first + count - 1)}${Math.max(bottom, last)}`;
      return `${before}${lettersOfColumn(Math.min(left, first))}${top}:${corner}${after}`;
    },
  );
  const own = Array.from({ length: count }, (_, index) => {
    const place = first + index + 1;
    return `<${prefix}col min="${place}" max="${place}" width="${widths[index] ?? 16}" customWidth="1"/>`;
  }).join('');
  const opened = extended.lastIndexOf(`<${prefix}cols`);
  const closed = extended.lastIndexOf(`</${prefix}cols`);
  if (opened >= 0 && closed > opened) {
    const from = extended.indexOf('>', opened) + 1;
    const columns = placeAmong(extended.slice(from, closed), own, first + 1, first + count);
    return `${extended.slice(0, from)}${columns}${extended.slice(closed)}`;
  }
  const rows = extended.lastIndexOf(`<${prefix}sheetData`);
  return `${extended.slice(0, rows)}<${prefix}cols>${own}</${prefix}cols>${extended.slice(rows)}`;
}

/** Puts the own columns among those of the sheet; one that covers them, hidden or narrow, is kept on either side of them. */
function placeAmong(columns: string, own: string, from: number, to: number): string {
  const [before, after]: [string[], string[]] = [[], []];
  for (const [column] of columns.matchAll(/<[^>]*>/g)) {
    const [min, max] = [Number(readAttribute(column, 'min')), Number(readAttribute(column, 'max'))];
    if (!(min >= 1 && max >= min)) (after.length === 0 ? before : after).push(column);
    else {
      if (min < from) before.push(max < from ? column : within(column, min, from - 1));
      if (max > to) after.push(min > to ? column : within(column, to + 1, max));
    }
  }
  return [...before, own, ...after].join('');
}

function within(column: string, min: number, max: number): string {
  return column
    .replace(/(\smin\s*=\s*["'])\d+/, (_, before) => `${before}${min}`)
    .replace(/(\smax\s*=\s*["'])\d+/, (_, before) => `${before}${max}`);
}
