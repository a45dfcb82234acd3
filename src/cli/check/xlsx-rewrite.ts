/** The rewriting (改写) of a sheet: the user's cells as they are, formulas as their results, then the result columns. */
import { type Columns, lettersOfColumn } from '../../check/columns.ts';
import { nameResultColumns, showUnreadable } from '../../check/result-cells.ts';
import { createTableCheck } from '../../check/table.ts';
import { escapeText } from '../xlsx/markup.ts';
import { isFilled, isUncalculated, readRow, type SheetRow, settleFormula, type Values } from '../xlsx/row.ts';
import { splitSheet } from '../xlsx/sheet.ts';
import type { Job } from './job.ts';
import { readCells, type Survey } from './xlsx-survey.ts';

/** The sheet with its result columns, piece by piece. */
export async function* rewriteSheet(
  { check, tally }: Pick<Job, 'check' | 'tally'>,
  text: AsyncIterable<string>,
  { header, headerNumber, headerStyle, width, lastRow, prefix }: Survey,
  columns: Columns,
  values: Values,
): AsyncGenerator<string> {
  const names = nameResultColumns(header);
  const letters = names.map((_, index) => lettersOfColumn(width + index));
  const used = new Set(columns.values());
  const show = (cells: readonly string[]): string[] => cells.map((cell) => writeInside(cell, prefix));
  const answer = createTableCheck({ check, columns, tally, show });
  const judge = (row: SheetRow): readonly string[] => {
    const stale = row.cells.find((cell) => used.has(cell.column) && isUncalculated(cell));
    if (stale === undefined) return answer(readCells(row, width, values), row.number);
    const place = `${lettersOfColumn(stale.column)}${row.number}`;
    const reason = `${place} is a formula without a stored result; save the file in a spreadsheet first`;
    tally.addUnread(row.number, reason);
    return show(showUnreadable(reason));
  };
  const rewriteRow = (markup: string, row: SheetRow): string => {
    const open = markup.slice(0, markup.indexOf('>')).replace(/\sspans=["'][^"']*["']/, '');
    const own = row.cells.filter(({ column }) => column < width).map(settleFormula);
    const isHeader = row.number === headerNumber;
    const style = isHeader && headerStyle !== null ? ` s="${headerStyle}"` : '';
    const added = (isHeader ? show(names) : judge(row)).map((inside, index) =>
      inside === '' ? '' : `<${prefix}c r="${letters[index]}${row.number}"${style}${inside}`,
    );
    return `${open}>${own.join('')}${added.join('')}</${prefix}row>`;
  };
  let previous = 0;
  for await (const pieces of splitSheet(text)) {
    let out = '';
    for (const { kind, text: markup } of pieces) {
      if (kind === 'row') {
        const row = readRow(markup, previous);
        previous = row.number;
        out += row.cells.some(isFilled) ? rewriteRow(markup, row) : markup;
      } else out += kind === 'head' ? widen(markup, `${letters.at(-1)}${lastRow}`) : markup;
    }
    yield out;
  }
}

/** The markup of a cell after its place: a number as such, everything else as text that no spreadsheet runs. */
function writeInside(text: string, prefix: string): string {
  if (text === '') return '';
  if (/^(?:0|1|0\.\d+)$/.test(text)) return `><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  const inside = `<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t>`;
  return ` t="inlineStr"><${prefix}is>${inside}</${prefix}is></${prefix}c>`;
}

/** Says in the head of the sheet how far it reaches now; some readers believe that. */
function widen(head: string, last: string): string {
  return head.replace(/(<(?:\w+:)?dimension\b[^>]*\sref=["'][A-Z]+\d+)(?::[A-Z]+\d+)?(["'])/, `$1:${last}$2`);
}
