/** The dry run (试算): what would become of the catalogue if a text were issued; nothing is written. */

import { differingFacts } from '../../catalogue/history/overlay.ts';
import { Register } from '../../catalogue/register.ts';
import type { FileProblem } from '../../catalogue/registry.ts';
import { dayInChina } from '../../catalogue/today.ts';
import { type ComparedEntry, type Comparison, describeComparison } from '../../catalogue/views/comparison.ts';
import { type Level, writeCode } from '../../catalogue/vocabulary/code.ts';
import { importSeeds } from '../../import/import.ts';
import { readSources } from '../../store/load.ts';
import { attempt, fail } from '../error.ts';
import type { Io } from '../io.ts';
import { print, printTable } from '../print.ts';
import { printProblems } from '../problems.ts';
import { rowOf } from '../read/compare.ts';
import { openRegistry } from '../sqlite.ts';

export interface DryRun {
  readonly file: string;
  /** The revisions that the text would make, each compared with the one before it. */
  readonly revisions: readonly Comparison[];
  /** Entries whose facts in the latest revision would differ although a later revision speaks of them. */
  readonly later: readonly {
    readonly level: Level;
    readonly code: string | null;
    readonly name: string;
    readonly fields: readonly string[];
  }[];
  readonly problems: readonly FileProblem[];
}

/** Replays the registry's own sources together with the text. An error of reading or resolving leaves `revisions` empty. */
export async function runAgainst(path: string, file: string, text: string): Promise<DryRun> {
  const database = attempt(null, () => openRegistry(path));
  const sources = await readSources(database);
  database.close();
  const mute = (): string[] => [];
  const before = importSeeds(sources, mute);
  if (before.registry === null) return fail(`${path} does not hold the sources of a registry; run \`zhilu verify\``);
  const known = new Set(before.problems.map(keyOf));
  const own = `${file} (dry run)`;
  const after = importSeeds([...sources, { path: own, text, supposedOn: dayInChina(Date.now()) }], mute);
  const problems = after.problems
    .filter((problem) => !known.has(keyOf(problem)))
    .map(({ file: stands, problem }) => ({ file: stands === own ? file : stands, problem }));
  if (after.registry === null) return { file, revisions: [], later: [], problems };
  const [old, fresh] = [new Register(before.registry), new Register(after.registry)];
  const made = fresh.held.filter(({ source }) => source === own);
  return {
    file,
    revisions: made.map(({ id }) => compareWithPrevious(fresh, id)),
    later: compareLatest(old, fresh, made.at(-1)?.id),
    problems,
  };
}

function keyOf({ file, problem }: FileProblem): string {
  return [file, problem.line, problem.code, problem.message].join('\n');
}

function compareWithPrevious(register: Register, id: string): Comparison {
  const index = register.held.findIndex((revision) => revision.id === id);
  const revision = register.held[index];
  const previous = register.held[index - 1] ?? revision;
  if (revision === undefined || previous === undefined) return fail(`${id} is no revision`);
  const moment = (at: typeof revision): Parameters<typeof describeComparison>[1] => ({
    revision: at,
    gaps: [],
    coverage: at.coverage,
  });
  return describeComparison(register, moment(previous), moment(revision), { group: null, learned: false });
}

/** Where the text would not be the latest revision, what of it would still show in the latest. */
function compareLatest(old: Register, fresh: Register, made: string | undefined): DryRun['later'] {
  if (made === undefined || fresh.latest.id === made) return [];
  return fresh.standings(fresh.latest.id).flatMap(({ id, facts }) => {
    const then = old.facts(id, old.latest.id);
    const fields = then === null ? ['entry'] : differingFacts(then, facts);
    return fields.length === 0 ? [] : [{ level: facts.level, code: facts.code, name: facts.name, fields }];
  });
}

/** Prints a dry run. */
export function printAgainst(io: Io, { file, revisions, later, problems }: DryRun): void {
  for (const { from, to, summary, changes } of revisions) {
    const counts = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
    print(io, `${file}: if issued, ${from} → ${to}: ${counts.length === 0 ? 'no difference' : counts.join(', ')}`);
    if (changes.length > 0)
      printTable(
        io,
        ['types', 'from', 'to', 'rests on'],
        changes.map((change: ComparedEntry) => rowOf(change)),
      );
  }
  if (revisions.length === 0) {
    const refused = problems.some(({ problem }) => problem.severity === 'error');
    print(io, `${file}: ${refused ? 'refused; as it stands it could not be imported' : 'nothing would change'}`);
  }
  if (later.length > 0) {
    print(io, 'It would also show in the latest revision:');
    printTable(
      io,
      ['code', 'name', 'facts'],
      later.map(({ name, fields, ...place }) => [writeCode(place), name, fields.join(', ')]),
    );
  }
  printProblems(io, problems);
}
