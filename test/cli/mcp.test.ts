/** `zhilu mcp`: the official client over standard input and output, and every answer before the end of the input. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/files.ts';
import { calls, readSaid } from '../mcp/client.ts';
import { registryFile } from '../registry.ts';

const command = (db: string): string[] => [join(root, 'src', 'cli', 'main.ts'), 'mcp', '--db', db];

test('the official client lists and calls every tool', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command: process.execPath, args: command(registryFile()) }));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(calls.map(({ name }) => name));
  for (const { name, args, outcome } of calls) {
    expect(readSaid(await client.callTool({ name, arguments: args })).outcome).toBe(outcome);
  }
  await client.close();
});

test('what was asked before the input ends is answered', async () => {
  const server = spawn(process.execPath, command(registryFile()));
  const asked = {
    jsonrpc: '2.0',
    id: 7,
    method: 'tools/call',
    params: { name: 'find_occupation', arguments: { title: '保育员' } },
  };
  server.stdin.end(`no JSON\n${JSON.stringify(asked)}\n`);
  const [out, code] = await Promise.all([text(server.stdout), new Promise((resolve) => server.once('close', resolve))]);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([lines.map(({ id }) => id), readSaid(lines[0].result).outcome, code]).toEqual([[7], 'found', 0]);
});

test('a file that is no registry ends it with what to do', async () => {
  const server = spawn(process.execPath, command(join(root, 'nothing.sqlite')));
  server.stdin.end();
  const [err, code] = await Promise.all([text(server.stderr), new Promise((resolve) => server.once('close', resolve))]);
  expect([err, code]).toEqual([expect.stringContaining('npm run build'), 1]);
});
