/** Arguments (参数), read once and strictly: what a command does not take, or does not get, is refused with exit 2 instead of guessed. */
import { parseArgs } from 'node:util';
import type { ArgDef, ArgsDef } from 'citty';
import { fail } from './error.ts';

/** A positional whose hint ends so takes one or more texts: all of them are in `_`. */
const several = '…';

type Values<D extends ArgDef> = D extends { type: 'boolean' }
  ? boolean
  : D extends { type: 'enum'; options: (infer Option)[] }
    ? Option
    : string;

type Optional<D extends ArgDef> = D extends { type: 'boolean' } | { default: string } | { required: true }
  ? never
  : undefined;

/** The arguments that definitions ask for, by name; `_` holds those that are no options. */
export type Arguments<T extends ArgsDef> = { readonly [Name in keyof T]: Values<T[Name]> | Optional<T[Name]> } & {
  readonly _: readonly string[];
};

/** Reads what was given as the definitions ask. Throws a `CliError` with exit 2 that names the first thing that does not fit. */
export function readArguments<T extends ArgsDef>(
  command: string,
  definitions: T,
  given: readonly string[],
): Arguments<T> {
  const values: Record<string, string | boolean | undefined> = {};
  const texts: string[] = [];
  for (const [name, definition] of Object.entries(definitions))
    values[name] = definition.type === 'boolean' ? (definition.default ?? false) : definition.default;
  const seen = new Set<string>();
  for (const token of tokenise(definitions, given)) {
    if (token.kind === 'positional') texts.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const option = findOption(definitions, rawName);
    if (option === null) return refuseOption(command, definitions, given[token.index] ?? rawName);
    const { name, definition, denied } = option;
    if (definition.type === 'boolean') {
      if (value !== undefined) fail(`--${name} takes no value; it was given “${value}”`, 2);
      values[name] = !denied;
      continue;
    }
    if (seen.has(name)) fail(`--${name} is given twice`, 2);
    seen.add(name);
    values[name] = readValue(name, definition, value, inlineValue === true);
  }
  const positionals = Object.entries(definitions).filter(([, { type }]) => type === 'positional');
  positionals.forEach(([name, definition], index) => {
    const text = texts[index];
    if (text !== undefined) values[name] = text;
    else if (definition.required !== false)
      fail(`${command} needs ${name.toUpperCase()}: ${definition.description}`, 2);
  });
  const surplus = texts[positionals.length];
  if (surplus !== undefined && positionals.at(-1)?.[1].valueHint?.endsWith(several) !== true)
    fail(`${command} takes ${countArguments(positionals.length)}; “${surplus}” is one too many`, 2);
  return { ...values, _: texts } as Arguments<T>;
}

/** Whether help is asked for, before any `--`. */
export function asksForHelp(given: readonly string[]): boolean {
  const end = given.indexOf('--');
  return given.slice(0, end === -1 ? given.length : end).some((text) => text === '--help' || text === '-h');
}

/** Takes the arguments apart; `strict` is off because we refuse in our own words. */
function tokenise(definitions: ArgsDef, given: readonly string[]) {
  const options = Object.entries(definitions).flatMap(([name, { type }]) =>
    type === 'positional' ? [] : [[name, { type: type === 'boolean' ? type : 'string' }] as const],
  );
  return parseArgs({
    ...{ args: [...given], options: Object.fromEntries(options) },
    ...{ strict: false, tokens: true, allowPositionals: true },
  }).tokens;
}

function findOption(
  definitions: ArgsDef,
  rawName: string,
): { name: string; definition: ArgDef; denied: boolean } | null {
  if (!rawName.startsWith('--')) return null;
  const find = (name: string): ArgDef | undefined => {
    const found = Object.entries(definitions).find(([known]) => known === name)?.[1];
    return found?.type === 'positional' ? undefined : found;
  };
  const name = rawName.slice(2);
  const definition = find(name);
  if (definition !== undefined) return { name, definition, denied: false };
  const positive = name.replace(/^no-/, '');
  const deniable = positive === name ? undefined : find(positive);
  return deniable?.type === 'boolean' ? { name: positive, definition: deniable, denied: true } : null;
}

function readValue(name: string, definition: ArgDef, value: string | undefined, inline: boolean): string {
  if (value === undefined || value === '' || (!inline && value.startsWith('--')))
    return fail(`--${name} needs a value`, 2);
  const options = definition.type === 'enum' ? definition.options : undefined;
  if (options !== undefined && !options.includes(value))
    fail(`--${name} is one of ${options.join(', ')}, not “${value}”`, 2);
  return value;
}

function refuseOption(command: string, definitions: ArgsDef, option: string): never {
  const known = Object.keys(definitions).filter((name) => definitions[name]?.type !== 'positional');
  const has = known.length === 0 ? 'none' : known.map((name) => `--${name}`).join(', ');
  return fail(`${command} has no option ${option}; it has ${has}`, 2);
}

function countArguments(count: number): string {
  if (count === 0) return 'no arguments';
  return count === 1 ? '1 argument' : `${count} arguments`;
}
