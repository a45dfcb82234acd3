/** `zhilu verify`: recomputes everything from the stored sources and names every row that was altered. */

import { existsSync } from 'node:fs';
import { defineCommand } from 'citty';
import { digestSeeds } from '../catalogue/history/digest.ts';
import { importSeeds } from '../import/import.ts';
import { reasonOf } from '../store/database.ts';
import { readSeal } from '../store/load.ts';
import { verifyTables } from '../store/verify.ts';
import { readSeeds, seedArguments, showPath } from './files.ts';
import { complain, fail, print } from './print.ts';
import { readAloud } from './reading.ts';
import { openRegistry } from './sqlite.ts';

export const verify = defineCommand({
  meta: { name: 'verify', description: 'Check every row of the registry file against its own sources' },
  args: { ...seedArguments, json: { type: 'boolean', description: 'print the result as JSON' } },
  run: async ({ args }) => {
    try {
      const database = openRegistry(args.db);
      const { rows, found } = await verifyTables(database, (sources) => importSeeds(sources, readAloud));
      const { head, seeds } = await readSeal(database);
      const fresh = existsSync(args.seeds) ? digestSeeds(readSeeds(args.seeds)) === seeds : null;
      if (args.json) print(JSON.stringify({ head, rows, found, seeds: fresh }));
      else for (const { table, row, detail } of found) complain(`${table} ${row}: ${detail}`);
      if (found.length > 0) fail(`${found.length} of ${rows} rows are not what the stored sources make`);
      if (!args.json) print(`${showPath(args.db)}: ${rows} rows are what their sources make; head ${head}`);
      if (fresh === false) complain(`note: ${showPath(args.seeds)} has changed since the build`);
    } catch (error) {
      fail(reasonOf(error));
    }
  },
});
