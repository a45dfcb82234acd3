/** Parquet: a table as one file, typed and in the order of its rows; dates as DATE, open ends null; compressed with Snappy. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Subject } from '../subject.ts';
import type { Cell, CellType, Column, Table } from './table.ts';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;
type Element = Schema[number];

const elements: Readonly<Record<CellType, Pick<Element, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
};

/** The file of a table; `pause` lets other work go on between reading and packing. Its metadata name the revision, its digest and what a row is. */
export async function writeParquet(
  subject: Subject,
  { name, meaning, columns, rows }: Table,
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const cells: Cell[][] = columns.map(() => []);
  for (const row of rows(subject)) for (const [index, cell] of row.entries()) cells[index]?.push(cell);
  await pause();
  const { id, digest } = subject.moment.revision;
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)],
    columnData: columns.map((column, index) => ({
      name: column.name,
      data: (cells[index] ?? []).map((cell) => (column.type === 'date' ? readDay(cell) : cell)),
    })),
    rowGroupSize: 100_000,
    kvMetadata: [
      { key: 'zhilu.table', value: name },
      { key: 'zhilu.meaning', value: meaning },
      { key: 'zhilu.revision', value: id },
      { key: 'zhilu.digest', value: digest ?? '' },
    ],
    createdBy: 'zhilu',
  });
  return new Uint8Array(buffer);
}

function describeColumn({ name, type, nullable }: Column): Element {
  return { name, ...elements[type], repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' };
}

function readDay(cell: Cell): Date | null {
  return typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : null;
}
