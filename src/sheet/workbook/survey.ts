/** The survey (通读) of a sheet: its first rows, how wide it is, its merged cells; everything that must be known before the first row is written. */
import type { SampleRow, Span } from '../layout/joined.ts';
import { type ByteSource, UnreadableFile } from '../source.ts';
import type { ZipEntry } from '../zip/archive.ts';
import { unpack } from '../zip/unpack.ts';
import { type CellContext, textOfCell } from './cell-text.ts';
import { reachOf, readCells } from './row-cells.ts';
import { type SheetRow, SheetStream } from './sheet-stream.ts';
import { readRange } from './spans.ts';
import { decode } from './xml.ts';

export interface Survey {
  /** The first rows that say anything. */
  readonly sample: readonly SampleRow[];
  /** How many columns hold anything. */
  readonly width: number;
  readonly spans: readonly Span[];
  /** The range of the filter; null where there is none. */
  readonly filter: Span | null;
  /** The number of the last row. */
  readonly last: number;
  /** The prefix of the sheet's elements, such as `x:`; mostly none. */
  readonly prefix: string;
}

const sampled = 120;

/** Reads a sheet to its end. */
export async function surveySheet(source: ByteSource, entry: ZipEntry, context: CellContext): Promise<Survey> {
  const sample: SampleRow[] = [];
  const spans: Span[] = [];
  let [width, last, rest, prefix] = [0, 0, '', ''];
  let filter: Span | null = null;
  const stream = new SheetStream(entry.name, {
    head: (_, own) => {
      prefix = own;
    },
    row: (row) => {
      const reach = reachOf(row, prefix);
      width = Math.max(width, reach);
      last = Math.max(last, row.number);
      if (reach > 0 && sample.length < sampled) sample.push(readSample(row, reach, prefix, context));
    },
    tail: (text) => {
      const whole = rest + text;
      for (const [, name, range = ''] of whole.matchAll(
        /<(?:[\w.-]+:)?(mergeCell|autoFilter)\s[^>]*?ref\s*=\s*["']([^"']*)["'][^>]*>/g,
      )) {
        const span = readRange(range);
        if (span !== null && name === 'mergeCell') spans.push(span);
        else if (span !== null) filter ??= span;
      }
      rest = whole.slice(Math.max(whole.lastIndexOf('>') + 1, whole.length - 1_000));
    },
  });
  for await (const text of decode(entry.name, unpack(source, entry))) stream.write(text);
  stream.end();
  if (width > mostColumns) throw new UnreadableFile(`the sheet has ${width} columns, more than a spreadsheet can hold`);
  return { sample, width, spans, filter, last, prefix };
}

/** The most columns of a sheet. */
export const mostColumns = 16_384;

function readSample(
  { number, text, tagEnd }: SheetRow,
  reach: number,
  prefix: string,
  context: CellContext,
): SampleRow {
  const cells = Array.from({ length: reach }, () => '');
  for (const cell of readCells(text, tagEnd, prefix))
    if (cell.column < reach) cells[cell.column] = textOfCell(cell, context, true) ?? '';
  return { number, cells };
}
