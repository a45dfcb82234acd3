/** A command (命令): what it takes, and a function from its arguments and its surroundings to an exit code. */
import type { ArgsDef } from 'citty';
import { type Arguments, readArguments } from './arguments.ts';
import type { Io } from './io.ts';

export interface Command {
  readonly args: ArgsDef;
  /** Reads the arguments, strictly and once, and runs; `name` is what messages call the command. Rejects with a `CliError`. */
  readonly call: (name: string, given: readonly string[], io: Io) => Promise<number>;
}

/** What a command is made of. */
export interface Definition<T extends ArgsDef> {
  readonly args: T;
  /** Returns the exit code: 0, or 1 where the answer is a problem. Throws a `CliError` where it cannot go on. */
  readonly run: (args: Arguments<T>, io: Io) => number | Promise<number>;
}

/** Makes a command of its definition. */
export function defineCommand<const T extends ArgsDef>({ args, run }: Definition<T>): Command {
  return { args, call: async (name, given, io) => await run(readArguments(name, args, given), io) };
}
