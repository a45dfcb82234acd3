/**
 * A workbook check (工作簿核对): the workbook comes back with result columns in one sheet. That sheet's XML is written anew in a
 * stream; every other part is copied byte for byte, packed as it was.
 */
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import type { ColumnProblem } from '../layout/columns.ts';
import type { Layout } from '../layout/layout.ts';
import { resultColumnCount } from '../result-cells.ts';
import type { ByteSource } from '../source.ts';
import { readArchive } from '../zip/archive.ts';
import { Packer, type WriteBytes } from '../zip/pack.ts';
import { unpack } from '../zip/unpack.ts';
import { type ChosenSheet, chooseSheet, type SheetOptions } from './choose-sheet.ts';
import { readFormats } from './numbers/styles.ts';
import { readParts, readTableRanges, type SheetPart } from './parts.ts';
import type { ResultPlace } from './result-xml.ts';
import { readRange } from './spans.ts';
import { type AnswerRows, spliceSheet } from './splice.ts';
import { readStrings } from './strings.ts';
import { mostColumns } from './survey.ts';
import { decode } from './xml.ts';

export interface WorkbookJob extends SheetOptions {
  readonly source: ByteSource;
  readonly write: WriteBytes;
  /** Makes what answers the rows, once it is known where the results stand. */
  readonly open: (place: ResultPlace) => AnswerRows;
  /** How many blocks of rows may be under way at once. */
  readonly ahead: number;
}

export interface WorkbookReport {
  readonly sheet: string;
  readonly layout: Layout;
  readonly warnings: readonly string[];
}

/**
 * Checks one sheet of a workbook. Fails, with nothing written, where no sheet or no columns can be told. Throws `UnreadableFile`
 * where the file is damaged or is no workbook, then perhaps with a part written.
 */
export async function checkWorkbook(job: WorkbookJob): Promise<Result<WorkbookReport, ColumnProblem>> {
  const { source } = job;
  const entries = await readArchive(source);
  const parts = await readParts(source, entries);
  const [strings, formatOf] = [await readStrings(source, parts.strings), await readFormats(source, parts.styles)];
  const context = { strings, formatOf, since1904: parts.since1904 };
  const found = await chooseSheet(source, parts.sheets, context, job);
  if (!found.ok) return found;
  const { sheet, survey, layout } = found.value;
  const { entry } = sheet;
  const first = firstFree(found.value, await readTableRanges(source, entries, entry));
  if (first + resultColumnCount > mostColumns)
    return fail({
      field: null,
      detail: `the sheet “${sheet.name}” is ${first} columns wide: no room is left for results`,
    });
  const packer = new Packer(job.write);
  for (const part of entries) {
    if (part !== entry) await packer.copy(source, part);
    else {
      const place = { layout, first, prefix: survey.prefix };
      const answer = job.open(place);
      const splice = { ...survey, name: entry.name, place, context, answer, ahead: job.ahead };
      await packer.replace(entry, spliceSheet(splice, decode(entry.name, unpack(source, entry))));
    }
  }
  await packer.finish();
  return succeed({ sheet: sheet.name, layout, warnings: [...layout.warnings, ...sayUnchecked(parts.sheets, sheet)] });
}

/** The first column with nothing in it or behind it: no value, no merged cells, no filter, no table beside the rows. */
function firstFree({ survey, layout }: ChosenSheet, tables: readonly string[]): number {
  const top = layout.rows?.first ?? 1;
  const ranges = [...survey.spans, survey.filter, ...tables.map(readRange)];
  const beside = ranges.flatMap((range) => (range === null || range.bottom < top ? [] : [range.right + 1]));
  return beside.reduce((most, right) => Math.max(most, right), survey.width);
}

function sayUnchecked(sheets: readonly SheetPart[], checked: SheetPart): string[] {
  const others = sheets.filter((sheet) => sheet !== checked && !sheet.hidden);
  if (others.length === 0) return [];
  const list = others.map(({ name }) => `“${name}”`).join(', ');
  return [`only the sheet “${checked.name}” is checked, not ${list}; --sheet NAME checks another`];
}
