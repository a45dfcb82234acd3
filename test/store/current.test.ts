/** The current register: re-checked as time passes, seen anew when the file is replaced, kept while it cannot be read. */
import { renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Register } from '../../src/catalogue/register.ts';
import { openRegistry, type RegistryFile } from '../../src/cli/sqlite.ts';
import { type Current, keepCurrent } from '../../src/store/current.ts';
import type { Database } from '../../src/store/database.ts';
import { loadRegister, readHead } from '../../src/store/load.ts';
import { importSmall, inFolder, writeFile } from './file.ts';

const first = importSmall();
const second = importSmall('甲工');

interface Scene {
  readonly current: Current;
  readonly reports: unknown[];
  readonly queries: () => number;
  readonly wait: (milliseconds: number) => void;
  readonly file: RegistryFile;
}

function watch(path: string): Scene {
  const file = openRegistry(path);
  const reports: unknown[] = [];
  let now = 1_000_000;
  let queries = 0;
  const counted: Database = {
    ...file,
    query: (command) => {
      queries += 1;
      return file.query(command);
    },
  };
  const current = keepCurrent({
    head: () => readHead(counted),
    load: () => loadRegister(counted),
    report: (error) => reports.push(error),
    clock: () => now,
  });
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { current, reports, queries: () => queries, wait, file };
}

/** A file beside the given one that is no registry. */
function newText(path: string): string {
  writeFileSync(`${path}.new`, 'no SQLite file');
  return `${path}.new`;
}

describe('the current register', () => {
  test('is loaded once, however many ask, and looked at once, however many look', () =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, queries, wait, file } = watch(path);
      const [one, two] = await Promise.all([current.register(), current.register(), current.check()]);
      expect(one).toBe(two);
      const loaded = queries();
      expect(current.register()).toBe(one);
      expect(queries()).toBe(loaded);
      wait(700);
      expect(current.age()).toBe(700);
      await Promise.all([current.check(), current.check()]);
      expect([current.register(), queries(), current.age()]).toEqual([one, loaded + 1, 0]);
      file.close();
    }));

  test('is that of a replaced file after a look, and the old one meanwhile', () =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, file, reports } = watch(path);
      const old = await current.register();
      writeFile(path, second);
      const looked = current.check();
      expect(current.register()).toBe(old);
      await looked;
      expect((await current.register()).head).toBe(second.head);
      expect([reports, current.staleSince()]).toEqual([[], null]);
      file.close();
    }));

  test.each([
    { what: 'broken', spoil: (path: string) => renameSync(newText(path), path) },
    { what: 'cut off', spoil: (path: string) => truncateSync(path, 5000) },
    { what: 'written over', spoil: (path: string) => writeFileSync(path, 'garbage '.repeat(10_000)) },
    { what: 'gone', spoil: (path: string) => rmSync(path) },
  ])('stays while the file is $what, which is reported, and is the new one when it is good again', ({ spoil }) =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, wait, file, reports } = watch(path);
      const good = await current.register();
      spoil(path);
      await current.check();
      wait(1000);
      await current.check();
      expect(current.register()).toBe(good);
      expect(reports).toHaveLength(2);
      expect(current.staleSince()).toBe(new Date(1_000_000).toISOString());
      writeFile(path, second);
      await current.check();
      expect((await current.register()).head).toBe(second.head);
      expect([reports.length, current.staleSince()]).toEqual([2, null]);
      file.close();
    }),
  );

  test('before the first good load, an error is the caller’s, and the next call tries again', () =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, file, reports } = watch(path);
      rmSync(path);
      await expect(current.register()).rejects.toThrow();
      writeFile(path, first);
      expect((await current.register()).head).toBe(first.head);
      expect(reports).toEqual([]);
      file.close();
    }));

  test('a load that never ends is not waited for by who asks later', async () => {
    const register = new Register(importSmall());
    let [now, loads] = [0, 0];
    const load = (): Promise<Register> => {
      loads += 1;
      return loads === 1 ? new Promise(() => {}) : Promise.resolve(register);
    };
    const current = keepCurrent({ head: async () => register.head, load, report: () => {}, clock: () => now });
    void current.register();
    now = 20_000;
    expect(await current.register()).toBe(register);
  });
});
