/** The one error of the command line: a plain line for the user and the exit code; whatever else is thrown is a fault of ours. */
import { reasonOf } from '../store/reason.ts';

/** Ends a command. Exit code 1: the answer is a problem; 2: the call was wrong; 128 + n: stopped by signal n. */
export class CliError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}

/** Ends the command with a plain line on standard error. */
export function fail(message: string, exitCode = 1): never {
  throw new CliError(message, exitCode);
}

/** Ends the command with what failed and why; an error that already ends the command stays as it is. */
export function failWith(error: unknown, failure: string | null = null, exitCode = 1): never {
  if (error instanceof CliError) throw error;
  const reason = reasonOf(error);
  return fail(failure === null ? reason : `${failure}: ${reason}`, exitCode);
}

/** Does what may fail for reasons outside the program; then the command ends with what failed and why. */
export function attempt<T>(failure: string | null, action: () => T, exitCode = 1): T {
  try {
    return action();
  } catch (error) {
    return failWith(error, failure, exitCode);
  }
}
