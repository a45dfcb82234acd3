/** MCP over HTTP: the official client, the official conformance scenarios, and pages of other sites that stay out. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../src/cli/files.ts';
import { openRegistry, type RegistryFile } from '../../src/cli/sqlite.ts';
import { type Served, startServer } from '../../src/server.ts';
import { registryFile } from '../registry.ts';
import { calls, readSaid } from './client.ts';

let database: RegistryFile;
let served: Served;
let address: URL;
beforeAll(async () => {
  database = openRegistry(registryFile());
  const report = (error: unknown): never => {
    throw error;
  };
  served = await startServer(database, { host: '127.0.0.1', port: 0, allowed: ['zhilu.example'] }, report);
  address = new URL(`http://localhost:${served.port}/mcp`);
});
afterAll(async () => {
  await served.stop();
  database.close();
});

test('the official client lists and calls every tool', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(address));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(calls.map(({ name }) => name));
  for (const { name, args, outcome } of calls) {
    expect(readSaid(await client.callTool({ name, arguments: args })).outcome).toBe(outcome);
  }
  expect((await client.listResources()).resources.length).toBeGreaterThan(5);
  const { contents } = await client.readResource({ uri: 'zhilu://revision/2020-02-25' });
  expect(JSON.stringify(contents)).toContain('94\\t（六）4-02-07-10 网约配送员');
  await client.close();
});

describe('the official conformance scenarios', () => {
  const scenarios = [
    'server-initialize',
    'ping',
    'tools-list',
    'resources-list',
    'prompts-list',
    'dns-rebinding-protection',
  ];
  const program = join(root, 'node_modules', '@modelcontextprotocol', 'conformance', 'dist', 'index.js');

  test.each(scenarios)('%s', async (scenario) => {
    const asked = [program, 'server', '--url', String(address), '--scenario', scenario];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, asked, { timeout: 50_000 });
    expect(`${stdout}${stderr}`).toMatch(/Passed: (\d+)\/\1, 0 failed/);
  });
});

describe('who may ask', () => {
  const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  const post = async (headers: Record<string, string>, body = ping): Promise<number> => {
    const sent = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers };
    return (await fetch(address, { method: 'POST', headers: sent, body })).status;
  };

  test.each([
    ['no origin', {}, 200],
    ['a page of this machine', { origin: `http://localhost:1234` }, 200],
    ['a page of an allowed name', { origin: 'https://zhilu.example' }, 200],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page of a name that looks alike', { origin: 'https://localhost.evil.example' }, 403],
    ['a page of nowhere', { origin: 'null' }, 403],
  ])('%s: %i', async (_, headers, status) => {
    expect(await post(headers)).toBe(status);
  });

  test('many calls in one message are answered one after another, and others are heard between them', async () => {
    const call = { name: 'compare_revisions', arguments: { from: '2015-07-29', to: '2025-07-22', learned: true } };
    const calls = Array.from({ length: 30 }, (_, id) => ({ jsonrpc: '2.0', id, method: 'tools/call', params: call }));
    const many = post({}, JSON.stringify(calls)).then(() => 'many');
    const health = fetch(new URL('/healthz', address)).then(() => 'health');
    expect(await Promise.race([many, health])).toBe('health');
    expect(await many).toBe('many');
  });

  test('what is no message, too large or not asked by POST is refused, and the next is answered', async () => {
    expect(await post({}, '{')).toBe(400);
    expect(await post({}, ' '.repeat(1_000_001))).toBe(413);
    expect(await post({ accept: 'text/html' })).toBe(406);
    const { status, headers } = await fetch(address);
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    expect(await post({})).toBe(200);
  });
});
