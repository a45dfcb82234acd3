/** The formats that are heavy to write (二进制格式): for runtimes that have the room; each writer is loaded when it is first asked for. */
import type { Binaries } from './format.ts';
import type { Subject } from './subject.ts';
import type { MakeDatabase } from './table/database.ts';
import type { Table } from './table/table.ts';
import { catalogueTable, tables } from './table/tables.ts';

/** Makes the writers; `makeDatabase` is what the runtime has for SQLite, `pause` lets other work go on. */
export function createBinaries(makeDatabase: MakeDatabase, pause: () => Promise<void>): Binaries {
  return {
    async *xlsx(subject, table) {
      const { writeWorkbook } = await import('./workbook/workbook.ts');
      yield* writeWorkbook(subject, table ?? catalogueTable);
    },
    async *parquet(subject, table) {
      if (table !== null) yield await parquetOf(subject, table, pause);
      else yield* archiveAll(subject, pause);
    },
    async *sqlite(subject) {
      const { fillTable } = await import('./table/database.ts');
      yield await makeDatabase(
        tables.values().flatMap((table) => fillTable(subject, table)),
        pause,
      );
    },
    async *template(subject) {
      const { writeTemplate } = await import('./workbook/template.ts');
      yield* writeTemplate(subject);
    },
  };
}

async function parquetOf(subject: Subject, table: Table, pause: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const { writeParquet } = await import('./table/parquet.ts');
  return await writeParquet(subject, table, pause);
}

async function* archiveAll(subject: Subject, pause: () => Promise<void>): AsyncGenerator<Uint8Array> {
  const { writeArchive } = await import('./workbook/archive.ts');
  const parts = tables.map((table) => ({
    name: `${table.name}.parquet`,
    async *pieces() {
      yield await parquetOf(subject, table, pause);
    },
  }));
  yield* writeArchive(parts);
}
