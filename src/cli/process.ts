/** The process as the surroundings of a command: its streams, its folder, its signals, and its exit code. The only file that ends it. */
import { constants } from 'node:os';
import { CliError } from './error.ts';
import type { Io } from './io.ts';

/** Runs a command line over this process and sets the exit code. A reader that stops reading ends it quietly. */
export async function runInProcess(main: (argv: readonly string[], io: Io) => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await main(process.argv.slice(2), createProcessIo());
}

function createProcessIo(): Io {
  let signal: AbortSignal | null = null;
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    get signal() {
      signal ??= watchSignals();
      return signal;
    },
  };
}

/** From now on a signal aborts instead of killing; the same signal once more kills. */
function watchSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(name, () => controller.abort(new CliError(`stopped by ${name}`, 128 + constants.signals[name])));
  return controller.signal;
}
