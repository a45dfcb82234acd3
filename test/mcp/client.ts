/** A client of the SDK, connected to a server over the registry of this run; it holds every answer against the schema that its tool declares. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import * as z from 'zod';
import { Service } from '../../src/answer/service.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { createMcpServer } from '../../src/mcp/server.ts';
import { loadText } from '../../src/store/load.ts';
import { loadBuiltNames, registryFile } from '../registry.ts';
import { startService, today } from '../service.ts';

const saidSchema = z.looseObject({
  content: z.tuple([z.looseObject({ type: z.literal('text'), text: z.string() })]),
  structuredContent: z.looseObject({ outcome: z.string() }),
  isError: z.boolean().default(false),
});

export interface Said {
  readonly outcome: string;
  readonly text: string;
  readonly isError: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Every tool with arguments that it answers, and the outcome. */
export const calls = [
  { name: 'lookup_code', args: { code: '4-02-07-10', at: '2021-01-01' }, outcome: 'found' },
  { name: 'find_occupation', args: { title: '外卖小哥' }, outcome: 'found' },
  { name: 'check_record', args: { code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' }, outcome: 'found' },
  { name: 'trace', args: { code: '4-02-07-10' }, outcome: 'found' },
  { name: 'compare_revisions', args: { from: '2020-02-25', to: '2020-06-28' }, outcome: 'found' },
  { name: 'list_children', args: { parent: '4-02-07' }, outcome: 'found' },
] as const;

/** Reads the result of a call. */
export function readSaid(result: unknown): Said {
  const { content, structuredContent: fields, isError } = saidSchema.parse(result);
  return { outcome: fields.outcome, text: content[0].text, isError, fields };
}

/** Connects a client in this process. Listing the tools makes it hold structured content against their schemas. */
export async function connect(): Promise<Client> {
  const { register } = await startService();
  const report = (error: unknown): never => {
    throw error;
  };
  const text = async (path: string): Promise<string | null> => {
    const database = openRegistry(registryFile());
    const found = await loadText(database, path);
    database.close();
    return found;
  };
  const service = new Service({
    ...{ register: () => register, names: loadBuiltNames, text },
    today: () => today,
    report,
  });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createMcpServer(service).connect(far);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(near);
  await client.listTools();
  return client;
}
