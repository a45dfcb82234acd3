/** The MCP server: what it lists, and that every tool is read-only, described and bounded. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls, connect, readSaid } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(async () => await client.close());

test('says who it is and what a model must hold to', () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'zhilu', title: '职录 Zhilu' });
  expect(client.getInstructions()).toContain('"noMatch" is an answer');
});

test('lists its tools: read-only, with schemas of what they take and give', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(calls.map(({ name }) => name));
  for (const { annotations, inputSchema, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(outputSchema?.properties ?? {})).toEqual(['outcome', 'answer', 'refusal']);
    expect(description?.length).toBeGreaterThan(80);
  }
});

test.each(calls)('$name is $outcome and ends in its citation', async ({ name, args, outcome }) => {
  const said = readSaid(await client.callTool({ name, arguments: args }));
  expect([said.outcome, said.isError]).toEqual([outcome, false]);
  expect(said.text.split('\n').at(-1)).toMatch(/^Source: /);
});

test('what cannot be read is an error of the call that says what to do', async () => {
  const wrong: [string, object, string][] = [
    ['lookup_code', { code: 'x' }, 'is not an occupation code'],
    ['lookup_code', {}, 'Give code as'],
    ['lookup_code', { code: '4', date: '2020' }, 'Unrecognized key: "date"'],
    ['find_occupation', { title: ' ' }, 'Give title'],
    ['trace', {}, 'Give code'],
    ['trace', { code: '4', id: 'e1gbi1maoa6' }, 'Either code or id'],
    ['compare_revisions', { from: 'soon' }, 'neither a date nor a revision id'],
    ['list_children', { limit: 1_000 }, 'expected a number from 1 to 200'],
  ];
  for (const [name, args, told] of wrong) {
    const said = readSaid(await client.callTool({ name, arguments: { ...args } }));
    expect([name, said.outcome, said.isError, said.text]).toEqual([
      name,
      'insufficient',
      true,
      expect.stringContaining(told),
    ]);
  }
  await expect(client.callTool({ name: 'delete_code' })).rejects.toThrow('there are lookup_code, find_occupation');
});

test('answers are bounded, whatever is asked', async () => {
  const widest = [
    { name: 'compare_revisions', arguments: { from: '2015-07-29', to: '2025-07-22', learned: true, limit: 30 } },
    { name: 'list_children', arguments: { parent: '2-02', limit: 200 } },
    { name: 'find_occupation', arguments: { title: '员'.repeat(2_000), duties: '管理'.repeat(1_000) } },
    { name: 'lookup_code', arguments: { code: '4' } },
  ];
  for (const call of widest) expect(JSON.stringify(await client.callTool(call)).length).toBeLessThan(120_000);
});

test('one prompt tells a model to cite and not to guess', async () => {
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(['cite_occupations']);
  const asked = await client.getPrompt({ name: 'cite_occupations', arguments: { question: '网约配送员的编码？' } });
  expect(JSON.stringify(asked.messages)).toMatch(
    /Never write a code or an official name from memory.*网约配送员的编码？/,
  );
  await expect(client.getPrompt({ name: 'guess' })).rejects.toThrow('there is cite_occupations');
});
