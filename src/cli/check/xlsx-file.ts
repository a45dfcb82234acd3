/** Workbooks (XLSX): read at any place of the file, written in a stream; both in memory that does not grow with the rows. */
import { type FileHandle, open } from 'node:fs/promises';
import { type ByteSource, UnreadableFile } from '../../sheet/source.ts';
import type { Tally } from '../../sheet/tally.ts';
import { checkWorkbook } from '../../sheet/workbook/workbook.ts';
import { fail } from '../error.ts';
import type { BlockAnswer } from './answer/answers.ts';
import { type Account, type Job, refuseColumns, showLayout } from './job.ts';

/** Checks one sheet of a workbook. */
export async function checkXlsxFile(job: Job & { readonly path: string }): Promise<Account> {
  const { mapping, header, sheet, answering, tally, output } = job;
  const file = await open(job.path);
  try {
    const checked = await checkWorkbook({
      ...{ mapping, header, sheet, ahead: answering.ahead, write: output.write },
      source: await sourceOf(file, job.progress.see),
      open: (place) => {
        const answer = answering.open({ kind: 'workbook', place });
        const counted = countInOrder(tally);
        return async (rows) => {
          const settled = answer({ line: 0, text: '', rows });
          const { pieces } = await counted(settled);
          return pieces.map(String);
        };
      },
    });
    if (!checked.ok) return refuseColumns(checked.error);
    const { layout, warnings, sheet: name } = checked.value;
    return { ...showLayout({ ...layout, warnings }), encoding: null, damaged: 0, sheet: name };
  } catch (error) {
    if (error instanceof UnreadableFile) return fail(`${job.path}: ${error.message}`, 2);
    throw error;
  } finally {
    await file.close();
  }
}

async function sourceOf(file: FileHandle, seen: (bytes: number) => void): Promise<ByteSource> {
  const { size } = await file.stat();
  return {
    size,
    read: async (from, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      // The sheet is read twice, once to survey it.
      seen(bytesRead / 2);
      return bytes.subarray(0, bytesRead);
    },
  };
}

/** Adds what each block counts to the tally in the order in which they were asked, whichever is ready first. */
function countInOrder(tally: Tally): (settled: Promise<BlockAnswer>) => Promise<BlockAnswer> {
  let before: Promise<unknown> = Promise.resolve();
  return (settled) => {
    const counted = Promise.all([settled, before]).then(([answer]) => {
      tally.addAll(answer.tally);
      return answer;
    });
    before = counted;
    return counted;
  };
}
