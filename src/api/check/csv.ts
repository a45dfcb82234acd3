/** CSV in, CSV out: the user's own columns as they are, then the result columns; streamed once the columns could be told. */
import type { Check } from '../../check/check.ts';
import { CsvCheck } from '../../sheet/csv.ts';
import { Tally } from '../../sheet/tally.ts';
import type { CsvTable } from '../../sheet/text/csv-reader.ts';
import { type Encoding, TextReader } from '../../sheet/text/encoding.ts';
import { writeCells } from '../../sheet/text/separated.ts';
import type { Closing } from './closing.ts';
import type { Transform } from './stream.ts';

/** The most characters in which the header must end. */
const longestHeader = 1_000_000;

const encoder = new TextEncoder();

export interface CsvTransform extends Transform {
  /** Why the columns cannot be told, if so. */
  readonly problem: () => string | null;
  /** What is doubtful of the columns: two that say the same, a date that is not read. */
  readonly warnings: () => readonly string[];
}

/** Checks the rows of a CSV text, in the charset that is declared or else told by its bytes. It is over as soon as its columns cannot be told. */
export function transformCsv(check: Check, charset: Encoding | null, closing: Closing | null): CsvTransform {
  const csv = new CsvCheck({ check, tally: new Tally() });
  let size = 0;
  const problem = (): string | null => {
    if (csv.problem !== null) return csv.problem.detail;
    const open = csv.table === null && size > longestHeader;
    return open ? `there is no header row in the first ${longestHeader} characters` : null;
  };
  return {
    text: new TextReader(charset),
    read: (piece) => {
      size += piece.length;
      return encoder.encode(csv.read(piece));
    },
    end: () => encoder.encode(csv.end() + (closing === null ? '' : writeClosing(csv.table, closing))),
    isOver: () => problem() !== null,
    problem,
    warnings: () => csv.table?.layout.warnings ?? [],
  };
}

/** The closing as a row beside the table: nothing in the user's own columns. */
function writeClosing(table: CsvTable | null, closing: Closing): string {
  if (table === null) return '';
  const own = Array.from({ length: table.widths[0] }, () => '');
  return writeCells([...own, ...closing.cells()], table.delimiter) + table.ending;
}
