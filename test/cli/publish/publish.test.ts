/** Publishing into a real local D1: nothing twice, gone on with after an interruption, and readers see the old or the new, never a mixture. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { migrations, root } from '../../../src/cli/files.ts';
import { type EdgeDatabase, openLocal } from '../../../src/cli/publish/local.ts';
import { migrateEdge } from '../../../src/cli/publish/migrate.ts';
import { packLine } from '../../../src/cli/publish/pack.ts';
import { openRegistry } from '../../../src/cli/sqlite.ts';
import type { BatchDatabase, Database } from '../../../src/store/database.ts';
import { loadNames, loadRegister } from '../../../src/store/load.ts';
import { type Published, publish } from '../../../src/store/publish/publish.ts';
import { loadPublished, loadPublishedNames } from '../../../src/store/snapshot.ts';
import { registryFile } from '../../registry.ts';
import { importSmall, inFolder, writeFile } from '../../store/file.ts';
import { makeFolder, run } from '../run.ts';
import { buildEarly } from '../seeds.ts';

/** One D1 for all tests: each publishes over what the one before left. */
let edge: EdgeDatabase;
const state = mkdtempSync(join(tmpdir(), 'zhilu-edge-'));
beforeAll(async () => {
  edge = await openLocal(root, null, state);
  await migrateEdge(edge, migrations);
});
afterAll(async () => {
  await edge.close();
  rmSync(state, { recursive: true });
});

function open(path: string): Database {
  const database = openRegistry(path);
  onTestFinished(() => database.close());
  return database;
}

/** A small registry file. */
function openSmall(newName: string): Database {
  const path = join(makeFolder(), 'small.sqlite');
  writeFile(path, importSmall(newName));
  return open(path);
}

const publishTo = (to: BatchDatabase, built: Database): Promise<Published> => publish(built, to, packLine, () => {});

/** The edge until a batch of the given number, counted from 1; then it breaks off before that is done. */
function breakingAt(number: number): BatchDatabase {
  let batches = 0;
  return {
    query: edge.query,
    batch: async (commands) => {
      batches += 1;
      if (batches === number) throw new Error('the line is cut');
      return await edge.batch(commands);
    },
  };
}

/** What a reader sees of the pieces, and of the tables in one batch. */
async function look(): Promise<{ head: string; entries: number; changes: number; tables: string }> {
  const register = await loadPublished(edge);
  const [counts] = await edge.batch([
    { sql: 'select head, (select count(*) from entry), (select count(*) from change) from registry', params: [] },
  ]);
  const entries = [...register.entries()].length;
  return { head: register.head, entries, changes: register.rows.changes.length, tables: String(counts?.[0]) };
}

test('twice; interrupted and run again; readers all along', { timeout: 240_000 }, async () => {
  const [small, real] = [openSmall('甲师'), open(await buildEarly())];
  await publishTo(edge, small);
  const seen = new Set<string>();
  let reading = true;
  const reader = (async () => {
    while (reading) {
      const { head, entries, changes, tables } = await look();
      seen.add(`${head},${entries},${changes}`).add(tables);
    }
  })();
  const publishing = (async () => {
    await expect(publishTo(breakingAt(6), real)).rejects.toThrow('the line is cut');
    const first = await publishTo(edge, real);
    return { done: first, again: await publishTo(edge, real) };
  })().finally(() => (reading = false));
  await reader;
  const { done, again } = await publishing;
  expect(done.changed).toBe(true);
  expect(done.sent).toBeGreaterThan(3);
  expect(done.sent).toBeLessThan(done.pieces - 3);
  expect(again).toEqual({ ...done, sent: 0, characters: 0, changed: false });
  const whole = await Promise.all(
    [small, real].map(async (built) => {
      const { head, rows } = await loadRegister(built);
      return `${head},${new Set(rows.changes.map(({ entry }) => entry)).size},${rows.changes.length}`;
    }),
  );
  expect([...seen].filter((state) => !whole.includes(state))).toEqual([]);
  expect((await loadPublished(edge)).rows).toEqual((await loadRegister(real)).rows);
  expect(await loadPublishedNames(edge, done.head)).toEqual(await loadNames(real));
});

test('only what changed travels and is written; who loaded the head before still gets its names', async () => {
  const [old, next] = [openSmall('甲师'), openSmall('甲工')];
  const { head, pieces } = await publishTo(edge, old);
  const names = await loadNames(old);
  const done = await publishTo(edge, next);
  expect(done.sent).toBeLessThan(pieces);
  expect(await loadPublishedNames(edge, head)).toEqual(names);
  expect((await loadPublished(edge)).rows).toEqual((await loadRegister(next)).rows);
  // Only the head before is kept.
  await publishTo(edge, old);
  await publishTo(edge, next);
  expect(await edge.query({ sql: 'select count(distinct head) from snapshot', params: [] })).toEqual([[2]]);
  const unused = 'select count(*) from piece where digest not in (select piece from snapshot)';
  expect(await edge.query({ sql: unused, params: [] })).toEqual([[0]]);
});

test.each([
  {
    what: 'rows that were altered, lost, added or moved',
    spoil: [
      `update alias set note = 'x' where rowid = 1`,
      'update alias set rowid = rowid + 10',
      'delete from mention',
      'insert into gloss (entry, plain) select id, null from entry where id not in (select entry from gloss) limit 1',
    ],
  },
  {
    what: 'a piece that was altered',
    spoil: [`update piece set body = '[]' where digest in (select piece from snapshot where "table" = 'mention')`],
  },
])('$what at the edge are found and put right by the next run', async ({ spoil }) => {
  const built = openSmall('甲师');
  const { digest } = await publishTo(edge, built);
  await edge.batch(spoil.map((sql) => ({ sql, params: [] })));
  expect(await publishTo(edge, built)).toMatchObject({ changed: true, digest });
  expect((await publishTo(edge, built)).changed).toBe(false);
  expect((await loadPublished(edge)).rows).toEqual((await loadRegister(built)).rows);
  expect(await loadNames(edge)).toEqual(await loadNames(built));
});

test('the batch that publishes fails as a whole where a piece was taken away meanwhile', async () => {
  const [old, next] = [openSmall('甲师'), openSmall('甲工')];
  const { head } = await publishTo(edge, old);
  let batches = 0;
  const disturbed: BatchDatabase = {
    query: edge.query,
    batch: async (commands) => {
      batches += 1;
      if (batches === 3)
        await edge.query({ sql: 'delete from piece where digest not in (select piece from snapshot)', params: [] });
      return await edge.batch(commands);
    },
  };
  await expect(publishTo(disturbed, next)).rejects.toThrow();
  expect((await loadPublished(edge)).head).toBe(head);
  expect((await publishTo(edge, next)).changed).toBe(true);
});

test('as a command: says what it did, and that the digests are equal', { timeout: 120_000 }, async () => {
  const folder = makeFolder();
  const path = join(folder, 'small.sqlite');
  writeFile(path, importSmall('甲师'));
  const given = ['publish', '--local', '--db', path, '--persist-to', join(folder, 'state')];
  const first = await run(...given);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(
    /applied 0000_registry\.sql, .*\npublished .*: 17 of 17 pieces sent, \d+ characters; head [0-9a-f]{64}\ndigests are equal: [0-9a-f]{64}\n/,
  );
  const second = await run(...given, '--json');
  expect(JSON.parse(second.out)).toMatchObject({ sent: 0, changed: false, migrated: [] });
});

test('into a libSQL file too, by its URL, and twice', () =>
  inFolder(async (path, folder) => {
    writeFile(path, importSmall());
    const given = ['publish', '--to', `file:${join(folder, 'copy.db')}`, '--db', path, '--json'];
    const [first, second] = [await run(...given), await run(...given)];
    expect(JSON.parse(first.out)).toMatchObject({ sent: 17, changed: true });
    expect(JSON.parse(second.out)).toMatchObject({ sent: 0, changed: false, digest: JSON.parse(first.out).digest });
  }));

test.each`
  given                                | says
  ${[]}                                | ${'say one of --local, --remote and --to URL'}
  ${['--local', '--remote']}           | ${'say one of --local, --remote and --to URL'}
  ${['--remote', '--persist-to', 'x']} | ${'--persist-to goes with --local'}
  ${['--to', 'copy.db']}               | ${'“copy.db” is no URL of a libSQL database'}
`('publish $given: exit 2', async ({ given, says }) => {
  const { code, err } = await run('publish', '--db', registryFile(), ...given);
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
