/** Joined headings (合并表头): rows of headings above one another → for each column the words that stand over it, a merged one over all its columns. */
/** One of the first rows of a table. */
export interface SampleRow {
  /** Its number, as messages name it: the line of a text, the row of a sheet. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Cells merged into one: rows by their numbers, columns counted from 0, all inclusive. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The words over each column, from above to below, each once; empty where nothing stands there. */
export function joinRows(rows: readonly SampleRow[], spans: readonly Span[]): string[][] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const filled = rows.map((row, index) => fill(row, rows[index + 1], spans, width));
  return Array.from({ length: width }, (_, column) => {
    const words = filled.map((cells) => cells[column]?.trim() ?? '');
    return words.filter((word, index) => word !== '' && words.indexOf(word) === index);
  });
}

/**
 * The cells of a row with each merged cell's text in all its columns. Where no cell is merged, a heading of a group stands over
 * the gaps behind it that the next row fills.
 */
function fill(row: SampleRow, below: SampleRow | undefined, spans: readonly Span[], width: number): string[] {
  const own = spans.filter(({ top, bottom }) => top <= row.number && bottom >= row.number);
  const filled = Array.from({ length: width }, (_, column) => row.cells[column] ?? '');
  const has = (cells: readonly string[] | undefined, column: number): boolean => (cells?.[column] ?? '').trim() !== '';
  for (let column = 1; column < width; column += 1) {
    const span = own.find(({ left, right }) => left <= column && right >= column);
    const grouped = has(below?.cells, column) && has(below?.cells, column - 1);
    if (has(filled, column)) continue;
    if (span !== undefined) filled[column] = filled[span.left] ?? '';
    else if (grouped) filled[column] = filled[column - 1] ?? '';
  }
  return filled;
}
