/** Strict arguments: each command refuses what it does not take and asks for what it needs, exit 2, in one line. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { commands } from '../../src/cli/commands.ts';
import { CliError } from '../../src/cli/error.ts';
import { root } from '../../src/cli/files.ts';
import { run } from './run.ts';

/** What a command of its own reads of the arguments, or how it refuses them. */
async function read(name: string, given: readonly string[]): Promise<unknown> {
  const load = Object.entries(commands).find(([key]) => key === name)?.[1].load;
  const { args } = (await load?.()) ?? expect.fail(`there is no command ${name}`);
  try {
    return readArguments(name, args, given);
  } catch (error) {
    if (error instanceof CliError) return { code: error.exitCode, err: error.message };
    throw error;
  }
}

test.each(Object.keys(commands))('%s refuses an unknown option with the list of the known', async (name) => {
  expect(await read(name, ['--jsn'])).toEqual({
    code: 2,
    err: expect.stringMatching(new RegExp(`^${name} has no option --jsn; it has (none|--[^\n]*)$`)),
  });
});

test.each`
  given                                                      | says
  ${['show']}                                                | ${'show needs CODE: a code such as 4-02-07-10'}
  ${['show', '4-02', '4-03']}                                | ${'show takes 1 argument; “4-03” is one too many'}
  ${['show', '4-02', '--', '--json']}                        | ${'show takes 1 argument; “--json” is one too many'}
  ${['show', '4-02-07-10', '--at']}                          | ${'--at needs a value'}
  ${['show', '4-02-07-10', '--at=']}                         | ${'--at needs a value'}
  ${['show', '--at', '--json', '4-02']}                      | ${'--at needs a value'}
  ${['show', '4', '--at', '2021-01-01', '--at=2022-01-01']}  | ${'--at is given twice'}
  ${['show', '4', '--json=false']}                           | ${'--json takes no value; it was given “false”'}
  ${['show', '-x']}                                          | ${'show has no option -x; it has --db, --json, --at'}
  ${['show', '-json']}                                       | ${'show has no option -json; it has --db, --json, --at'}
  ${['show', '--code', '4-02']}                              | ${'show has no option --code; it has --db, --json, --at'}
  ${['show', '--no-at', '4-02']}                             | ${'show has no option --no-at; it has --db, --json, --at'}
  ${['show', '--constructor', '4-02']}                       | ${'show has no option --constructor; it has --db, --json, --at'}
  ${['show', '--__proto__=x', '4-02']}                       | ${'show has no option --__proto__=x; it has --db, --json, --at'}
  ${['compare', '2020-02-25']}                               | ${'compare needs TO: a date or revision id'}
  ${['compare', '2020-02-25', '2020-06-28', '--format=xml']} | ${'--format is one of csv, md, not “xml”'}
  ${['parse']}                                               | ${'parse needs FILE: one or more text files, or folders of them'}
  ${['serve', '8080']}                                       | ${'serve takes no arguments; “8080” is one too many'}
`('$given: $says', async ({ given: [name, ...given], says }) => {
  expect(await read(name, given)).toEqual({ code: 2, err: says });
});

const db = join(root, 'zhilu.sqlite');

test.each`
  given                                                     | values
  ${['show', '4-02', '--at', '2021-01-01']}                 | ${{ code: '4-02', at: '2021-01-01', json: false, db, _: ['4-02'] }}
  ${['show', '--at=2021-01-01', '--json', '4-02']}          | ${{ code: '4-02', at: '2021-01-01', json: true, db, _: ['4-02'] }}
  ${['show', '--json', '--no-json', '4-02', '--db', 'x=y']} | ${{ code: '4-02', at: undefined, json: false, db: 'x=y', _: ['4-02'] }}
  ${['show', '--', '-4']}                                   | ${{ code: '-4', at: undefined, json: false, db, _: ['-4'] }}
  ${['parse', 'a.txt', 'b.txt', 'c.txt']}                   | ${{ file: 'a.txt', json: false, against: false, db, _: ['a.txt', 'b.txt', 'c.txt'] }}
  ${['grammar']}                                            | ${{ _: [] }}
`('$given is read as $values', async ({ given: [name, ...given], values }) => {
  expect(await read(name, given)).toEqual(values);
});

test('the command line refuses so, before it does anything', async () => {
  expect(await run('show')).toEqual({ code: 2, out: '', err: 'zhilu: show needs CODE: a code such as 4-02-07-10\n' });
  expect((await run('serve', '--port=65536')).err).toBe('zhilu: “65536” is no port: expected 0 to 65535\n');
});
