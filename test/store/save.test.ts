/** Saving: the same registry gives the same bytes; what cannot be written whole leaves the old file as it was. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../src/cli/files.ts';
import { writeRegistry } from '../../src/cli/sqlite.ts';
import type { Command } from '../../src/store/database.ts';
import { columnsOf, rowsOf, saveCommands, tableNames } from '../../src/store/save.ts';
import { importSmall, inFolder, writeFile } from './file.ts';

const registry = importSmall();

describe('saved', () => {
  test('every row of every table stands in the file, cell by cell', () =>
    inFolder((path) => {
      writeFile(path, registry);
      const file = new SQLite(path, { readonly: true });
      for (const table of tableNames) {
        const rows = [...rowsOf(registry)[table]];
        const columns = columnsOf(table).map((column) => `"${column}"`);
        expect(rows.length).toBeGreaterThan(0);
        const stored = file
          .prepare<[], unknown[]>(`select ${columns.join(', ')} from "${table}"`)
          .raw()
          .all();
        expect(new Set(stored.map((row) => JSON.stringify(row)))).toEqual(
          new Set(rows.map((row) => JSON.stringify(row))),
        );
      }
      file.close();
    }));

  test('states are half-open, and one current state holds a code', () =>
    inFolder((path) => {
      writeFile(path, registry);
      const file = new SQLite(path);
      const states = file
        .prepare('select name, since, until, code from state where code = ? order by since')
        .all('4-01-01-01');
      expect(states).toEqual([
        { name: '甲员', since: '2015-07-29', until: '2020-04-01', code: '4-01-01-01' },
        { name: '甲师', since: '2020-04-01', until: null, code: '4-01-01-01' },
      ]);
      expect(() => file.prepare("update state set code = '4-01-01-01' where name = '乙员'").run()).toThrow('UNIQUE');
      file.close();
    }));

  test('twice, the registry is the same bytes and no row stands twice', () =>
    inFolder((path) => {
      writeFile(path, registry);
      const once = readFileSync(path);
      writeFile(path, registry);
      expect(readFileSync(path).equals(once)).toBe(true);
      const file = new SQLite(path);
      const count = (): unknown => file.prepare('select count(*) from change').pluck().get();
      const before = count();
      for (const { sql, params } of saveCommands(registry)) file.prepare(sql).run(...params);
      expect(count()).toBe(before);
      file.close();
    }));

  test('a row too long for one command is put together whole', () =>
    inFolder((path) => {
      const text = '长𠮷文'.repeat(40_000);
      // Each is a unit longer than the one before, so that pieces would end inside a character somewhere.
      const sources = registry.sources.map((source, index) => ({ ...source, text: `${'x'.repeat(index)}${text}` }));
      const commands = [...saveCommands({ ...registry, sources })];
      for (const { params } of commands) {
        for (const param of params) expect(Buffer.byteLength(String(param))).toBeLessThan(100_000);
      }
      writeRegistry(path, migrations, commands);
      const file = new SQLite(path, { readonly: true });
      expect(file.prepare('select text from source order by path').pluck().all()).toEqual(
        [...sources].sort((left, right) => (left.path < right.path ? -1 : 1)).map((source) => source.text),
      );
      file.close();
    }));
});

describe('a write that fails leaves the old file, and nothing beside it', () => {
  test.each<{ what: string; last: Command; message: RegExp }>([
    { what: 'a command that is no SQL', last: { sql: 'nonsense', params: [] }, message: /nonsense/ },
    {
      what: 'a command that breaks a rule of the tables',
      last: { sql: "insert into entry values ('e0000000000', '1999-01-01')", params: [] },
      message: /names one that does not exist/,
    },
  ])('$what', ({ last, message }) =>
    inFolder((path, folder) => {
      writeFile(path, registry);
      const before = readFileSync(path);
      expect(() => writeRegistry(path, migrations, [...saveCommands(registry), last])).toThrow(message);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(['registry.sqlite']);
    }),
  );

  test('without migrations, and where no file was', () =>
    inFolder((path, folder) => {
      expect(() => writeRegistry(path, folder, saveCommands(registry))).toThrow();
      expect(readdirSync(folder)).toEqual([]);
    }));

  test('whatever stood there before: a good write replaces it', () =>
    inFolder((path, folder) => {
      writeFileSync(path, 'no registry');
      writeFile(path, registry);
      expect(readdirSync(folder)).toEqual(['registry.sqlite']);
      expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
    }));
});
