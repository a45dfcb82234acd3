/** The formats that are heavy to write (二进制格式): for runtimes that have the room; each writer is loaded when it is first asked for. */
import type { Binaries } from './format.ts';
import type { Subject } from './subject.ts';
import type { MakeDatabase } from './table/database.ts';
import type { Table } from './table/table.ts';
import { catalogueTable, tables } from './table/tables.ts';

/** Makes the writers; `makeDatabase` is what the runtime has for SQLite. */
export function createBinaries(makeDatabase: MakeDatabase): Binaries {
  return {
    async *xlsx(subject, table) {
      const { writeWorkbook } = await import('./workbook/workbook.ts');
      yield* writeWorkbook(subject, table ?? catalogueTable);
    },
    async *parquet(subject, table) {
      if (table !== null) yield await parquetOf(subject, table);
      else yield* archiveAll(subject);
    },
    async *sqlite(subject) {
      const { fillTable } = await import('./table/database.ts');
      yield makeDatabase(tables.values().flatMap((table) => fillTable(subject, table)));
    },
    async *template(subject) {
      const { writeTemplate } = await import('./workbook/template.ts');
      yield* writeTemplate(subject);
    },
  };
}

async function parquetOf(subject: Subject, table: Table): Promise<Uint8Array<ArrayBuffer>> {
  const { writeParquet } = await import('./table/parquet.ts');
  return writeParquet(subject, table);
}

async function* archiveAll(subject: Subject): AsyncGenerator<Uint8Array> {
  const { writeArchive } = await import('./workbook/archive.ts');
  const parts = tables.map((table) => ({
    name: `${table.name}.parquet`,
    async *pieces() {
      yield await parquetOf(subject, table);
    },
  }));
  yield* writeArchive(parts);
}
