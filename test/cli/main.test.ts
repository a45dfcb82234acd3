/** The command line as a whole: every command explains itself, and a reader that stops reading is no error. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { root } from '../../src/cli/files.ts';
import { registryFile } from '../registry.ts';
import { makeFolder, run, runIn, runProcess } from './run.ts';

test('an unknown command is refused with the list of the known', async () => {
  const { code, out, err } = await run('shwo', '4-02-07-10');
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(`zhilu: there is no command shwo; there are ${Object.keys(commands).join(', ')}\n`);
});

test('--help lists the commands with what they are for; so does calling none, which is an error', async () => {
  const [help, none] = [await run('--help'), await run()];
  expect([help.code, help.err, none.code, none.out]).toEqual([0, '', 2, '']);
  expect(none.err).toBe(help.out);
  for (const [name, { description }] of Object.entries(commands))
    expect(help.out).toMatch(new RegExp(`^ +${name}  +${description.replaceAll(/[?.()]/g, '\\$&')}$`, 'm'));
});

test.each(Object.entries(commands))('%s --help tells what it is for and what it takes', async (name, entry) => {
  const { args } = await entry.load();
  for (const given of [
    [name, '--help'],
    [name, '--nonsense', '-h'],
  ]) {
    const { code, out, err } = await run(...given);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${entry.description} (zhilu ${name})`);
    for (const [argument, { description = '' }] of Object.entries(args)) {
      expect(description).toMatch(/\S/);
      expect(out.toLowerCase()).toContain(argument);
      expect(out).toContain(description);
    }
  }
});

test('help is coloured on a terminal only, and not where NO_COLOR is set', async () => {
  const colour = '\u001b[';
  const env = { NO_COLOR: '1' };
  expect((await run('show', '--help')).out).not.toContain(colour);
  expect((await runIn({ isTTY: true, env }, 'show', '--help')).out).not.toContain(colour);
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('an option before the command is refused', async () => {
  expect(await run('--db', 'x', 'show')).toEqual({
    ...{ code: 2, out: '' },
    err: 'zhilu: the first argument is a command, not --db; `zhilu --help` lists them\n',
  });
});

test('relative paths start from the folder that the command is run in', async () => {
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'empty.txt'), '\n');
  expect((await runIn({ cwd }, 'parse', 'empty.txt')).out).toBe('empty.txt: no notice\n');
  expect((await runIn({ cwd }, 'show', '4', '--db', 'none.sqlite')).err).toContain(join(cwd, 'none.sqlite'));
});

test('a real process prints and exits as it does in process', async () => {
  for (const given of [['show'], ['grammar'], ['nothing'], []]) expect(runProcess(given)).toEqual(await run(...given));
});

test('a reader that stops reading ends the command quietly', async () => {
  const command = `"${process.execPath}" src/cli/main.ts compare 2015-07-29 2022-09-28 --learned --db "${registryFile()}" | head -n 1`;
  const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: root, encoding: 'utf8' });
  expect(stdout).toMatch(/^2015-07-29 → 2022-09-28: [^\n]*\n$/);
  expect(stderr).toBe('');
});
