/**
 * `npm run kills [-- COUNT [COMMAND]]`: kills `build`, `publish`, `adopt` and `check` with SIGKILL at random moments, COUNT times (100) in all. After
 * each the old or the new must be there, whole; after the next run nothing may be left over. Prints a summary; exit 1 where it is not so.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/cli/files.ts';
import { openLocal } from '../../src/cli/publish/local.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { readHead } from '../../src/store/load.ts';
import { loadPublished } from '../../src/store/snapshot.ts';
import { importSmall, smallSeeds, writeFile } from '../store/file.ts';
import { startMarked } from './marked.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-kills-'));
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const { run, countRunning } = startMarked(folder);
/** A command with two inputs that it is run with in turn, and what must hold after a kill: the name of the state found, or null where it is none that may be. */
interface Case {
  readonly name: string;
  readonly given: (turn: number) => readonly string[];
  readonly look: (turn: number) => Promise<'old' | 'new' | null>;
  /** The folders in which nothing may be left over. */
  readonly folders: readonly string[];
}

async function headOf(path: string): Promise<string> {
  const file = openRegistry(path);
  try {
    return await readHead(file);
  } finally {
    file.close();
  }
}

async function isVerified(path: string): Promise<boolean> {
  return (await run(['verify', '--db', path, '--seeds', at('nowhere')])).code === 0;
}

/** Two small registries, and the seeds of each. */
const names = ['甲师', '甲工'];
const heads = names.map((name) => importSmall(name).head);
for (const [turn, name] of names.entries()) {
  mkdirSync(at(`seeds${turn}`), { recursive: true });
  for (const { path, text } of smallSeeds(name)) writeFileSync(at(path.replace('seeds/', `seeds${turn}/`)), text);
  writeFile(at(`published${turn}.sqlite`), importSmall(name));
}

/** Which of the two heads is there: that of the turn is new. */
function tell(head: string, turn: number): 'old' | 'new' | null {
  const found = heads.indexOf(head);
  if (found === -1) return null;
  return found === turn % 2 ? 'new' : 'old';
}

const build: Case = {
  name: 'build',
  given: (turn) => ['build', '--db', at('build', 'r.sqlite'), '--seeds', at(`seeds${turn % 2}`)],
  look: async (turn) => {
    const path = at('build', 'r.sqlite');
    return (await isVerified(path)) ? tell(await headOf(path), turn) : null;
  },
  folders: [at('build')],
};

const publish: Case = {
  name: 'publish:d1',
  given: (turn) => ['publish', '--local', '--db', at(`published${turn % 2}.sqlite`), '--persist-to', at('state')],
  look: async (turn) => {
    const edge = await openLocal(root, null, at('state'));
    try {
      const { head, rows } = await loadPublished(edge);
      const [[counted] = []] = await edge.batch([
        { sql: 'select head, (select count(*) from change) from registry', params: [] },
      ]);
      return String(counted) === `${head},${rows.changes.length}` ? tell(head, turn) : null;
    } finally {
      await edge.close();
    }
  },
  folders: [],
};

const copies = ['甲义', '乙义'].map(
  (definition) => `code\tname\tdefinition\n4-01-01-01\t甲员\t${definition}。\n4-01-01-02\t乙员\t丙义。\n`,
);
const adopted: string[] = [];
const adopt: Case = {
  name: 'adopt',
  given: (turn) => [
    'adopt',
    at(`copy${turn % 2}.tsv`),
    '--as-of',
    '2015-07-29',
    '--db',
    at('adopt', 'r.sqlite'),
    '--seeds',
    at('adopt', 'seeds'),
  ],
  look: async (turn) => {
    const path = at('adopt', 'r.sqlite');
    const own = readFileSync(at('adopt', 'seeds', 'own', '2015-07-29.tsv'), 'utf8');
    if (!['甲义', '乙义'].some((definition) => own.includes(definition)) || !(await isVerified(path))) return null;
    const found = adopted.indexOf(await headOf(path));
    if (found === -1) return null;
    return found === turn % 2 ? 'new' : 'old';
  },
  folders: [at('adopt'), at('adopt', 'seeds', 'own')],
};

const rows = Array.from({ length: 30_000 }, (_, row) => `${row},甲员,4-01-01-01\n`).join('');
const results: string[] = [];
const check: Case = {
  name: 'check',
  given: (turn) => [
    'check',
    at('check', 'people.csv'),
    '--at',
    turn % 2 === 0 ? '2015-07-29' : '2020-04-01',
    '--jobs',
    '1',
    '--db',
    at('published0.sqlite'),
  ],
  look: async (turn) => {
    const path = at('check', 'people.checked.csv');
    const found = results.indexOf(existsSync(path) ? readFileSync(path, 'utf8') : '');
    if (found === -1) return null;
    return found === turn % 2 ? 'new' : 'old';
  },
  folders: [at('check')],
};

async function prepare(): Promise<void> {
  for (const name of ['build', 'adopt', 'check']) mkdirSync(at(name));
  mkdirSync(at('adopt', 'seeds'));
  for (const { path, text } of smallSeeds()) writeFileSync(at('adopt', path), text);
  for (const [turn, copy] of copies.entries()) writeFileSync(at(`copy${turn}.tsv`), copy);
  writeFileSync(at('check', 'people.csv'), `no,name,code\n${rows}`);
  // The first adoption of all has nothing before it and is unlike those that follow.
  await run(adopt.given(0));
  await run(adopt.given(1));
  for (const turn of [0, 1]) {
    await run(adopt.given(turn));
    adopted.push(await headOf(at('adopt', 'r.sqlite')));
    await run(check.given(turn));
    results.push(readFileSync(at('check', 'people.checked.csv'), 'utf8'));
  }
}

const leftover = /\.new$|\.part$|-journal$/;

/** Kills a case so many times; every run that is killed is gone on with by one that is not. */
async function kill({ name, given, look, folders }: Case, count: number): Promise<boolean> {
  await run(given(0));
  const { took } = await run(given(1));
  const tally = { killed: 0, old: 0, new: 0, wrong: 0, abandoned: 0, left: 0, failed: 0, running: 0 };
  const list = (): number =>
    folders.flatMap((place) => readdirSync(place)).filter((file) => leftover.test(file)).length;
  for (let turn = 0; tally.killed < count; turn += 1) {
    // Most of what a command does comes after it was started and read its code: two of three kills fall there.
    const moment = took * (Math.random() < 0.66 ? 0.5 + Math.random() / 2 : Math.random());
    if ((await run(given(turn), moment)).killed) tally.killed += 1;
    tally.running += await countRunning();
    const state = await look(turn);
    tally[state ?? 'wrong'] += 1;
    tally.abandoned += list();
    if ((await run(given(turn))).code !== 0) tally.failed += 1;
    if ((await look(turn)) !== 'new') tally.wrong += 1;
    tally.left += list();
  }
  const { killed, old, new: fresh, wrong, abandoned, left, failed, running } = tally;
  console.log(
    `${name.padEnd(11)} ${killed} killed within ${Math.round(took)} ms: ${old} times the old was there, ${fresh} times the new, ${wrong} times neither; ` +
      `${abandoned} drafts abandoned, ${left} left after the next run, of which ${failed} failed; ${running} processes left running`,
  );
  return wrong + left + failed + running === 0;
}

const [given = '100', only] = process.argv.slice(2);
const cases = [build, adopt, check, publish].filter(({ name }) => only === undefined || name === only);
const count = Math.ceil(Number(given) / cases.length);
try {
  await prepare();
  let sound = true;
  for (const one of cases) sound = (await kill(one, count)) && sound;
  console.log(
    sound ? `${cases.length * count} kills: always the old or the new, verified, and nothing left over` : 'NOT sound',
  );
  process.exitCode = sound ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
