/**
 * Workbooks (XLSX): read once for the header and the width of the sheet, then streamed into a new workbook row by row, with the
 * result columns after the last used one. Formulas become their results; other sheets are copied by value.
 */
import { Writable } from 'node:stream';
import ExcelJs, { type Row, type Worksheet } from 'exceljs';
import { readCell, settleCell } from '../../sheet/cell.ts';
import { lettersOfColumn } from '../../sheet/columns.ts';
import { findLayout, type Layout } from '../../sheet/layout.ts';
import { nameResultColumns, showUnreadable } from '../../sheet/result-cells.ts';
import { createTableCheck } from '../../sheet/table.ts';
import { fail } from '../error.ts';
import { type Account, type Job, refuseColumns, showLayout } from './job.ts';
import { isZip, type StreamedSheet, streamSheets } from './workbook.ts';

/** What the first reading finds out of the sheet to check. */
interface Survey {
  readonly sheet: string;
  readonly headerNumber: number;
  readonly header: readonly string[];
  /** How many columns are used. */
  readonly width: number;
  readonly all: readonly string[];
}

/** How many rows are written before the packing may catch up. */
const pause = 500;

/** Checks one sheet of a workbook. */
export async function checkXlsxFile(job: Job & { readonly path: string }): Promise<Account> {
  if (!(await isZip(job.path)))
    fail(`${job.path} is no .xlsx workbook; an old .xls or a protected one must be saved as .xlsx first`, 2);
  const half = (bytes: number): void => job.progress.see(bytes / 2);
  const survey = await surveyWorkbook(job, half);
  const layout = findLayout([{ number: survey.headerNumber, cells: survey.header }], job);
  if ('detail' in layout) return refuseColumns(layout);
  const stream = new Writable({
    write: (chunk, _, done) => void job.output.write(chunk).then(() => done(), done),
  });
  const writer = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const targets = new Map(survey.all.map((name) => [name, writer.addWorksheet(name)]));
  for await (const sheet of streamSheets(job.path, half)) {
    const target = targets.get(sheet.name) ?? fail(`the sheet ${sheet.name} is not in the workbook's list`, 2);
    await copySheet(
      sheet,
      target,
      survey.width,
      sheet.name === survey.sheet ? createAdder(job, survey, layout) : () => [],
    );
  }
  await writer.commit();
  return { ...showLayout(layout), encoding: null, damaged: 0, sheet: survey.sheet };
}

async function surveyWorkbook(
  { path, sheet }: Job & { readonly path: string },
  seen: (bytes: number) => void,
): Promise<Survey> {
  let all: readonly string[] = [];
  for await (const streamed of streamSheets(path, seen)) {
    all = streamed.all;
    const wanted = sheet ?? all[0];
    let [headerNumber, header, width] = [0, [] as string[], 0];
    for await (const row of streamed.rows) {
      if (streamed.name !== wanted || !row.hasValues) continue;
      if (headerNumber === 0) [headerNumber, header] = [row.number, readCells(row, reachOf(row))];
      width = Math.max(width, reachOf(row));
    }
    if (streamed.name !== wanted) continue;
    if (headerNumber === 0) fail(`there is no header row: the sheet “${wanted}” is empty`, 2);
    return {
      sheet: wanted,
      headerNumber,
      header: Array.from({ length: width }, (_, at) => header[at] ?? ''),
      width,
      all,
    };
  }
  const there = all.map((name) => `“${name}”`).join(', ');
  return fail(`there is no sheet ${sheet === null ? 'at all' : `“${sheet}”; there are ${there}`}`, 2);
}

/** How far a row says anything; cells that are only formatted do not count. */
function reachOf(row: Row): number {
  let reach = 0;
  row.eachCell((_, column) => {
    reach = column;
  });
  return reach;
}

function readCells(row: Row, width: number): string[] {
  return Array.from({ length: width }, (_, at) => readCell(row.getCell(at + 1).value) ?? '');
}

/** What a row gets behind the used columns: its result cells. */
type Adder = (row: Row) => readonly string[];

function createAdder({ check, tally }: Job, { header, headerNumber, width }: Survey, layout: Layout): Adder {
  const answer = createTableCheck({ check, layout, tally, show: (cells) => cells });
  return (row) => {
    if (row.number === headerNumber) return nameResultColumns(header);
    if (!row.hasValues) return [];
    const stale = [...layout.columns.values()].find((at) => readCell(row.getCell(at + 1).value) === null);
    if (stale === undefined) return answer(readCells(row, width), row.number);
    const place = `${lettersOfColumn(stale)}${row.number}`;
    const reason = `${place} is a formula without a stored result; save the file in a spreadsheet first`;
    tally.addUnread(row.number, reason);
    return showUnreadable(reason);
  };
}

async function copySheet(sheet: StreamedSheet, target: Worksheet, width: number, add: Adder): Promise<void> {
  let copied = 0;
  for await (const row of sheet.rows) {
    if (copied === 0) copyWidths(sheet, target, row.cellCount);
    const written = target.getRow(row.number);
    row.eachCell((cell, column) => {
      const own = written.getCell(column);
      own.value = settleCell(cell.value);
      own.style = cell.style;
    });
    for (const [index, text] of add(row).entries())
      if (text !== '') written.getCell(width + index + 1).value = /^(?:[01]|0\.\d+)$/.test(text) ? Number(text) : text;
    written.commit();
    copied += 1;
    if (copied % pause === 0) await new Promise(setImmediate);
  }
  target.commit();
}

function copyWidths(sheet: StreamedSheet, target: Worksheet, count: number): void {
  for (let column = 1; column <= count; column += 1) {
    const width = sheet.width(column);
    if (width !== null) target.getColumn(column).width = width;
  }
}
