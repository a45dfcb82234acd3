/** CSV and TSV files: streamed through the CSV check, in memory that does not grow with them. */
import { CsvCheck } from '../../sheet/csv.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import { openFile, readText } from './encoding.ts';
import { type Account, type Job, noTable, refuseColumns, showLayout } from './job.ts';

/** Checks a separated file; `delimiter` is told by the text where it is null. */
export async function checkCsvFile(job: Job & { readonly path: string }, delimiter: string | null): Promise<Account> {
  const { check, tally, mapping, header, progress, output } = job;
  const text = new TextReader(job.encoding);
  const csv = new CsvCheck({ check, tally, mapping, header, delimiter });
  const write = async (out: string): Promise<void> => {
    if (csv.problem !== null) refuseColumns(csv.problem);
    if (out !== '') await output.write(out);
  };
  for await (const chunk of readText(openFile(job.path), text, progress.see)) await write(csv.read(chunk));
  await write(csv.end());
  const { encoding, damaged } = text;
  return { ...(csv.table === null ? noTable : showLayout(csv.table.layout)), encoding, damaged, sheet: null };
}
