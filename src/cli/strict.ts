/** Strict arguments: what a command does not take, or does not get, is refused with exit 2 instead of ignored or guessed. */
import type { ArgDef, ArgsDef } from 'citty';
import { fail } from './print.ts';

/** A positional whose hint ends so takes one or more texts. */
const several = '…';

/** Ends with exit 2 where the arguments are not those that the definitions ask for. `--help` excuses what is missing. */
export function refuseUnfit(command: string, definitions: ArgsDef, given: readonly string[]): void {
  const positionals = Object.entries(definitions).filter(([, { type }]) => type === 'positional');
  const { texts, help } = readArguments(command, definitions, given);
  if (help) return;
  const missing = positionals[texts.length];
  if (missing !== undefined && missing[1].required !== false) {
    fail(`${command} needs ${missing[0].toUpperCase()}: ${missing[1].description}`, 2);
  }
  const surplus = texts[positionals.length];
  if (surplus !== undefined && positionals.at(-1)?.[1].valueHint?.endsWith(several) !== true) {
    fail(`${command} takes ${positionals.length} arguments; “${surplus}” is one too many`, 2);
  }
}

/** The arguments that are no options; unknown options, and options with a wrong value or none, end the command. */
function readArguments(
  command: string,
  definitions: ArgsDef,
  given: readonly string[],
): { texts: string[]; help: boolean } {
  const texts: string[] = [];
  let help = false;
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    if (argument === '--') return { texts: [...texts, ...given.slice(index + 1)], help };
    if (!argument.startsWith('-') || argument === '-') {
      texts.push(argument);
      continue;
    }
    const [name = '', value] = argument.replace(/^--?/, '').split('=', 2);
    const definition = argument.startsWith('--') ? findOption(definitions, name) : undefined;
    if (name === 'help' || argument === '-h') help = true;
    else if (definition === undefined) refuseOption(command, definitions, argument);
    else if (definition.type === 'boolean') continue;
    else if (value === undefined) {
      index += 1;
      checkValue(name, definition, given[index]);
    } else checkValue(name, definition, value);
  }
  return { texts, help };
}

function findOption(definitions: ArgsDef, name: string): ArgDef | undefined {
  const definition = definitions[name];
  if (definition !== undefined) return definition.type === 'positional' ? undefined : definition;
  const denied = name.startsWith('no-') ? definitions[name.slice(3)] : undefined;
  return denied?.type === 'boolean' ? denied : undefined;
}

function checkValue(name: string, definition: ArgDef, value: string | undefined): void {
  if (value === undefined || value === '' || value.startsWith('--')) fail(`--${name} needs a value`, 2);
  const { options } = definition.type === 'enum' ? definition : {};
  if (options !== undefined && !options.includes(value)) {
    fail(`--${name} is one of ${options.join(', ')}, not “${value}”`, 2);
  }
}

function refuseOption(command: string, definitions: ArgsDef, argument: string): never {
  const known = Object.keys(definitions).filter((name) => definitions[name]?.type !== 'positional');
  const has = known.length === 0 ? 'none' : known.map((option) => `--${option}`).join(', ');
  return fail(`${command} has no option ${argument}; it has ${has}`, 2);
}
