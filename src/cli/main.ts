/** The command line: `zhilu COMMAND`; unknown commands, options and values are refused, exit 2. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asksForHelp } from './arguments.ts';
import { type CommandEntry, commands } from './commands.ts';
import { CliError, fail } from './error.ts';
import { root } from './files.ts';
import { showCommandUsage, showUsage } from './help.ts';
import type { Io } from './io.ts';
import { loadQuickly } from './loading.ts';
import { complain, print } from './print.ts';
import { runInProcess } from './process.ts';

/** Runs what the arguments ask for and resolves to the exit code. Rejects only where we are at fault. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    const end = error instanceof Error && error.name === 'AbortError' ? error.cause : error;
    if (!(end instanceof CliError)) throw error;
    complain(io, `zhilu: ${end.message}`);
    return end.exitCode;
  }
}

async function run([name, ...given]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) {
    complain(io, await showUsage(io, io.stderr));
    return 2;
  }
  if (name === '--help' || name === '-h') {
    print(io, await showUsage(io, io.stdout));
    return 0;
  }
  if (name === '--version') {
    print(io, readVersion());
    return 0;
  }
  if (name.startsWith('-')) fail(`the first argument is a command, not ${name}; \`zhilu --help\` lists them`, 2);
  const entry: CommandEntry | undefined = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (entry === undefined) return fail(`there is no command ${name}; there are ${Object.keys(commands).join(', ')}`, 2);
  const command = await entry.load();
  if (asksForHelp(given)) {
    print(io, await showCommandUsage(io, io.stdout, name, entry.description, command.args));
    return 0;
  }
  return await command.call(name, given, io);
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(version);
}

if (import.meta.main) {
  loadQuickly();
  await runInProcess(main);
}
