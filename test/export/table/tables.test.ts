/** The tables of the warehouse: what they say of a day is what the register says, and Parquet and SQLite hold the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import SQLite from 'better-sqlite3';
import { assert, property } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDatabase } from '../../../src/cli/sqlite.ts';
import { dayOf, type Subject } from '../../../src/export/subject.ts';
import { codePeriod } from '../../../src/export/table/code-period.ts';
import { fillTable } from '../../../src/export/table/database.ts';
import { entryState } from '../../../src/export/table/entry-state.ts';
import { writeParquet } from '../../../src/export/table/parquet.ts';
import type { Cell, Table } from '../../../src/export/table/table.ts';
import { tables } from '../../../src/export/table/tables.ts';
import { changes, registerOf, revisionIds } from '../../catalogue/history.ts';
import { makeFolder } from '../../cli/run.ts';
import { subjectAt, subjectOf } from '../subject.ts';

type Row = Readonly<Record<string, Cell>>;

function rowsOf(subject: Subject, { columns, rows }: Table): Row[] {
  return [...rows(subject)].map((cells) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null])),
  );
}

const pause = async (): Promise<void> => {};

const holdsOn =
  (day: string) =>
  ({ since, until }: Row): boolean =>
    String(since) <= day && (until === null || day < String(until));

/** The days on which something may begin, but for those on which a later revision begins too. */
const lastOfDay = (revision: string): boolean =>
  revisionIds.findLast((id) => dayOf(id) === dayOf(revision)) === revision;

test('any history: on the day of a revision, the states are those of the register, each with its parent then', () => {
  assert(
    property(changes, (all) => {
      const subject = subjectOf(registerOf(all), '2024-07-25');
      const states = rowsOf(subject, entryState);
      for (const revision of revisionIds.filter(lastOfDay)) {
        const told = states
          .filter(holdsOn(dayOf(revision)))
          .map(({ id, code, name, status, parent_code }) => [id, code, name, status, parent_code]);
        const known = subject.register.standings(revision).map(({ id, facts }) => {
          const parent = facts.parent === null ? null : subject.register.facts(facts.parent, revision);
          return [id, facts.code, facts.name, facts.status, parent?.code ?? null];
        });
        expect(told.sort()).toEqual(known.sort());
      }
    }),
  );
});

test('any history, exported as of an earlier revision: nothing of what came later is in it', () => {
  assert(
    property(changes, (all) => {
      const early = all.filter(({ revision }) => revision < '2022-09-28');
      if (early.length === 0) return;
      const full = subjectOf(registerOf(all), '2020-02-25.10');
      const cut = subjectOf(registerOf(early), '2020-02-25.10');
      for (const table of tables.filter(({ name }) => !['alias', 'entry'].includes(name)))
        expect(rowsOf(full, table)).toEqual(rowsOf(cut, table));
    }),
  );
});

describe('as of 2025-07-22', () => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await subjectAt('2025-07-22');
  });

  test('no two periods of one code overlap, and each is the holder of the register', () => {
    const periods = Map.groupBy(rowsOf(subject, codePeriod), ({ code }) => code);
    for (const own of periods.values()) {
      for (const [index, { until }] of own.entries()) {
        const next = own[index + 1];
        if (next !== undefined) expect(until !== null && String(until) <= String(next.since)).toBe(true);
      }
    }
    expect(periods.get('4-02-07-10')?.map(({ since, until }) => [since, until])).toEqual([
      ['2020-02-25', '2022-09-28'],
      ['2022-09-28', null],
    ]);
  });

  test.each(tables)('$name: rows in a stable order, every cell of its column’s type', ({ columns, rows }) => {
    const all = [...rows(subject)];
    expect(all).toEqual([...rows(subject)]);
    expect(all.length).toBeGreaterThan(0);
    const kinds = { text: 'string', date: 'string', integer: 'number', boolean: 'boolean' };
    const wrong = all.flatMap((cells) =>
      columns.filter(({ type, nullable }, index) => {
        const cell = cells[index] ?? null;
        if (cell === null) return !nullable;
        return typeof cell !== kinds[type] || (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(String(cell)));
      }),
    );
    expect(wrong).toEqual([]);
  });

  const counts = [
    'select count(*) from entry_state',
    "select count(*) from entry_state where until is null and status = 'current' and level = 'occupation'",
    "select count(*) from entry where level = 'minor'",
    'select count(*) from sub_type where until is null',
    "select count(*) from code_period where since <= '2021-01-01' and (until is null or until > '2021-01-01')",
    'select count(distinct code) from code_period',
    "select count(*) from change where types like '%recoded%'",
    "select count(*) from correspondence where relation = 'split'",
    'select count(*) from alias',
    "select count(*) from coverage where coverage = 'complete'",
    'select count(*) from revision',
    "select count(*) from entry_state where marks like '%S%'",
    'select sum(length(name)) from entry_state',
  ];

  test('Parquet, read by DuckDB, and SQLite give the same counts', async () => {
    const folder = makeFolder();
    const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    for (const table of tables) {
      const file = join(folder, `${table.name}.parquet`);
      writeFileSync(file, await writeParquet(subject, table, pause));
      await duck.run(`create view "${table.name}" as select * from read_parquet('${file}')`);
    }
    const commands = tables.values().flatMap((table) => fillTable(subject, table));
    const lite = new SQLite(Buffer.from(await makeDatabase(commands, pause)));
    for (const sql of counts) {
      const [[one]] = (await duck.runAndReadAll(sql)).getRowsJS() as [[bigint | number]];
      const other = lite.prepare(sql).pluck().get();
      expect([sql, Number(one)]).toEqual([sql, other]);
      expect(Number(one)).toBeGreaterThan(0);
    }
    const types = await duck.runAndReadAll(
      "select column_name, column_type from (describe entry_state) where column_name in ('since', 'until', 'code')",
    );
    expect(types.getRowsJS()).toEqual([
      ['code', 'VARCHAR'],
      ['since', 'DATE'],
      ['until', 'DATE'],
    ]);
    expect(lite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    lite.close();
    duck.closeSync();
  }, 180_000);
});
