/** Help (帮助): what the command line and each of its commands take, laid out by citty; coloured on a terminal only. */
import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, renderUsage } from 'citty';
import { commands } from './commands.ts';
import type { Io, Sink } from './io.ts';

const zhilu: CommandDef = { meta: { name: 'zhilu', description: "职录: the registry of China's occupations" } };

/** All commands, each in a line. No command is loaded for it. */
export async function showUsage(io: Io, to: Sink): Promise<string> {
  const described = Object.entries(commands).map(
    ([name, { description }]) => [name, { meta: { name, description } }] as const,
  );
  return colour(io, to, await renderUsage({ ...zhilu, subCommands: Object.fromEntries(described) }));
}

/** The arguments and options of one command. */
export async function showCommandUsage(
  io: Io,
  to: Sink,
  name: string,
  description: string,
  args: ArgsDef,
): Promise<string> {
  return colour(io, to, await renderUsage({ meta: { name, description }, args }, zhilu));
}

function colour({ env }: Io, to: Sink, usage: string): string {
  const text = to.isTTY === true && (env.NO_COLOR ?? '') === '' ? usage : stripVTControlCharacters(usage);
  return text.replaceAll(/ +$/gm, '');
}
