/** The early seeds, of 2015 to 2020: a registry of them is built in a tenth of the time, and has everything that a command needs. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../src/cli/files.ts';
import { makeFolder, run } from './run.ts';

/** A folder of the early seeds, one of them changed where the test asks for it. */
export function copyEarlySeeds(changed = '', change: (text: string) => string = (text) => text): string {
  const folder = makeFolder();
  for (const name of readdirSync(join(root, 'seeds')).filter((one) => /^(?:20(?:15|19|20)-|mentions)/.test(one)))
    copyFileSync(join(root, 'seeds', name), join(folder, name));
  if (changed !== '') writeFileSync(join(folder, changed), change(readFileSync(join(folder, changed), 'utf8')));
  return folder;
}

/** The path of a registry file built from the early seeds. */
export async function buildEarly(seeds = copyEarlySeeds()): Promise<string> {
  const path = join(makeFolder(), 'registry.sqlite');
  expect(await run('build', '--db', path, '--seeds', seeds)).toMatchObject({ code: 0 });
  return path;
}
