/** The tables as SQL: the commands that make one SQLite file of them; STRICT tables, dates as ISO texts, open ends null. */
import type { Subject } from '../subject.ts';
import type { Cell, CellType, Table } from './table.ts';

/** A statement and what is bound to it. */
export interface DatabaseCommand {
  readonly sql: string;
  readonly params: readonly (string | number | null)[];
}

/** Runs the commands on a new database, pausing now and then; gives the bytes of its file. */
export type MakeDatabase = (
  commands: Iterable<DatabaseCommand>,
  pause: () => Promise<void>,
) => Promise<Uint8Array<ArrayBuffer>>;

const types: Readonly<Record<CellType, string>> = {
  text: 'text',
  date: 'text',
  integer: 'integer',
  boolean: 'integer',
};

/** The commands that make and fill a table. */
export function* fillTable(subject: Subject, { name, meaning, columns, rows }: Table): Generator<DatabaseCommand> {
  const columnLines = columns.map(
    (column) => `  "${column.name}" ${types[column.type]}${column.nullable ? '' : ' not null'}`,
  );
  yield { sql: `create table "${name}" (\n  -- ${meaning}\n${columnLines.join(',\n')}\n) strict`, params: [] };
  const insert = `insert into "${name}" values (${columns.map(() => '?').join(', ')})`;
  for (const cells of rows(subject)) yield { sql: insert, params: cells.map(bind) };
  for (const column of ['code', 'id']) {
    if (columns.some((own) => own.name === column))
      yield { sql: `create index "${name}_${column}" on "${name}" ("${column}")`, params: [] };
  }
}

function bind(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? Number(cell) : cell;
}
