/** CSV and TSV files: streamed, cut into blocks of whole records, and written in order, in memory that does not grow with them. */
import { byteOrderMark } from '../../sheet/csv.ts';
import { CsvReader } from '../../sheet/text/csv-reader.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import type { Block } from './answer/answers.ts';
import { openFile, readText } from './encoding.ts';
import { type BlockWriter, writeInOrder } from './in-order.ts';
import { type Account, type Job, refuseColumns, showLayout } from './job.ts';

/** The characters of a block. */
const blockSize = 65_536;

/** Checks a separated file; `delimiter` is told by the text where it is null. */
export async function checkCsvFile(job: Job & { readonly path: string }, delimiter: string | null): Promise<Account> {
  const { mapping, header, progress, output, answering } = job;
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
      writer = writeInOrder(job, answering.open({ kind: 'csv', table: reader.table }));
      await output.write(byteOrderMark + reader.table.head);
    }
    for (const block of blocks.splice(0)) await writer.put(block);
  };
  for await (const chunk of readText(openFile(job.path), text, progress.see)) {
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
