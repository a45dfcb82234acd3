/** The current register: re-checked as time passes, seen anew when the file is replaced, kept while it cannot be read. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openRegistry, type RegistryFile } from '../../src/cli/sqlite.ts';
import { keepCurrent } from '../../src/store/current.ts';
import type { Database } from '../../src/store/database.ts';
import { importSmall, inFolder, writeFile } from './file.ts';

const first = importSmall();
const second = importSmall('甲工');

interface Scene {
  readonly current: ReturnType<typeof keepCurrent>;
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
  const current = keepCurrent(
    counted,
    (error) => reports.push(error),
    () => now,
  );
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
  test('is loaded once, however many ask, and not looked at again for half a second', () =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, queries, wait, file } = watch(path);
      const [one, two] = await Promise.all([current(), current()]);
      expect(one).toBe(two);
      const loaded = queries();
      wait(499);
      expect(current()).toBe(one);
      expect(queries()).toBe(loaded);
      wait(1);
      expect(await current()).toBe(one);
      expect(queries()).toBe(loaded + 1);
      file.close();
    }));

  test('is that of a replaced file within a second', () =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, wait, file, reports } = watch(path);
      expect((await current()).head).toBe(first.head);
      writeFile(path, second);
      wait(1000);
      expect((await current()).head).toBe(second.head);
      expect(reports).toEqual([]);
      file.close();
    }));

  test.each([
    { what: 'broken', spoil: (path: string) => renameSync(newText(path), path) },
    { what: 'gone', spoil: (path: string) => rmSync(path) },
  ])('stays while the file is $what, which is reported, and is the new one when it is good again', ({ spoil }) =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, wait, file, reports } = watch(path);
      const good = await current();
      spoil(path);
      wait(1000);
      expect(await current()).toBe(good);
      expect(reports).toHaveLength(1);
      writeFile(path, second);
      wait(1000);
      expect((await current()).head).toBe(second.head);
      expect(reports).toHaveLength(1);
      file.close();
    }),
  );

  test('before the first good load, an error is the caller’s, and the next call tries again', () =>
    inFolder(async (path) => {
      writeFile(path, first);
      const { current, file, reports } = watch(path);
      rmSync(path);
      await expect(current()).rejects.toThrow();
      writeFile(path, first);
      expect((await current()).head).toBe(first.head);
      expect(reports).toEqual([]);
      file.close();
    }));
});
