/** libSQL: what was published to it is served from it as from the file, byte for byte. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLibsql } from '../../../src/cli/publish/libsql.ts';
import { registryFile } from '../../registry.ts';
import { askAll } from '../answers.ts';
import { makeFolder, type Running, run, startIn } from '../run.ts';

async function urlOf({ saw }: Running<unknown>): Promise<string> {
  return (await saw(/http:\/\/[^:\s]+:\d+/))[0];
}

test('every read is answered as from the file', { timeout: 180_000 }, async () => {
  const copy = `file:${join(makeFolder(), 'copy.db')}`;
  expect((await run('publish', '--to', copy, '--db', registryFile())).code).toBe(0);
  const [file, database] = [
    startIn({}, 'serve', '--db', registryFile(), '--port', '0'),
    startIn({}, 'serve', '--db', copy, '--port', '0'),
  ];
  expect(await askAll(await urlOf(database))).toEqual(await askAll(await urlOf(file)));
});

test('a database that was not published to is told so', async () => {
  const { code, err } = await run('serve', '--db', `file:${join(makeFolder(), 'empty.db')}`, '--port', '0');
  expect([code, err]).toEqual([1, expect.stringContaining('no such table')]);
});

test.each`
  given               | is
  ${'file:copy.db'}   | ${true}
  ${'libsql://x.io'}  | ${true}
  ${'zhilu.sqlite'}   | ${false}
  ${'/tmp/file:a.db'} | ${false}
`('$given: $is', ({ given, is }) => {
  expect(isLibsql(given)).toBe(is);
});
