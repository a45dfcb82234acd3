/** `zhilu verify`: recomputes everything from the stored sources and names every row that was altered. */

import { existsSync } from 'node:fs';
import { digestSeeds } from '../../catalogue/history/digest.ts';
import { importSeeds } from '../../import/import.ts';
import { readSeal } from '../../store/load.ts';
import { verifyTables } from '../../store/verify.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail, failWith } from '../error.ts';
import { readSeeds, seedArguments, showPath } from '../files.ts';
import { locate } from '../io.ts';
import { complain, print } from '../print.ts';
import { readAloud } from '../reading.ts';
import { openRegistry } from '../sqlite.ts';
import { digest } from './digest.ts';

export const verify = defineCommand({
  args: { ...seedArguments, json: { type: 'boolean', description: 'print the result as JSON' } },
  run: async (args, io) => {
    const [path, seeds] = [locate(io, args.db), locate(io, args.seeds)];
    const { head, rows, found, ...seal } = await inspect(path).catch((error) => failWith(error));
    const fresh = existsSync(seeds)
      ? digestSeeds(
          attempt('the seeds cannot be read', () => readSeeds(seeds)),
          digest,
        ) === seal.seeds
      : null;
    if (args.json) print(io, JSON.stringify({ head, rows, found, seeds: fresh }));
    else for (const { table, row, detail } of found) complain(io, `${table} ${row}: ${detail}`);
    if (found.length > 0) fail(`${found.length} of ${rows} rows are not what the stored sources make`);
    if (!args.json) print(io, `${showPath(io, path)}: ${rows} rows are what their sources make; head ${head}`);
    if (fresh === false) complain(io, `note: ${showPath(io, seeds)} has changed since the build`);
    return 0;
  },
});

async function inspect(
  path: string,
): Promise<Awaited<ReturnType<typeof verifyTables>> & { head: string; seeds: string }> {
  const database = openRegistry(path);
  try {
    const verified = await verifyTables(database, (sources) => importSeeds(sources, readAloud, digest), digest);
    return { ...verified, ...(await readSeal(database)) };
  } finally {
    database.close();
  }
}
