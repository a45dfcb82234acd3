/** `zhilu build`: seeds → the registry file, whole or not at all. */
import { writeFileSync } from 'node:fs';
import { defineCommand } from 'citty';
import { importSeeds } from '../import/import.ts';
import { saveCommands } from '../store/save.ts';
import { migrations, readSeeds, seedArguments, showPath } from './files.ts';
import { attempt, complain, fail, print, printProblems } from './print.ts';
import { readAloud } from './reading.ts';
import { writeScript } from './script.ts';
import { writeRegistry } from './sqlite.ts';

export const build = defineCommand({
  meta: { name: 'build', description: 'Build the registry from its seeds; on any error nothing is written' },
  args: {
    ...seedArguments,
    sql: { type: 'string', description: 'also write the data as SQL, for `wrangler d1 execute --file`' },
    json: { type: 'boolean', description: 'print the result as JSON' },
  },
  run: ({ args }) => {
    const result = buildRegistry(args.seeds, args.db, args.sql);
    if (args.json) print(JSON.stringify(result));
    else
      print(
        `built ${showPath(args.db)}: ${result.revisions} revisions, ${result.entries} entries, ${result.changes} changes in ${result.milliseconds} ms; head ${result.head}`,
      );
  },
});

export interface Built {
  readonly head: string;
  readonly revisions: number;
  readonly entries: number;
  readonly changes: number;
  readonly milliseconds: number;
}

/** Builds the registry file. Problems are printed; an error ends the command with exit 1 and leaves the old file as it was. */
export function buildRegistry(seeds: string, path: string, script?: string): Built {
  const started = performance.now();
  const { registry, problems } = importSeeds(
    attempt('the seeds cannot be read', () => readSeeds(seeds)),
    readAloud,
  );
  printProblems(problems);
  if (registry === null) {
    complain(`${problems.filter(({ problem }) => problem.severity === 'error').length} errors`);
    return fail(`nothing was written; ${showPath(path)} is as it was`);
  }
  const commands = saveCommands(registry);
  attempt(`${showPath(path)} cannot be written`, () => writeRegistry(path, migrations, commands));
  if (script !== undefined) {
    attempt(`${showPath(script)} cannot be written`, () => writeFileSync(script, writeScript(commands)));
  }
  const { head, revisions, entries, changes } = registry;
  const milliseconds = Math.round(performance.now() - started);
  return { head, revisions: revisions.length, entries: entries.length, changes: changes.length, milliseconds };
}
