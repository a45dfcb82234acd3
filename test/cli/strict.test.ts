/** Strict arguments: each command refuses what it does not take and asks for what it needs, exit 2, in one line. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from './run.ts';

describe.each(Object.keys(commands))('%s', (name) => {
  test('refuses an unknown option with the list of the known', () => {
    const { code, out, err } = run(name, '--jsn');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^zhilu: ${name} has no option --jsn; it has --[^\n]*\n$`));
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
  ${['serve', '--port', 'many']}                             | ${'“many” is no port: expected 0 to 65535'}
  ${['serve', '--port=65536']}                               | ${'“65536” is no port: expected 0 to 65535'}
`('$given: $says', ({ given, says }) => {
  expect(run(...given)).toEqual({ code: 2, out: '', err: `zhilu: ${says}\n` });
});
