/** `zhilu serve`: the API and the pages over one registry file, until SIGTERM or SIGINT. */
import { existsSync } from 'node:fs';
import { defineCommand } from 'citty';
import { digestSeeds } from '../catalogue/history/digest.ts';
import { startServer } from '../server.ts';
import { reasonOf } from '../store/database.ts';
import { readSeal } from '../store/load.ts';
import { buildRegistry } from './build.ts';
import { readSeeds, seedArguments, showPath } from './files.ts';
import { complain, fail, print } from './print.ts';
import { openRegistry } from './sqlite.ts';

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serve the API and pages' },
  args: {
    ...seedArguments,
    port: { type: 'string', description: 'the port; PORT, or 8787' },
    build: { type: 'boolean', description: 'build first where the file is missing or its seeds changed' },
  },
  run: async ({ args }) => {
    const port = readPort(args.port ?? process.env.PORT ?? '8787');
    if (args.build && (await isStale(args.db, args.seeds))) {
      const { revisions, entries, milliseconds } = buildRegistry(args.seeds, args.db);
      print(`built ${showPath(args.db)}: ${revisions} revisions, ${entries} entries in ${milliseconds} ms`);
    }
    try {
      const database = openRegistry(args.db);
      const served = await startServer(database, port, reportOnce());
      print(`职录 Zhilu: http://localhost:${served.port}`);
      const stop = async (): Promise<void> => {
        await served.stop();
        database.close();
        process.exit(0);
      };
      process.once('SIGTERM', stop).once('SIGINT', stop);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      fail(taken ? `port ${port} is taken; set PORT to another` : reasonOf(error));
    }
  },
});

/** A reporter of errors to standard error; what fails again and again for one reason is said once. */
function reportOnce(): (error: unknown) => void {
  let said = '';
  return (error) => {
    const reason = reasonOf(error);
    if (reason !== said) complain(`zhilu: ${reason}`);
    said = reason;
  };
}

function readPort(text: string): number {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : fail(`“${text}” is no port: expected 0 to 65535`, 2);
}

/** A missing file is built; one whose seeds changed is built anew; one that cannot be read is left for `build` to replace. */
async function isStale(path: string, seeds: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  try {
    const database = openRegistry(path);
    const { seeds: stored } = await readSeal(database);
    database.close();
    return stored !== digestSeeds(readSeeds(seeds));
  } catch {
    return false;
  }
}
