/** Cells (单元格): a row as SQLite stores it → the row by the names of its fields, JSON read. */
import { getTableColumns } from 'drizzle-orm';
import { tables } from './tables.ts';

type Tables = typeof tables;

/** The rows of many cells at once: JSON in a column is read in one go, which takes a fraction of the time. Throws where some is no JSON. */
export function readRows<T extends keyof Tables>(
  table: T,
  cells: readonly (readonly unknown[])[],
): Tables[T]['$inferSelect'][] {
  const columns = Object.entries(getTableColumns(tables[table])).map(([name, { dataType }], index) => ({
    name,
    values: dataType === 'json' ? readColumn(cells.map((row) => row[index] ?? null)) : null,
  }));
  return cells.map((row, at) => {
    const made: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column !== undefined) made[column.name] = (column.values === null ? row[index] : column.values[at]) ?? null;
    }
    return made as Tables[T]['$inferSelect'];
  });
}

/** The values of a column of JSON. */
function readColumn(cells: readonly unknown[]): unknown[] {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)));
  const values: unknown[] = JSON.parse(`[${texts.join(',')}]`);
  if (values.length !== cells.length) throw new Error('a cell holds more than one value');
  return values;
}

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
