/** A workbook (工作簿) as it streams in: its sheets by name, row by row, never held whole. */
import { createReadStream } from 'node:fs';
import ExcelJs, { type Row, type stream } from 'exceljs';
import { z } from 'zod';

export interface StreamedSheet {
  readonly name: string;
  readonly rows: AsyncIterable<Row>;
  /** The width of a column counted from 1; null where the sheet does not set it. */
  readonly width: (column: number) => number | null;
  /** The names of all sheets, in the workbook's own order. */
  readonly all: readonly string[];
}

/** What exceljs keeps of a workbook while it streams and does not declare. */
const modelSchema = z.object({ model: z.object({ sheets: z.array(z.object({ name: z.string() })) }) });
const namedSchema = z.object({ name: z.string() });

/** The sheets of a file, in the order in which they are stored. `seen` is told of the bytes read. Throws where it is no workbook. */
export async function* streamSheets(path: string, seen: (bytes: number) => void): AsyncGenerator<StreamedSheet> {
  const source = createReadStream(path);
  source.on('data', (bytes) => seen(bytes.length));
  const reader = new ExcelJs.stream.xlsx.WorkbookReader(source, {
    ...{ worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' },
  });
  for await (const sheet of reader) {
    const all = modelSchema.parse(reader).model.sheets.map(({ name }) => name);
    yield { name: namedSchema.parse(sheet).name, rows: sheet, width: (column) => widthOf(sheet, column), all };
  }
}

function widthOf(sheet: stream.xlsx.WorksheetReader, column: number): number | null {
  return sheet.getColumn(column).width ?? null;
}

/** Whether a file begins as a ZIP file does: anything else is no workbook. */
export async function isZip(path: string): Promise<boolean> {
  for await (const head of createReadStream(path, { end: 3 })) return head.toString('latin1') === 'PK\u0003\u0004';
  return false;
}
