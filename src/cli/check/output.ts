/** Output (输出): standard output, or a file that is there whole or not at all: written under another name, then renamed. */

import { once } from 'node:events';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface Output {
  /** Writes; resolves when more may be written. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Puts the file in its place. */
  readonly finish: () => void;
}

/** Opens standard output. */
export function openStandardOutput(): Output {
  return {
    write: async (chunk) => {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    },
    finish: () => undefined,
  };
}

/** Opens a file. However the command ends before `finish`, nothing of the file stays. Throws where it cannot be written. */
export function openOutputFile(path: string): Output {
  const draft = `${path}.${process.pid}.part`;
  const file = openSync(draft, 'w');
  const remove = (): void => rmSync(draft, { force: true });
  process.once('exit', remove);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => process.exit(code));
  return {
    write: async (chunk) => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    },
    finish: () => {
      closeSync(file);
      renameSync(draft, path);
      process.off('exit', remove);
    },
  };
}
