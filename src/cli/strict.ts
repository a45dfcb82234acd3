/** Strict flags: an option that a command does not have, or one without its value, is refused instead of ignored. */
import type { ArgsDef } from 'citty';
import { fail } from './print.ts';

/** Ends with exit 2 where the arguments hold an option that is not defined, or a text option with no text. */
export function refuseUnknownOptions(command: string, definitions: ArgsDef, given: readonly string[]): void {
  const known = Object.keys(definitions).filter((name) => definitions[name]?.type !== 'positional');
  for (const [index, argument] of given.entries()) {
    if (argument === '--') return;
    if (!argument.startsWith('-') || argument === '-' || /^-\d/.test(argument)) continue;
    const [name = '', value] = argument.replace(/^--?/, '').split('=', 2);
    if (name === 'help' || name === 'h') continue;
    const plain = name.replace(/^no-/, '');
    if (!known.includes(name) && !known.includes(plain)) {
      fail(`${command} has no option ${argument}; it has ${known.map((option) => `--${option}`).join(', ')}`, 2);
    }
    const next = given[index + 1];
    const wantsText = definitions[name]?.type === 'string' || definitions[name]?.type === 'enum';
    if (wantsText && value === undefined && (next === undefined || next.startsWith('--')))
      fail(`--${name} needs a value`, 2);
  }
}
