/** `zhilu search`: a table for readers, the service's own answer as JSON, problems in one line. */
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { type Ran, run } from '../run.ts';

const search = (...given: readonly string[]): Promise<Ran> => run('search', ...given, '--db', registryFile());

test.each`
  text         | line
  ${'wypsy'}   | ${/initials +4-10-08-01 +网约配送员 +职业/}
  ${'保育员'}  | ${/formerName +4-10-01-03 +保育师 +职业 +保育员/}
  ${'4-10-08'} | ${/code +4-10-08-01 +网约配送员/}
`('$text is found in a table', async ({ text, line }) => {
  const { code, out } = await search(text, '--at', '2025-07-22');
  expect([code, out]).toEqual([0, expect.stringMatching(line)]);
});

test('--work looks for what someone does', async () => {
  const { code, out } = await search('--work', '收来籽棉去籽、打包成皮棉', '--at', '2025-07-22');
  expect([code, out]).toEqual([0, expect.stringMatching(/work +5-05-06-02 +棉花加工工 .*籽棉/)]);
});

test('--json is the answer of the service, cut by level and limit', async () => {
  const { out } = await search('配送', '--json', '--level', 'occupation', '--limit', '2');
  const { q, items } = JSON.parse(out);
  expect([q, items.length]).toEqual(['配送', 2]);
  for (const { entry } of items) expect(entry.level).toBe('occupation');
});

test.each`
  given                       | message
  ${['配送', '--limit', '0']} | ${/limit/}
  ${['配送', '--at', 'soon']} | ${/neither a date nor a revision/}
  ${['配送', '--level', 'x']} | ${/--level is one of/}
  ${[' ']}                    | ${/say what to look for/}
`('$given is refused with exit 2', async ({ given, message }) => {
  expect(await search(...given)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
});
