/** CSV and TSV files: streamed, cut into blocks of whole records, and written in order, in memory that does not grow with them. */
import { byteOrderMark } from '../../sheet/csv.ts';
import { CsvReader } from '../../sheet/text/csv-reader.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import { HtmlTableReader } from '../../sheet/text/html-table.ts';
import type { Block } from './answer/answers.ts';
import { openFile, readText } from './encoding.ts';
import { type BlockWriter, writeInOrder } from './in-order.ts';
import { type Account, type Job, refuseColumns, showLayout } from './job.ts';
import { writeEncoded } from './write-encoding.ts';

/** The characters of a block. */
const blockSize = 65_536;

/** Checks a separated file; `delimiter` is told by the text where it is null. Of a web page it reads the rows of the tables. */
export async function checkCsvFile(
  job: Job & { readonly path: string },
  delimiter: string | null,
  page: boolean,
): Promise<Account> {
  const { mapping, header, progress, answering } = job;
  const text = new TextReader(job.encoding);
  const blocks: Block[] = [];
  let [open, line] = ['', 0];
  const cut = (): void => {
    if (open !== '') blocks.push({ line, text: open, rows: [] });
    open = '';
  };
  const reader = new CsvReader({ mapping, header, delimiter }, (record) => {
    if (open === '') line = record.line;
    open += record.raw + record.ending;
    if (open.length >= blockSize) cut();
  });
  let writer = null as BlockWriter | null;
  const flush = async (): Promise<void> => {
    if (reader.problem !== null) refuseColumns(reader.problem);
    if (reader.table === null) return;
    if (writer === null) {
      const output = job.keepEncoding ? writeEncoded(job.output, text.encoding, text.marked) : job.output;
      writer = writeInOrder({ ...job, output }, answering.open({ kind: 'csv', table: reader.table }));
      await output.write((job.keepEncoding ? '' : byteOrderMark) + reader.table.head);
    }
    for (const block of blocks.splice(0)) await writer.put(block);
  };
  const chunks = readText(openFile(job.path), text, progress.see);
  for await (const chunk of page ? readTables(chunks) : chunks) {
    reader.read(chunk);
    await flush();
  }
  reader.end();
  cut();
  await flush();
  await writer?.end();
  const { encoding, damaged } = text;
  if (reader.table === null) return refuseColumns({ field: null, detail: 'there is no header row: the file is empty' });
  return { ...showLayout(reader.table.layout), encoding, damaged, sheet: null };
}

async function* readTables(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  const tables = new HtmlTableReader();
  for await (const chunk of chunks) yield tables.read(chunk);
  yield tables.end();
}
