/** The command line: `zhilu COMMAND`; unknown commands, options and values are refused, exit 2. */
import { enableCompileCache } from 'node:module';
import { defineCommand, runMain } from 'citty';
import { commands } from './commands.ts';
import { fail } from './print.ts';
import { refuseUnfit } from './strict.ts';

enableCompileCache();
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [name = '', ...given] = process.argv.slice(2);
const load = Object.entries(commands).find(([key]) => key === name)?.[1];
if (load === undefined && name !== '' && !name.startsWith('-')) {
  fail(`there is no command ${name}; there are ${Object.keys(commands).join(', ')}`, 2);
}
if (load !== undefined) {
  const { args = {} } = await load();
  if (typeof args === 'object' && !(args instanceof Promise)) refuseUnfit(name, args, given);
}

await runMain(
  defineCommand({
    meta: { name: 'zhilu', description: "职录: the registry of China's occupations" },
    subCommands: commands,
  }),
);
