/** The command line as a whole: every command explains itself, and a reader that stops reading is no error. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { root } from '../../src/cli/files.ts';
import { registryFile } from '../registry.ts';
import { run } from './run.ts';

test('an unknown command is refused with the list of the known', () => {
  const { code, out, err } = run('shwo', '4-02-07-10');
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(`zhilu: there is no command shwo; there are ${Object.keys(commands).join(', ')}\n`);
});

test('--help lists the commands; so does calling none, which is an error', () => {
  const [help, none] = [run('--help'), run()];
  expect([help.code, none.code]).toEqual([0, 1]);
  for (const name of Object.keys(commands))
    expect([help.out, none.out]).toEqual([expect.stringContaining(name), expect.stringContaining(name)]);
});

test('--help of a command tells what it takes', async () => {
  const { code, out } = run('compare', '--help');
  expect(code).toBe(0);
  for (const argument of Object.keys((await commands.compare()).args ?? {}))
    expect(out.toLowerCase()).toContain(argument);
});

test.each(Object.entries(commands))('%s says what it is for, and what each argument is', async (name, load) => {
  const { meta, args } = await load();
  expect(meta).toMatchObject({ name, description: expect.stringMatching(/\S/) });
  for (const argument of Object.values(args ?? {}))
    expect(argument).toMatchObject({ description: expect.stringMatching(/\S/) });
});

test('a reader that stops reading ends the command quietly', () => {
  const command = `"${process.execPath}" src/cli/main.ts compare 2015-07-29 2022-09-28 --learned --db "${registryFile()}" | head -n 1`;
  const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: root, encoding: 'utf8' });
  expect(stdout).toMatch(/^2015-07-29 → 2022-09-28: [^\n]*\n$/);
  expect(stderr).toBe('');
});
