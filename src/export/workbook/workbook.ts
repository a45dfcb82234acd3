/** XLSX: a table as a workbook, its codes as text, with a sheet that says which revision it is and what is not known. */
import { lettersOfColumn } from '../../sheet/layout/columns.ts';
import { describeCatalogue } from '../catalogue.ts';
import type { Subject } from '../subject.ts';
import type { Table } from '../table/table.ts';
import { type SheetCell, showCell, styles } from './cell.ts';
import { type Sheet, writePackage } from './package.ts';

/** The workbook of a table. */
export function writeWorkbook(subject: Subject, table: Table): AsyncGenerator<Uint8Array> {
  return writePackage([sheetOf(subject, table), describeSource(subject)]);
}

/** A table as a sheet, with a filter on every column. */
function sheetOf(subject: Subject, { name, columns, rows }: Table): Sheet {
  return {
    name,
    widths: columns.map((column) => (/name|definition|tasks|sentence|title/.test(column.name) ? 32 : 14)),
    *rows() {
      yield columns.map((column): SheetCell => ({ text: column.name, style: styles.heading }));
      for (const cells of rows(subject)) yield columns.map(({ type }, index) => showCell(cells[index] ?? null, type));
    },
    after: `<autoFilter ref="A1:${lettersOfColumn(columns.length - 1)}1"/>`,
  };
}

/** The sheet that says what a workbook was made of. */
export function describeSource(subject: Subject, more: readonly (readonly [string, string])[] = []): Sheet {
  const told = Object.entries(describeCatalogue(subject)).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  return {
    name: 'about',
    widths: [18, 90],
    *rows() {
      yield [
        { text: 'Zhilu 职录', style: styles.heading },
        { text: '', style: styles.heading },
      ];
      for (const [name, value] of [...more, ...told])
        yield [
          { text: name, style: styles.text },
          { text: value, style: styles.text },
        ];
    },
  };
}
