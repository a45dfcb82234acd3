/** Output (输出): standard output, or a file that is there whole or not at all: written under another name, then renamed. */

import { once } from 'node:events';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Io } from '../io.ts';
import { nameDraft } from '../registry/draft.ts';

export interface Output {
  /** Writes; resolves when more may be written. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Puts the file in its place. */
  readonly finish: () => void;
  /** Removes what was written of the file. */
  readonly discard: () => void;
}

/** Opens standard output. */
export function openStandardOutput({ stdout }: Pick<Io, 'stdout'>): Output {
  return {
    write: async (chunk) => {
      if (!stdout.write(chunk)) await once(stdout, 'drain');
    },
    finish: () => undefined,
    discard: () => undefined,
  };
}

/**
 * Opens a file. Once the signal is aborted, writing throws its reason; however the command ends before `finish`, nothing
 * of the file stays; what a killed one left goes when the place is next written to. Throws where it cannot be written.
 */
export function openOutputFile(path: string, signal: AbortSignal): Output {
  const draft = nameDraft(path);
  const file = openSync(draft, 'w');
  const remove = (): void => rmSync(draft, { force: true });
  process.once('exit', remove);
  const close = (): void => {
    closeSync(file);
    process.off('exit', remove);
  };
  return {
    write: async (chunk) => {
      signal.throwIfAborted();
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    },
    finish: () => {
      close();
      renameSync(draft, path);
    },
    discard: () => {
      close();
      remove();
    },
  };
}
