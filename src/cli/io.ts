/** Io (输入输出): everything that a command knows of its surroundings; no command reaches for the process that it runs in. */
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** Where a command writes: a stream, which may be a terminal. */
export interface Sink extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Aborted when the command is to stop; the reason is a `CliError` with the exit code. A command that asks for it promises to stop
   * by itself, and soon; one that never asks is ended by the system at once.
   */
  readonly signal: AbortSignal;
}

/** The absolute path of a file that the user named. */
export function locate({ cwd }: Io, path: string): string {
  return resolve(cwd, path);
}
