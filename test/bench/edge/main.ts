/**
 * `npm run bench:edge [-- FOLDER]`: the Worker on workerd itself against its budgets, as a table with the machine named. Needs wrk. What is
 * built and published is kept in FOLDER for the next time.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { isOwn, migrations, readSeeds, root } from '../../../src/cli/files.ts';
import { openLocal } from '../../../src/cli/publish/local.ts';
import { migrateEdge } from '../../../src/cli/publish/migrate.ts';
import { packLine } from '../../../src/cli/publish/pack.ts';
import { readAloud } from '../../../src/cli/reading.ts';
import { openRegistry, writeRegistry } from '../../../src/cli/sqlite.ts';
import { importSeeds } from '../../../src/import/import.ts';
import type { BatchDatabase, Command } from '../../../src/store/database.ts';
import { loadRegister } from '../../../src/store/load.ts';
import { publish } from '../../../src/store/publish/publish.ts';
import { fillCommands } from '../../../src/store/save.ts';
import { loadPublished, loadPublishedNames } from '../../../src/store/snapshot.ts';
import { bundleCore, bundleWorker, gzippedBytes } from '../../cli/publish/bundle.ts';
import { median } from '../median.ts';
import { compareLoad } from './load.ts';
import { ask, askNew, measureStart, measureStartup, residentMebibytes, startWorkerd } from './worker.ts';

const table: string[] = [];
let missed = 0;

/** Adds a row to the table, and tells it at once; `kept` is null where there is no budget. */
function tell(what: string, figure: string, budget: string, kept: boolean | null): void {
  if (kept === false) missed += 1;
  console.error(`${what}: ${figure}`);
  table.push(`| ${what} | ${figure} | ${budget} | ${kept === null ? '' : kept ? 'kept' : 'MISSED'} |`);
}

/** A D1 that counts the rows that are read of it. */
function countRows(d1: D1Database): { database: BatchDatabase; rows: () => number } {
  let rows = 0;
  const batch = async (commands: readonly Command[]): Promise<unknown[][][]> => {
    const prepared = commands.map(({ sql, params }) => d1.prepare(sql).bind(...params));
    const results = await d1.batch<Record<string, unknown>>(prepared);
    for (const { meta } of results) rows += meta.rows_read;
    return results.map((result) => result.results.map((row) => Object.values(row)));
  };
  const query = async (command: Command): Promise<unknown[][]> => (await batch([command]))[0] ?? [];
  return { database: { batch, query }, rows: () => rows };
}

const [kept] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'zhilu-edge-'));
const [file, state] = [join(kept ?? folder, 'registry.sqlite'), join(kept ?? folder, 'state')];
try {
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  if (!existsSync(file)) {
    const seeds = readSeeds(join(root, 'seeds')).filter(({ path }) => !isOwn(path));
    const { registry } = importSeeds(seeds, readAloud);
    if (registry === null) throw new Error('the seeds do not make a registry');
    writeRegistry(file, migrations, fillCommands(registry));
  }
  const built = openRegistry(file);
  if (!existsSync(state)) {
    const edge = await openLocal(root, null, state);
    await migrateEdge(edge, migrations);
    await publish(built, edge, packLine, () => {});
    await edge.close();
  }
  const register = await loadRegister(built);
  built.close();
  const codes = register
    .standings(register.latest.id)
    .flatMap(({ facts }) => (facts.code === null || facts.status !== 'current' ? [] : [facts.code]));

  const own = bundleWorker(folder, 'zhilu', 'src/worker.ts');
  const bare = bundleWorker(folder, 'hello', 'test/bench/edge/hello.ts');
  const size = gzippedBytes(readFileSync(own)) / 1000;
  const core = gzippedBytes(await bundleCore()) / 1000;
  tell('bundle, gzipped', `${size.toFixed(0)} KB`, '400 KB', size <= 400);
  tell('the same without pages and MCP', `${core.toFixed(0)} KB`, '300 KB', core <= 300);
  const startup = measureStartup(folder);
  const started: number[] = [];
  const firsts: { wall: number; processor: number }[] = [];
  for (let round = 0; round < 5; round += 1) {
    const bareStart = await measureStart(bare, state);
    const first = await askNew(own, state);
    started.push(first.started - bareStart);
    firsts.push(first);
  }
  const beyond = median(started);
  tell('start-up, processor time beyond that of the hello', `${beyond.toFixed(0)} ms`, '50 ms', beyond <= 50);
  tell('start-up as `wrangler check startup` tells it', startup === null ? 'timed out' : `${startup} ms`, '', null);
  const wall = median(firsts.map((first) => first.wall));
  tell('first answer of a new isolate', `${wall.toFixed(0)} ms`, '150 ms', wall <= 150);
  tell(
    'its processor time, D1 among it',
    `${median(firsts.map(({ processor }) => processor)).toFixed(0)} ms`,
    '',
    null,
  );

  const pair = { own: await startWorkerd(own, state), bare: await startWorkerd(bare, state) };
  try {
    const counted = countRows(await pair.own.d1());
    const { head } = await loadPublished(counted.database);
    const ofRegister = counted.rows();
    await loadPublishedNames(counted.database, head);
    const ofNames = counted.rows() - ofRegister;
    tell('rows read by a new isolate', `${ofRegister}, and ${ofNames} when a name is first searched`, '', null);

    const idle = residentMebibytes(pair.own.pid);
    const get = async (path: string): Promise<void> => void (await (await ask(pair.own.url + path)).arrayBuffer());
    for (const code of codes) await get(`/v1/codes/${code}`);
    const loaded = residentMebibytes(pair.own.pid) - idle;
    tell('memory with the register and every code answered', `+${loaded.toFixed(0)} MB`, '128 MB', loaded <= 128);
    const {
      own: ours,
      bare: theirs,
      ratio,
      costRatio,
    } = compareLoad(
      folder,
      codes.map((code) => `/v1/codes/${code}`),
      pair,
    );
    tell(
      'requests/s against the bare hello',
      `${ratio.toFixed(2)} × (${Math.round(ours.rate)} to ${Math.round(theirs.rate)})`,
      '0.75 ×',
      ratio >= 0.75,
    );
    tell(
      'processor time a request',
      `${ours.cost.toFixed(0)} µs, hello ${theirs.cost.toFixed(0)} µs (${costRatio.toFixed(2)} ×)`,
      '10 ms',
      ours.cost <= 10_000,
    );
    await get(`/v1/search?q=${encodeURIComponent('电工')}`);
    const matching = residentMebibytes(pair.own.pid) - idle;
    tell('memory with matching too', `+${matching.toFixed(0)} MB`, '128 MB', matching <= 128);
  } finally {
    await pair.own.stop();
    await pair.bare.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'workerd', 'package.json'), 'utf8'));
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, other work on it ${loadavg()[0]?.toFixed(1)}`;
console.log(`On ${machine}, workerd ${version}, local D1, ${new Date().toISOString().slice(0, 10)}:\n`);
console.log(['| what | measured | budget | |', '|---|---|---|---|', ...table].join('\n'));
console.log(missed === 0 ? '\nevery budget is kept' : `\n${missed} budgets are missed`);
