/** The rows of a sheet (工作表的行) as texts, all of them: for tables that are read and not given back. */
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import type { SampleRow } from '../layout/joined.ts';
import type { ByteSource } from '../source.ts';
import { readArchive } from '../zip/archive.ts';
import { unpack } from '../zip/unpack.ts';
import { textOfCell } from './cell-text.ts';
import { readFormats } from './numbers/styles.ts';
import { readParts } from './parts.ts';
import { reachOf, readCells } from './row-cells.ts';
import { SheetStream } from './sheet-stream.ts';
import { readStrings } from './strings.ts';
import { decode } from './xml.ts';

/**
 * Reads the named sheet, or the first visible one where `name` is null. Fails with a sentence where there is none; throws
 * `UnreadableFile` where the file is damaged or is no workbook.
 */
export async function readWorkbookRows(source: ByteSource, name: string | null): Promise<Result<SampleRow[], string>> {
  const entries = await readArchive(source);
  const { sheets, strings, styles, since1904 } = await readParts(source, entries);
  const sheet = sheets.find((one) => (name === null ? !one.hidden : one.name === name));
  if (sheet === undefined) {
    const list = sheets.map((one) => `“${one.name}”`).join(', ');
    return fail(
      `there is no ${name === null ? 'visible sheet' : `sheet “${name}”`}; there are ${list === '' ? 'none' : list}`,
    );
  }
  const context = {
    ...{ strings: await readStrings(source, strings), formatOf: await readFormats(source, styles), since1904 },
  };
  const rows: SampleRow[] = [];
  let prefix = '';
  const stream = new SheetStream(sheet.entry.name, {
    head: (_, own) => {
      prefix = own;
    },
    row: (row) => {
      const reach = reachOf(row, prefix);
      const cells = Array.from({ length: reach }, () => '');
      for (const cell of readCells(row.text, row.tagEnd, prefix))
        if (cell.column < reach) cells[cell.column] = textOfCell(cell, context, false) ?? '';
      if (reach > 0) rows.push({ number: row.number, cells });
    },
    tail: () => {},
  });
  for await (const text of decode(sheet.entry.name, unpack(source, sheet.entry))) stream.write(text);
  stream.end();
  return succeed(rows);
}
