/** Editing a row (改行): result cells are put in their place among its cells, and nothing else of it changes. */
import { type RowCell, readCells } from './row-cells.ts';
import { readAttribute, type SheetRow } from './sheet-stream.ts';

/** The text of a row with a gap for the result cells, and the empty cells that stand in the gap now. */
export interface OpenRow {
  readonly before: string;
  readonly after: string;
  readonly taken: readonly RowCell[];
}

/** Opens a row for result cells; `beyond` are its cells from the first result column on, `width` is the column behind the last. */
export function openRow(row: SheetRow, beyond: readonly RowCell[], width: number, prefix: string): OpenRow {
  const { text, start, tagEnd, empty } = row;
  const tag = widen(text.slice(start, tagEnd), width);
  if (empty) return { before: `${text.slice(0, start)}${tag.slice(0, -2)}>`, after: `</${prefix}row>`, taken: [] };
  const taken = beyond.filter(({ column }) => column < width);
  const end = beyond[0]?.from ?? text.lastIndexOf(`</${prefix}row`);
  const last = taken.at(-1)?.to ?? end;
  return { before: `${text.slice(0, start)}${tag}${text.slice(tagEnd, end)}`, after: text.slice(last), taken };
}

/** What stands in the gap of a row: its result cells. An empty cell that stood there gives its style to the one in its place. */
export function fillRow({ taken }: OpenRow, result: string, prefix: string): string {
  return taken.length === 0 ? result : dress(result, taken, prefix);
}

function dress(result: string, taken: readonly RowCell[], prefix: string): string {
  const places = new Map<number, string>();
  for (const { column, attributes } of taken) places.set(column, `<${prefix}c${attributes}/>`);
  for (const { column, from, to } of readCells(result, 0, prefix)) {
    const cell = result.slice(from, to);
    const style = readAttribute(places.get(column) ?? '', 's');
    const styled =
      style === null || readAttribute(cell, 's') !== null ? cell : cell.replace(/(\sr="[^"]*")/, `$1 s="${style}"`);
    places.set(column, styled);
  }
  return [...places]
    .sort(([left], [right]) => left - right)
    .map(([, cell]) => cell)
    .join('');
}

/** A row says how far its cells reach; a hint, but a wrong one is better corrected. */
function widen(tag: string, reach: number): string {
  return tag.replace(
    /(\sspans\s*=\s*["'])(\d+):[^"']*/,
    (_, before, first) => `${before}${Math.min(Number(first), reach)}:${reach}`,
  );
}
