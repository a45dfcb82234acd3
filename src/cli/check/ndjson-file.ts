/** NDJSON: a row a line in, a result a line out, just as the service answers; a line that is no row is answered by its number. */

import { createLineCheck, createTextCheck, longestLine } from '../../sheet/lines.ts';
import { TextReader } from '../../sheet/text/encoding.ts';
import { openFile, readText } from './encoding.ts';
import { type Account, type Job, noTable } from './job.ts';

/** The characters gathered before they are written. */
const chunkSize = 65_536;

/** Checks NDJSON from a file or, where there is no path, from standard input. */
export async function checkNdjson({
  path,
  openInput,
  encoding,
  check,
  tally,
  progress,
  output,
}: Job): Promise<Account> {
  const reader = new TextReader(encoding ?? (path === null ? 'utf-8' : null));
  const lineCheck = createLineCheck(createTextCheck(check));
  let number = 0;
  let out = '';
  const take = async (line: string): Promise<void> => {
    number += 1;
    const result = lineCheck(line.endsWith('\r') ? line.slice(0, -1) : line, number);
    if (result === null) return;
    const { verdict, issues, problem } = readResultLine(result);
    if (problem === null) tally.add(verdict, issues);
    else tally.addUnread(number, problem);
    out += `${result}\n`;
    if (out.length > chunkSize) await flush();
  };
  const flush = async (): Promise<void> => {
    const full = out;
    out = '';
    if (full !== '') await output.write(full);
  };
  let rest = '';
  for await (const text of readText(path === null ? openInput() : openFile(path), reader, progress.see)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > 2 * longestLine) rest = rest.slice(0, longestLine + 1);
    for (const line of lines) await take(line);
    await flush();
  }
  if (rest !== '') await take(rest);
  await flush();
  return { ...noTable, encoding: reader.encoding, damaged: reader.damaged, sheet: null };
}

/** Reads off a result line what is counted. A `ref` cannot deceive it: quotes inside a text are escaped. */
export function readResultLine(result: string): { verdict: string; issues: string[]; problem: string | null } {
  if (result.startsWith('{"ref":null,"line":')) {
    const detail = /"detail":("(?:[^"\\]|\\.)*")/.exec(result)?.[1];
    return { verdict: '', issues: [], problem: detail === undefined ? 'no row' : String(JSON.parse(detail)) };
  }
  const then = result.slice(result.indexOf('"then":'), result.indexOf('"now":{"revision"'));
  const verdict = /"verdict":"(\w+)"/.exec(then)?.[1] ?? '';
  return {
    verdict,
    issues: Array.from(then.matchAll(/"code":"([A-Z_]+)","severity"/g), ([, code = '']) => code),
    problem: null,
  };
}
