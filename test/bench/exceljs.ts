/** Workbooks as they were checked before, with exceljs: read in a stream, written anew row by row; run in a process of its own, to be measured. */
import { createReadStream, createWriteStream } from 'node:fs';
import ExcelJs from 'exceljs';
import { createCheck } from '../../src/check/check.ts';
import { loadMatching } from '../../src/cli/read/matcher.ts';
import { findLayout } from '../../src/sheet/layout/layout.ts';
import { nameResultColumns } from '../../src/sheet/result-cells.ts';
import { createTableCheck, readColumns, type TableCheck } from '../../src/sheet/table.ts';
import { Tally } from '../../src/sheet/tally.ts';

/** How many rows are written before the packing may catch up. */
const pause = 500;

function textOf(value: ExcelJs.CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}

/** Checks the first sheet, headings in its first row, into a new workbook; gives the number of rows. */
async function checkWithExcelJs(registry: string, from: string, to: string): Promise<number> {
  const { register, matcher } = await loadMatching(registry);
  const check = createCheck({ register, matcher, policy: 'lenient', today: new Date().toISOString().slice(0, 10) });
  const tally = new Tally();
  const writer = new ExcelJs.stream.xlsx.WorkbookWriter({
    ...{ stream: createWriteStream(to), useStyles: true, useSharedStrings: false },
  });
  const target = writer.addWorksheet('名册');
  const reader = new ExcelJs.stream.xlsx.WorkbookReader(createReadStream(from), {
    ...{ worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' },
  });
  for await (const sheet of reader) {
    let answer: TableCheck<readonly string[]> | null = null;
    let [columns, width]: [number[], number] = [[], 0];
    for await (const row of sheet) {
      const cells = Array.from({ length: Math.max(width, row.cellCount) }, (_, at) =>
        textOf(row.getCell(at + 1).value),
      );
      const added =
        answer === null
          ? []
          : answer(
              columns.map((column) => cells[column] ?? ''),
              row.number,
              cells.find((cell) => cell !== '') ?? '',
            );
      const written = target.getRow(row.number);
      row.eachCell((cell, column) => {
        written.getCell(column).value = cell.value;
        written.getCell(column).style = cell.style;
      });
      if (answer === null) {
        width = cells.length;
        const layout = findLayout([{ number: row.number, cells }], { mapping: new Map(), header: null });
        if ('detail' in layout) throw new Error(layout.detail);
        columns = readColumns(layout).map(([, column]) => column);
        answer = createTableCheck({ check, layout, tally, show: (shown) => shown });
        for (const [at, name] of nameResultColumns(cells).entries()) written.getCell(width + at + 1).value = name;
      }
      for (const [at, text] of added.entries()) if (text !== '') written.getCell(width + at + 1).value = text;
      written.commit();
      if (row.number % pause === 0) await new Promise(setImmediate);
    }
  }
  target.commit();
  await writer.commit();
  return tally.rows;
}

if (import.meta.main) {
  const [registry = '', from = '', to = ''] = process.argv.slice(2);
  console.log(await checkWithExcelJs(registry, from, to));
}
