/**
 * The template (核对模板): a workbook that checks codes and names offline. Its formulas look them up in a sheet of every code and name
 * with the days over which they held, and say wrong only where the sources of the day would tell.
 */
import type { Subject } from '../subject.ts';
import { dayOf } from '../subject.ts';
import { coverage } from '../table/coverage.ts';
import { dayNumber, type SheetCell, styles } from './cell.ts';
import { checkHeadings, checkRow, rowCount } from './formula.ts';
import { type Lookup, lookupsOf } from './lookup.ts';
import { type Sheet, writePackage } from './package.ts';
import { describeSource } from './workbook.ts';

/** The last day that spreadsheets know: an open end. */
const forever = dayNumber('9999-12-31');

const guide = [
  ['用法', '在“check”表的 A、B、C 列填入编码、名称、日期（空白为今天）；D 列起为结果。公式可向下复制。'],
  [
    'how to',
    'Fill code, name and date (blank: today) into columns A to C of “check”; the formulas answer from column D on. Copy them down for more rows.',
  ],
  [
    'right',
    'The code meant this name, or the occupation of this 工种, on that day; without a name: the code was in force.',
  ],
  ['wrong', 'It did not, and the sources of that day tell.'],
  ['unknown', 'The sources of that day are partial, or it lies outside what is held.'],
] as const;

/** The workbook. */
export function writeTemplate(subject: Subject): AsyncGenerator<Uint8Array> {
  const lookups = lookupsOf(subject);
  const covered = [...coverage.rows(subject)].filter(([, , , is]) => is === 'complete');
  const first = subject.register.held[0]?.id ?? subject.moment.revision.id;
  const range = (sheet: string, column: string, rows: number): string => `${sheet}!$${column}$2:$${column}$${rows + 1}`;
  const lookupRange = (column: string): string => range('catalogue', column, lookups.length);
  const coverageRange = (column: string): string => range('coverage', column, Math.max(1, covered.length));
  const names = {
    ...{ zhilu_code: lookupRange('A'), zhilu_name: lookupRange('B'), zhilu_since: lookupRange('C') },
    ...{ zhilu_until: lookupRange('D'), zhilu_holds: lookupRange('E'), zhilu_row: lookupRange('F') },
    ...{ zhilu_code_now: lookupRange('G'), zhilu_name_now: lookupRange('H') },
    ...{ zhilu_level: coverageRange('A'), zhilu_from: coverageRange('B'), zhilu_to: coverageRange('C') },
  };
  const sheets = [writeCheckSheet(dayNumber(dayOf(first))), writeLookupSheet(lookups), writeCoverageSheet(covered)];
  return writePackage([...sheets, describeSource(subject, guide)], names);
}

function writeCheckSheet(first: number): Sheet {
  return {
    name: 'check',
    widths: [16, 30, 14, 12, 30, 22, 40, 44, 10, 10, 10, 10, 10],
    *rows() {
      yield checkHeadings.map((text): SheetCell => ({ text, style: styles.heading }));
      for (let row = 2; row < rowCount + 2; row += 1) yield checkRow(row, first);
    },
    after: colourVerdicts,
  };
}

/** Red for wrong, green for right, grey for unknown. */
const colourVerdicts = `<conditionalFormatting sqref="D2:D${rowCount + 1}">${['wrong', 'right', 'unknown']
  .map(
    (verdict, index) =>
      `<cfRule type="cellIs" dxfId="${index}" priority="${index + 1}" operator="equal"><formula>"${verdict}"</formula></cfRule>`,
  )
  .join('')}</conditionalFormatting>`;

function writeLookupSheet(lookups: readonly Lookup[]): Sheet {
  const text = (said: string): SheetCell => ({ text: said, style: styles.text });
  return {
    name: 'catalogue',
    widths: [14, 32, 12, 12, 8, 8, 22, 40],
    *rows() {
      const headings = ['code', 'name', 'since', 'until', 'holds code', 'row', 'code now', 'name now'];
      yield headings.map((heading): SheetCell => ({ text: heading, style: styles.heading }));
      for (const [index, { code, name, since, until, holds, codeNow, nameNow }] of lookups.entries()) {
        const days = [since, until].map(
          (day): SheetCell => ({ number: day === null ? forever : dayNumber(day), style: styles.date }),
        );
        yield [
          text(code),
          text(name),
          ...days,
          { number: holds ? 1 : 0 },
          { number: index + 1 },
          text(codeNow),
          text(nameNow),
        ];
      }
    },
  };
}

/** The days over which every entry of a level was listed. */
function writeCoverageSheet(covered: readonly (readonly unknown[])[]): Sheet {
  const levelNumbers: Readonly<Record<string, number>> = { major: 1, middle: 4, minor: 7, occupation: 10 };
  return {
    name: 'coverage',
    widths: [16, 12, 12],
    *rows() {
      yield ['characters of code', 'complete since', 'until'].map(
        (text): SheetCell => ({ text, style: styles.heading }),
      );
      for (const [level, since, until] of covered) {
        const day = (given: unknown): SheetCell => ({
          number: typeof given === 'string' ? dayNumber(given) : forever,
          style: styles.date,
        });
        yield [{ number: levelNumbers[String(level)] ?? 0 }, day(since), day(until)];
      }
    },
  };
}
