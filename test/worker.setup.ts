/** Before the run in workerd: what to load into D1, what to ask, and what the service answers to it on Node. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Service } from '../src/answer/service.ts';
import { createApp } from '../src/api/app.ts';
import { isOwn, migrations, readSeeds, root } from '../src/cli/files.ts';
import { packLine } from '../src/cli/publish/pack.ts';
import { readAloud } from '../src/cli/reading.ts';
import { digest } from '../src/cli/registry/digest.ts';
import { openRegistry, writeRegistry } from '../src/cli/sqlite.ts';
import { importSeeds } from '../src/import/import.ts';
import type { Command } from '../src/store/database.ts';
import { loadNames, loadRegister } from '../src/store/load.ts';
import { layPiece, publishHead } from '../src/store/publish/commands.ts';
import { cutRegistry } from '../src/store/publish/publish.ts';
import { fillCommands } from '../src/store/save.ts';
import { addresses } from './addresses.ts';

/** An answer with everything that travels: what must be the same on Node and at the edge. */
export interface Sent {
  readonly method: string;
  readonly address: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The batches that publish the registry. */
    batches: readonly (readonly Command[])[];
    /** What Node answers. */
    answers: readonly Sent[];
    /** The moment at which it is asked, in milliseconds since 1970. */
    now: number;
  }
}

const today = '2026-11-01';

export default async function prepare(project: TestProject): Promise<void> {
  const { registry } = importSeeds(
    readSeeds(join(root, 'seeds')).filter(({ path }) => !isOwn(path)),
    readAloud,
    digest,
  );
  if (registry === null) throw new Error('the seeds do not make a registry');
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-edge-'));
  writeRegistry(join(folder, 'registry.sqlite'), migrations, fillCommands(registry, digest));
  const database = openRegistry(join(folder, 'registry.sqlite'));
  const [register, names] = [await loadRegister(database), await loadNames(database)];
  const { head, pieces } = await cutRegistry(database, packLine);
  const batches = [...pieces.map(layPiece), publishHead(head, pieces)];
  database.close();
  rmSync(folder, { recursive: true });
  const report = (error: unknown): never => {
    throw error;
  };
  const service = new Service({ register: () => register, names: async () => names, today: () => today, report });
  const app = createApp({ service, report });
  const answers: Sent[] = [];
  for (const { method, address } of addresses) {
    const response = await app.request(`https://zhilu.example${address}`, { method });
    const body = await response.bytes();
    answers.push({
      ...{ method, address, status: response.status },
      headers: { ...Object.fromEntries(response.headers), 'x-request-id': '' },
      body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body),
    });
  }
  project.provide('batches', batches);
  project.provide('answers', answers);
  project.provide('now', Date.parse(`${today}T12:00:00Z`));
}
