/** `zhilu adopt`: a user's own copy of the official list is checked against the registry and laid into `seeds/own/`, from where it is built. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Register } from '../../catalogue/register.ts';
import { dayInChina } from '../../catalogue/today.ts';
import { findMoment } from '../../catalogue/views/moment.ts';
import { type CopyColumns, findCopyColumns } from '../../import/adopt/columns.ts';
import { type AdoptedFact, type Adoption, compareCopy } from '../../import/adopt/compare.ts';
import { readCopy } from '../../import/adopt/copy.ts';
import { writeOwnTable } from '../../import/adopt/own-table.ts';
import { importSeeds } from '../../import/import.ts';
import { readRows } from '../../sheet/rows.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail, failWith } from '../error.ts';
import { isOwn, ownPath, readSeeds, seedArguments } from '../files.ts';
import { type Io, locate } from '../io.ts';
import { print } from '../print.ts';
import { digest, digestBytes } from './digest.ts';
import { layIn, type SeedPlaces } from './lay-in.ts';

export const adopt = defineCommand({
  args: {
    ...seedArguments,
    file: { type: 'positional', required: false, description: 'the copy: CSV, TSV, XLSX or JSON', valueHint: 'FILE' },
    'as-of': { type: 'string', description: 'the date of the copy; that of the latest listing without it' },
    sheet: { type: 'string', description: 'the sheet of a workbook; the first without it' },
    remove: { type: 'boolean', description: 'take out what was adopted: as of --as-of, or all without it' },
    json: { type: 'boolean', description: 'print the result as JSON' },
  },
  run: async ({ seeds, db, file, 'as-of': asOf, sheet, remove, json }, io) => {
    const places = { seeds, db };
    if (remove && file !== undefined) fail('--remove takes no file; --as-of DATE says of which date', 2);
    if (remove) return removeOwn(io, places, asOf ?? null, json);
    return await adoptFile(io, places, {
      file: file ?? fail('say which file to adopt, or --remove', 2),
      asOf,
      sheet,
      json,
    });
  },
});

interface Asked {
  readonly file: string;
  readonly asOf: string | undefined;
  readonly sheet: string | undefined;
  readonly json: boolean;
}

/** The most differences that are printed as text. */
const mostShown = 30;

async function adoptFile(io: Io, places: SeedPlaces, { file, asOf, sheet, json }: Asked): Promise<number> {
  const path = locate(io, file);
  const bytes = attempt(`${file} cannot be read`, () => readFileSync(path));
  const rows = await readRows(bytes, sheet ?? null).catch((error) => failWith(error, `${file} cannot be read`));
  if (!rows.ok) return fail(`${file}: ${rows.error}`);
  const columns = findCopyColumns(rows.value);
  if (!columns.ok) return fail(`${file}: ${columns.error}`);
  const sources = attempt('the seeds cannot be read', () => readSeeds(locate(io, places.seeds)));
  const register = openWithoutOwn(sources.filter(({ path: own }) => !isOwn(own)));
  const revision = findAsOf(register, asOf);
  const { facts, differences } = compareCopy(readCopy(rows.value, columns.value), register, revision);
  if (facts.length === 0) {
    report(io, { differences, facts }, json, { revision, changed: false });
    return fail('nothing of it fits the registry; nothing was written');
  }
  const table = ownPath(revision);
  const before = sources.find(({ path: own }) => own === table)?.text ?? null;
  const origin = { file: basename(path), digest: digestBytes(bytes) };
  const changed = await layIn(io, places, sources, new Map([[table, writeOwnTable(revision, origin, facts, before)]]));
  if (!json) print(io, `read ${file}: ${describeColumns(columns.value)}`);
  report(io, { facts, differences }, json, { revision, changed });
  return differences.length === 0 ? 0 : 1;
}

/** The register of the project's own seeds: what the copy is held against. */
function openWithoutOwn(sources: Parameters<typeof importSeeds>[0]): Register {
  const { registry, problems } = importSeeds(sources, () => [], digest);
  const first = problems.find(({ problem }) => problem.severity === 'error');
  return new Register(registry ?? fail(`the seeds cannot be built: ${first?.file}: ${first?.problem.message}`));
}

/** The revision of a date, or the latest that lists: an edition, or one with a listing beside it. */
function findAsOf(register: Register, asOf: string | undefined): string {
  if (asOf === undefined) {
    const listed = register.held.findLast(({ kind, supplements }) => kind === 'edition' || supplements.length > 0);
    return (listed ?? register.latest).id;
  }
  const moment = findMoment(register, asOf, dayInChina(Date.now()));
  if (typeof moment !== 'string') return moment.revision.id;
  const held = register.held.map(({ id }) => id).join(', ');
  return fail(`--as-of ${asOf}: no revision is held at that date (${moment}); held are ${held}`, 2);
}

function describeColumns({ at, heading }: CopyColumns): string {
  return [...at].map(([field, index]) => `${field} in “${heading[index]}”`).join(', ');
}

function report(
  io: Io,
  { facts, differences }: Adoption,
  json: boolean,
  { revision, changed }: { readonly revision: string; readonly changed: boolean },
): void {
  const count = (kind: AdoptedFact['fact']): number => facts.filter(({ fact }) => fact === kind).length;
  const adopted = {
    ...{ codes: new Set(facts.map(({ code }) => code)).size },
    ...{ definitions: count('definition'), tasks: count('task'), subTypes: count('subType') },
  };
  if (json) {
    print(io, JSON.stringify({ asOf: revision, table: ownPath(revision), changed, adopted, differences }));
    return;
  }
  const { codes, definitions, tasks, subTypes } = adopted;
  const what = `${definitions} definitions, ${tasks} tasks, ${subTypes} 工种 of ${codes} codes`;
  const written = changed ? `adopted into ${ownPath(revision)}` : 'nothing changed';
  print(io, `as of ${revision}: ${what}; ${differences.length} differences; ${written}`);
  for (const { row, message } of differences.slice(0, mostShown))
    print(io, `  ${row === null ? '' : `row ${row}: `}${message}`);
  if (differences.length > mostShown)
    print(io, `  … and ${differences.length - mostShown} more; --json lists them all`);
}

async function removeOwn(io: Io, places: SeedPlaces, asOf: string | null, json: boolean): Promise<number> {
  const sources = attempt('the seeds cannot be read', () => readSeeds(locate(io, places.seeds)));
  const tables = sources.flatMap(({ path }) =>
    isOwn(path) && (asOf === null || path === ownPath(asOf)) ? [path] : [],
  );
  if (tables.length === 0) return fail(asOf === null ? 'nothing was adopted' : `nothing was adopted as of ${asOf}`);
  await layIn(io, places, sources, new Map(tables.map((path) => [path, null])));
  print(io, json ? JSON.stringify({ removed: tables }) : `took out ${tables.join(', ')}`);
  return 0;
}
