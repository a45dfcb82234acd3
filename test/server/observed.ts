/** A server whose requests are observed, over the registry of this run. */
import { expect, onTestFinished } from 'vitest';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { type Observed, startServer } from '../../src/server.ts';
import { registryFile } from '../registry.ts';

/** Starts one that stops when the test ends; gives its URL and the lines of its access log so far. */
export async function startObserved(observed: Omit<Observed, 'write'>): Promise<{ url: string; lines: string[] }> {
  const database = openRegistry(registryFile());
  const lines: string[] = [];
  const report = (error: unknown): never => expect.fail(String(error));
  const write = (line: string): void => void lines.push(line);
  const served = await startServer(database, { host: '127.0.0.1', port: 0 }, report, null, { ...observed, write });
  onTestFinished(async () => {
    await served.stop();
    database.close();
  });
  return { url: `http://127.0.0.1:${served.port}`, lines };
}
