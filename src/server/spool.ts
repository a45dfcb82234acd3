/** Spools (暂存): what a client sends before it reads waits in files that have no name: nothing is left of them, however a request or the process ends. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Spool } from '../api/check/capacity.ts';

/** The most bytes that are put aside at once for one request, and for all of them. */
const usualBounds = { ofOne: 1_073_741_824, ofAll: 4_294_967_296 };

/** Makes spools within bounds. */
export function createSpools({ ofOne, ofAll } = usualBounds): () => Promise<Spool> {
  let total = 0;
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhilu-'));
    const file = await open(join(folder, 'spool'), 'w+');
    await rm(folder, { recursive: true });
    let [from, to, closed] = [0, 0, false];
    const restart = async (): Promise<void> => {
      total -= to;
      [from, to] = [0, 0];
      await file.truncate(0);
    };
    return {
      hasRoom: () => to < ofOne && total < ofAll,
      write: async (bytes) => {
        total += bytes.byteLength;
        const at = to;
        to += bytes.byteLength;
        for (let done = 0; done < bytes.byteLength; ) {
          done += (await file.write(bytes, done, bytes.byteLength - done, at + done)).bytesWritten;
        }
      },
      read: async (most) => {
        const bytes = new Uint8Array(Math.min(most, to - from));
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, from);
        from += bytesRead;
        if (from === to && to > 0) await restart();
        return bytes.subarray(0, bytesRead);
      },
      close: async () => {
        if (closed) return;
        closed = true;
        total -= to;
        await file.close();
      },
    };
  };
}
