/** `zhilu build`: the same bytes from the same seeds, the file whole or not at all, and SQL that makes the same tables. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations, root } from '../../../src/cli/files.ts';
import { openRegistry } from '../../../src/cli/sqlite.ts';
import { loadRegister } from '../../../src/store/load.ts';
import { registryFile } from '../../registry.ts';
import { makeFolder, run, start } from '../run.ts';
import { buildEarly, copyEarlySeeds } from '../seeds.ts';

const seeds = join(root, 'seeds');

async function headOf(path: string): Promise<string> {
  const database = openRegistry(path);
  const { head } = await loadRegister(database);
  database.close();
  return head;
}

test('says what was built, and gives the same head and the same bytes each time', async () => {
  const folder = makeFolder();
  const path = join(folder, 'a.sqlite');
  const { code, out } = await run('build', '--db', path, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ head: await headOf(registryFile()), revisions: 10 });
  expect(readFileSync(path).equals(readFileSync(registryFile()))).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.sqlite']);
});

test('--sql writes the tables as SQL that a bare database takes', async () => {
  const folder = makeFolder();
  const [path, script, copy] = [join(folder, 'a.sqlite'), join(folder, 'data.sql'), join(folder, 'copy.sqlite')];
  const { code, out } = await run('build', '--db', path, '--seeds', copyEarlySeeds(), '--sql', script);
  expect(code).toBe(0);
  expect(out).toMatch(/^built .*a\.sqlite: 4 revisions, \d+ entries, \d+ changes in \d+ ms; head [0-9a-f]{64}\n$/);
  const database = new SQLite(copy);
  for (const name of readdirSync(migrations).filter((file) => file.endsWith('.sql'))) {
    database.exec(readFileSync(join(migrations, name), 'utf8'));
  }
  const text = readFileSync(script, 'utf8');
  database.exec(text);
  database.exec(text);
  database.close();
  expect(await headOf(copy)).toBe(await headOf(path));
  expect((await run('verify', '--db', copy)).code).toBe(0);
  const longest = Math.max(...text.split(';\n').map((statement) => Buffer.byteLength(statement)));
  expect(longest, 'D1 takes statements of up to 100 KB').toBeLessThan(100_000);
});

describe('nothing is written', () => {
  test.each`
    what                                | change
    ${'a code that is no code'}         | ${(text: string) => text.replace('4-02-07-10', '4-O2-07-10')}
    ${'a name that the code never had'} | ${(text: string) => text.replace('防腐蚀工（6-11-01-06）', '防水工（6-11-01-06）')}
  `('where the seeds have $what', async ({ change }) => {
    const folder = makeFolder();
    const path = join(folder, 'registry.sqlite');
    writeFileSync(path, 'as it was');
    const broken = copyEarlySeeds('2020-02-25.txt', change);
    const { code, out, err } = await run('build', '--db', path, '--seeds', broken);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^seeds\/2020-02-25\.txt:\d+: error /m);
    expect(err).toContain('nothing was written');
    expect(readFileSync(path, 'utf8')).toBe('as it was');
    expect(readdirSync(folder)).toEqual(['registry.sqlite']);
  });

  test('where there are no seeds', async () => {
    const path = join(makeFolder(), 'registry.sqlite');
    const empty = await run('build', '--db', path, '--seeds', makeFolder());
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('no revision among the seeds')]);
    const nowhere = await run('build', '--db', path, '--seeds', join(seeds, 'nowhere'));
    expect([nowhere.code, nowhere.out]).toEqual([1, '']);
    expect(nowhere.err).toMatch(/^zhilu: [^\n]*nowhere[^\n]*\n$/);
  });

  test('where the folder of the file is not there', async () => {
    const path = join(makeFolder(), 'nowhere', 'registry.sqlite');
    expect(await run('build', '--db', path, '--seeds', copyEarlySeeds())).toEqual({
      ...{ code: 1, out: '' },
      err: expect.stringMatching(/^zhilu: [^\n]*nowhere[^\n]* cannot be written: there is no folder [^\n]*nowhere\n$/),
    });
  });
});

test('killed while it writes, it leaves the old file whole, and the next build takes away what it left', async () => {
  const folder = makeFolder();
  const path = join(folder, 'registry.sqlite');
  writeFileSync(path, readFileSync(registryFile()));
  const head = await headOf(path);
  const { child, ended } = start(['build', '--db', path, '--seeds', copyEarlySeeds()]);
  const over = ended.then(() => true);
  const isWriting = (): boolean => readdirSync(folder).some((name) => name.endsWith('.new'));
  while (!isWriting())
    expect(await Promise.race([over, new Promise((wake) => setTimeout(wake, 1, false))])).toBe(false);
  child.kill('SIGKILL');
  expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
  const [kept, ...left] = readdirSync(folder);
  expect([kept, left[0]]).toEqual(['registry.sqlite', expect.stringMatching(/\.new$/)]);
  // SQLite's journal stands beside the draft in the moments before it is switched off.
  expect(left.slice(1).filter((name) => name !== `${left[0]}-journal`)).toEqual([]);
  expect(await headOf(path)).toBe(head);
  expect(await run('build', '--db', path, '--seeds', copyEarlySeeds())).toMatchObject({ code: 0 });
  expect(readdirSync(folder)).toEqual(['registry.sqlite']);
});

test('on a disk that is full it says so, keeps the old file, and leaves nothing', async () => {
  const folder = makeFolder();
  const path = join(folder, 'registry.sqlite');
  writeFileSync(path, 'old');
  // The largest file that the process may write stands for the disk: 100 blocks of 1 KiB.
  const command = `ulimit -f 100; exec "$0" "$@"`;
  const given = [join(root, 'src/cli/main.ts'), 'build', '--db', path, '--seeds', copyEarlySeeds()];
  const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, ...given], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^zhilu: .*registry\.sqlite cannot be written: .*$/m)]);
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['registry.sqlite'], 'old']);
});

test('two builds at once leave one whole file', async () => {
  const [folder, seeds] = [makeFolder(), copyEarlySeeds()];
  const path = join(folder, 'registry.sqlite');
  const given = ['build', '--db', path, '--seeds', seeds];
  const both = await Promise.all([start(given).ended, start(given).ended]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await headOf(path)).toBe(await headOf(await buildEarly(seeds)));
  expect(readdirSync(folder)).toEqual(['registry.sqlite']);
});
