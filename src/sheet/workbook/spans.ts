/** Merged cells (合并单元格) of a sheet: read from what stands behind its rows, and the value of one given to all its rows. */
import type { Span } from '../layout/joined.ts';
import { columnOf } from './row-cells.ts';

/** Reads a range such as `A1:B9`, or one cell; null where it is neither. */
export function readRange(range: string): Span | null {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const rows = [first, last].map((place) => Number(/\d+$/.exec(place)?.[0] ?? Number.NaN));
  const [top = Number.NaN, bottom = Number.NaN] = rows;
  const [left, right] = [columnOf(first, 0), columnOf(last, 0)];
  return top > 0 && bottom >= top && left >= 0 && right >= left ? { top, bottom, left, right } : null;
}

/** Gives, row by row from above to below, what a cell of merged ones says: what stands in the first of them. */
export class MergedColumn {
  readonly #spans: readonly Span[];
  #next = 0;
  #open: Span | null = null;
  #text: string | null = null;

  /** The spans that begin in the column. */
  constructor(spans: readonly Span[], column: number) {
    this.#spans = spans
      .filter(({ left, top, bottom }) => left === column && bottom > top)
      .sort((one, other) => one.top - other.top);
  }

  /** The text of the column in a row, which has its own unless it is merged with one above it. Rows must rise. */
  take(row: number, own: string | null): string | null {
    while ((this.#spans[this.#next]?.top ?? Number.POSITIVE_INFINITY) <= row) {
      this.#open = this.#spans[this.#next] ?? null;
      this.#text = this.#open?.top === row ? own : '';
      this.#next += 1;
    }
    return this.#open !== null && row <= this.#open.bottom ? this.#text : own;
  }
}
