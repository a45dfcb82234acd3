/** Resources: the text of a revision with the lines that citations count, and entries. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { projectSeeds } from '../registry.ts';
import { startService } from '../service.ts';
import { connect } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(async () => await client.close());

async function read(uri: string): Promise<string> {
  const { contents } = await client.readResource({ uri });
  return z.looseObject({ uri: z.literal(uri), text: z.string() }).parse(contents[0]).text;
}

test('every revision that is held is listed, and can be read', async () => {
  const { register } = await startService();
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(register.held.map(({ id }) => `zhilu://revision/${id}`));
  for (const { uri } of resources) expect((await read(uri)).length).toBeLessThan(100_000);
});

test('a notice is its official text, each line behind its number', async () => {
  const { text = '' } = projectSeeds().find(({ path }) => path === 'seeds/2020-02-25.txt') ?? {};
  const lines = text.trimEnd().split(/\r?\n/);
  const shown = await read('zhilu://revision/2020-02-25');
  expect(shown).toContain('人社厅发〔2020〕17号');
  for (const [index, line] of lines.entries()) expect(shown).toContain(`\n${index + 1}\t${line}`);
  const some = await read('zhilu://revision/2020-02-25/94-96');
  expect(some.split('\n\n').slice(1).join('\n\n').split('\n')).toEqual(
    [94, 95, 96].map((line) => `${line}\t${lines[line - 1]}`),
  );
  expect(await read('zhilu://revision/2020-02-25/94')).toMatch(/\n\n94\t（六）4-02-07-10 网约配送员$/);
});

test('a long text comes a portion at a time, and none that is not held is made up', async () => {
  expect(await read('zhilu://revision/2022-09-28')).toMatch(/\n500\t.*\n… of \d+ lines; ask for 501-1000 for more\.$/);
  expect(await read('zhilu://revision/2022-09-28/501-502')).toMatch(/\n\n501\t.*\n502\t.*$/);
  expect(await read('zhilu://revision/2022-09-28/99999')).not.toMatch(/\n99999\t/);
  expect(await read('zhilu://revision/2026-09-09')).toContain('Its text is not held here.');
});

test('an entry is what the service answers', async () => {
  const { ask } = await startService();
  expect(JSON.parse(await read('zhilu://entry/e1gbi1maoa6'))).toEqual((await ask('/v1/entries/e1gbi1maoa6')).json);
});

test.each(['zhilu://revision/x', 'zhilu://entry/e0000000000', 'zhilu://revision/../seeds', 'file:///etc/passwd', 'x'])(
  'there is nothing at %s',
  async (uri) => {
    await expect(client.readResource({ uri })).rejects.toThrow(`There is nothing at ${uri}`);
  },
);
