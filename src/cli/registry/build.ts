/** `zhilu build`: seeds → the registry file, whole or not at all. */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Registry, Source } from '../../catalogue/registry.ts';
import { importSeeds } from '../../import/import.ts';
import { fillCommands, saveCommands } from '../../store/save.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail } from '../error.ts';
import { migrations, readSeeds, seedArguments, showPath } from '../files.ts';
import { type Io, locate } from '../io.ts';
import { complain, print } from '../print.ts';
import { printProblems } from '../problems.ts';
import { readAloud } from '../reading.ts';
import { writeRegistry } from '../sqlite.ts';
import { digest } from './digest.ts';
import { writeScript } from './script.ts';

export const build = defineCommand({
  args: {
    ...seedArguments,
    sql: { type: 'string', description: 'also write the data as SQL, for `wrangler d1 execute --file`' },
    json: { type: 'boolean', description: 'print the result as JSON' },
  },
  run: (args, io) => {
    const { db, seeds, sql } = args;
    const result = buildRegistry(io, { db, seeds, ...(sql === undefined ? {} : { sql }) });
    const { revisions, entries, changes, milliseconds, head } = result;
    if (args.json) print(io, JSON.stringify(result));
    else
      print(
        io,
        `built ${showPath(io, locate(io, db))}: ${revisions} revisions, ${entries} entries, ${changes} changes in ${milliseconds} ms; head ${head}`,
      );
    return 0;
  },
});

/** The paths of a build, as the user names them. */
export interface BuildPaths {
  readonly seeds: string;
  readonly db: string;
  /** Where the data goes as SQL too. */
  readonly sql?: string;
}

export interface Built {
  readonly head: string;
  readonly revisions: number;
  readonly entries: number;
  readonly changes: number;
  readonly milliseconds: number;
}

/** Builds the registry file. Problems are printed; an error ends the command with exit 1 and leaves the old file as it was. */
export function buildRegistry(io: Io, { seeds, ...paths }: BuildPaths): Built {
  const started = performance.now();
  checkPlaces(io, paths);
  const sources = attempt('the seeds cannot be read', () => readSeeds(locate(io, seeds)));
  const registry = makeRegistry(io, sources);
  saveRegistry(io, registry, paths);
  const { head, revisions, entries, changes } = registry;
  const milliseconds = Math.round(performance.now() - started);
  return { head, revisions: revisions.length, entries: entries.length, changes: changes.length, milliseconds };
}

/** Ends the command where there is no folder for what would be written: better said before the work than after it. */
function checkPlaces(io: Io, { db, sql }: Omit<BuildPaths, 'seeds'>): void {
  for (const output of [db, ...(sql === undefined ? [] : [sql])].map((path) => locate(io, path)))
    if (!existsSync(dirname(output)))
      fail(`${showPath(io, output)} cannot be written: there is no folder ${dirname(output)}`);
}

/** Makes the registry of seeds. Problems are printed; an error ends the command with exit 1, before anything is written. */
export function makeRegistry(io: Io, sources: readonly Source[]): Registry {
  const { registry, problems } = importSeeds(sources, readAloud, digest);
  printProblems(io, problems);
  if (registry !== null) return registry;
  complain(io, `${problems.filter(({ problem }) => problem.severity === 'error').length} errors`);
  return fail('nothing was written; the registry is as it was');
}

/** Writes the registry file, whole or not at all, and the data as SQL where that is asked for. */
export function saveRegistry(io: Io, registry: Registry, { db, sql }: Omit<BuildPaths, 'seeds'>): void {
  const path = locate(io, db);
  attempt(`${showPath(io, path)} cannot be written`, () =>
    writeRegistry(path, migrations, fillCommands(registry, digest)),
  );
  if (sql !== undefined) attempt(`${sql} cannot be written`, () => writeScriptFile(locate(io, sql), registry));
}

function writeScriptFile(path: string, registry: Registry): void {
  const file = openSync(path, 'w');
  try {
    for (const text of writeScript(saveCommands(registry, digest))) writeSync(file, text);
  } finally {
    closeSync(file);
  }
}
