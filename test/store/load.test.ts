/** Loading: the register of a file answers as the registry it was saved from; a damaged file says so in one clear line. */
import { readFileSync, writeFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { digestSeeds } from '../../src/catalogue/history/digest.ts';
import { Register } from '../../src/catalogue/register.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import type { Database } from '../../src/store/database.ts';
import { loadNames, loadRegister, readHead, readSeal } from '../../src/store/load.ts';
import { importSmall, inFolder, writeFile } from './file.ts';

const registry = importSmall();

/** Opens a file, runs, and closes it. */
async function withFile<T>(path: string, run: (database: Database) => Promise<T>): Promise<T> {
  const database = openRegistry(path);
  try {
    return await run(database);
  } finally {
    database.close();
  }
}

describe('save → load', () => {
  test('gives the same register', () =>
    inFolder(async (path) => {
      writeFile(path, registry);
      const loaded = await withFile(path, loadRegister);
      const { head, revisions, changes, mentions, errata, annotations } = registry;
      expect(loaded.rows).toEqual({ head, revisions, changes, mentions, errata, annotations });
      const made = new Register({ head, revisions, changes, mentions, errata });
      expect([...loaded.entries()]).toEqual([...made.entries()]);
      for (const { id } of made.held) expect(loaded.standings(id)).toEqual(made.standings(id));
    }));

  test('gives the same names, readings with spaces included', () =>
    inFolder(async (path) => {
      writeFile(path, registry);
      const names = await withFile(path, loadNames);
      expect(names.head).toBe(registry.head);
      expect(names.aliases).toEqual(registry.aliases);
      expect(names.words).toEqual(registry.words);
      expect(new Map(names.readings)).toEqual(new Map(registry.readings));
      expect(names.readings.get('Java 开发')).toEqual(['j', 'a', 'v', 'a', ' ', 'kai', 'fa']);
    }));

  test('says its head and the seeds it was built from', () =>
    inFolder(async (path) => {
      writeFile(path, registry);
      expect(await withFile(path, readHead)).toBe(registry.head);
      expect((await withFile(path, readSeal)).seeds).toBe(digestSeeds(registry.sources));
    }));

  test('never mixes two registries: where the file is replaced meanwhile, it loads again', () =>
    inFolder(async (path) => {
      writeFile(path, registry);
      const next = importSmall('甲工');
      await withFile(path, async (database) => {
        let queries = 0;
        const replaced: Database = {
          ...database,
          query: async (command) => {
            queries += 1;
            if (queries === 3) writeFile(path, next);
            return await database.query(command);
          },
        };
        expect((await loadRegister(replaced)).rows).toMatchObject({ head: next.head, changes: next.changes });
      });
    }));
});

describe('a file that is no registry', () => {
  test('that is missing', () =>
    inFolder((path) => {
      expect(() => openRegistry(path)).toThrow(`there is no registry at ${path}; make it with`);
    }));

  test.each([
    { what: 'some text', damage: () => Buffer.from('no SQLite file at all') },
    { what: 'nothing', damage: () => Buffer.alloc(0) },
    { what: 'a file cut off', damage: (file: Buffer) => file.subarray(0, 5000) },
    {
      what: 'a file overwritten',
      damage: (file: Buffer) => Buffer.concat([file.subarray(0, 100), Buffer.alloc(file.length - 100, 7)]),
    },
  ])('$what', ({ damage }) =>
    inFolder(async (path) => {
      writeFile(path, registry);
      writeFileSync(path, damage(readFileSync(path)));
      await expect((async () => await withFile(path, loadRegister))()).rejects.toThrow(
        /is not a registry that can be read \(.+\); make it anew|the registry cannot be read \(.+\)/,
      );
    }),
  );

  test.each([
    { what: 'a table is gone', sql: 'drop table mention' },
    { what: 'a cell is no JSON', sql: "update change set patch = '{' where rowid = 1" },
    { what: 'there is no head', sql: 'delete from registry' },
    { what: 'there are no revisions', sql: 'pragma foreign_keys = off; delete from revision' },
  ])('$what', ({ sql }) =>
    inFolder(async (path) => {
      writeFile(path, registry);
      const file = new SQLite(path);
      file.exec(sql);
      file.close();
      await expect(withFile(path, loadRegister)).rejects.toThrow(/^the registry /);
    }),
  );
});
