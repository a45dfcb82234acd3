/** NDJSON: a row a line in, a result a line out, just as the service answers; a line that is no row is answered by its number. */
import { longestLine } from '../../sheet/lines.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import { openFile, readText } from './encoding.ts';
import { writeInOrder } from './in-order.ts';
import { type Account, type Job, noTable } from './job.ts';

/** The characters of a block; what comes in pieces is answered as it comes. */
const blockSize = 65_536;

/** Checks NDJSON from a file or, where there is no path, from standard input. */
export async function checkNdjson(job: Job): Promise<Account> {
  const { path, openInput, encoding, progress, answering } = job;
  const reader = new TextReader(encoding ?? (path === null ? 'utf-8' : null));
  const writer = writeInOrder(job, answering.open({ kind: 'ndjson' }));
  let [rest, line] = ['', 1];
  const put = async (text: string): Promise<void> => {
    const first = line;
    line += countLines(text);
    await writer.put({ line: first, text, rows: [] });
  };
  for await (const piece of readText(path === null ? openInput() : openFile(path), reader, progress.see)) {
    const text = rest + piece;
    let from = 0;
    for (let end = endOfBlock(text, from); end > from; end = endOfBlock(text, from)) {
      await put(text.slice(from, end));
      from = end;
    }
    rest = text.slice(from);
    // A line that is too long already is refused by its number whatever follows.
    if (rest.length > 2 * longestLine) rest = rest.slice(0, longestLine + 1);
    // Who writes line by line waits for the answers to each.
    if (path === null) await writer.end();
  }
  if (rest !== '') await put(rest);
  await writer.end();
  return { ...noTable, encoding: reader.encoding, damaged: reader.damaged, sheet: null };
}

/** Where the next block ends: behind the last line that ends within its size, or behind the first that ends at all. */
function endOfBlock(text: string, from: number): number {
  const within = text.lastIndexOf('\n', from + blockSize);
  return (within >= from ? within : text.indexOf('\n', from)) + 1;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
