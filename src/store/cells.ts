/** Cells (单元格): a row as SQLite stores it → the row by the names of its fields, JSON read. */
import { getTableColumns } from 'drizzle-orm';
import { tables } from './tables.ts';

type Tables = typeof tables;

/** A function from the cells of a table's columns, in order, to its row. It throws where a cell that holds JSON does not. */
export function readCells<T extends keyof Tables>(table: T): (cells: readonly unknown[]) => Tables[T]['$inferSelect'] {
  const columns = Object.entries(getTableColumns(tables[table]));
  const fields = columns.map(([name, { dataType }], index) => ({ name, index, isJson: dataType === 'json' }));
  return (cells) => {
    const row: Record<string, unknown> = {};
    for (const { name, index, isJson } of fields) {
      const cell = cells[index] ?? null;
      row[name] = isJson && typeof cell === 'string' ? JSON.parse(cell) : cell;
    }
    return row as Tables[T]['$inferSelect'];
  };
}
