/** Strict arguments: each command refuses what it does not take and asks for what it needs, exit 2, in one line. */
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { refuseUnfit } from '../../src/cli/strict.ts';
import { run } from './run.ts';

/** What the arguments end a command with: the exit code and what is printed; null where they are taken. */
async function refusalOf(name: string, given: readonly string[]): Promise<{ code: unknown; err: string } | null> {
  const load = Object.entries(commands).find(([key]) => key === name)?.[1];
  const { args = {} } = (await load?.()) ?? {};
  if (typeof args !== 'object' || args instanceof Promise) return expect.fail(`${name} has no plain arguments`);
  let err = '';
  const printed = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  const ended = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw { code };
  });
  try {
    refuseUnfit(name, args, given);
    return null;
  } catch (end) {
    return { ...(end as { code: unknown }), err };
  } finally {
    printed.mockRestore();
    ended.mockRestore();
  }
}

describe.each(Object.keys(commands))('%s', (name) => {
  test('refuses an unknown option with the list of the known', async () => {
    expect(await refusalOf(name, ['--jsn'])).toEqual({
      code: 2,
      err: expect.stringMatching(new RegExp(`^zhilu: ${name} has no option --jsn; it has (none|--[^\n]*)\n$`)),
    });
  });
});

test.each`
  given                                                      | says
  ${['show']}                                                | ${'show needs CODE: a code such as 4-02-07-10'}
  ${['show', '4-02', '4-03']}                                | ${'show takes 1 arguments; “4-03” is one too many'}
  ${['show', '4-02', '--', '--json']}                        | ${'show takes 1 arguments; “--json” is one too many'}
  ${['show', '4-02-07-10', '--at']}                          | ${'--at needs a value'}
  ${['show', '4-02-07-10', '--at=']}                         | ${'--at needs a value'}
  ${['show', '--at', '--json', '4-02']}                      | ${'--at needs a value'}
  ${['show', '-x']}                                          | ${'show has no option -x; it has --db, --json, --at'}
  ${['show', '-json']}                                       | ${'show has no option -json; it has --db, --json, --at'}
  ${['show', '--code', '4-02']}                              | ${'show has no option --code; it has --db, --json, --at'}
  ${['show', '--no-at', '4-02']}                             | ${'show has no option --no-at; it has --db, --json, --at'}
  ${['compare', '2020-02-25']}                               | ${'compare needs TO: a date or revision id'}
  ${['compare', '2020-02-25', '2020-06-28', '--format=xml']} | ${'--format is one of csv, md, not “xml”'}
  ${['parse']}                                               | ${'parse needs FILE: one or more text files, or folders of them'}
  ${['serve', '8080']}                                       | ${'serve takes 0 arguments; “8080” is one too many'}
`('$given: $says', async ({ given: [name, ...given], says }) => {
  expect(await refusalOf(name, given)).toEqual({ code: 2, err: `zhilu: ${says}\n` });
});

test.each`
  given
  ${['show', '4-02', '--at', '2021-01-01']}
  ${['show', '--at=2021-01-01', '--json', '4-02']}
  ${['show', '--no-json', '4-02']}
  ${['show', '--help']}
  ${['parse', 'a.txt', 'b.txt', 'c.txt']}
  ${['compare', '2020-02-25', '2020-06-28', '--format', 'csv']}
`('$given is taken', async ({ given: [name, ...given] }) => {
  expect(await refusalOf(name, given)).toBeNull();
});

test('the command line refuses so, before it does anything', () => {
  expect(run('show')).toEqual({ code: 2, out: '', err: 'zhilu: show needs CODE: a code such as 4-02-07-10\n' });
  expect(run('serve', '--port=65536').err).toBe('zhilu: “65536” is no port: expected 0 to 65535\n');
});
