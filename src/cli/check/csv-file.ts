/** CSV and TSV files: streamed through the CSV check, in memory that does not grow with them. */
import { CsvCheck } from '../../sheet/csv.ts';
import { openFile, readText, tellEncoding } from './encoding.ts';
import { type Account, type Job, refuseColumns, showColumns } from './job.ts';

/** Checks a separated file; `delimiter` is told by the first line where it is null. */
export async function checkCsvFile(job: Job & { readonly path: string }, delimiter: string | null): Promise<Account> {
  const { check, tally, mapping, progress, output } = job;
  const encoding = job.encoding ?? (await tellEncoding(job.path));
  const csv = new CsvCheck({ check, tally, mapping, ...(delimiter === null ? {} : { delimiter }) });
  const write = async (text: string): Promise<void> => {
    if (csv.problem !== null) refuseColumns(csv.problem);
    if (text !== '') await output.write(text);
  };
  for await (const text of readText(openFile(job.path), encoding, progress.see)) await write(csv.read(text));
  await write(csv.end());
  const columns = csv.layout === null ? null : showColumns(csv.layout.header, csv.layout.columns);
  return { encoding, columns, sheet: null };
}
