/** The recipes of the page on warehouses in real DuckDB, and facts to try them on, as many as are wanted and always the same. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Check } from '../../src/check/check.ts';
import type { Result } from '../../src/check/row.ts';
import { root } from '../../src/cli/files.ts';
import type { Subject } from '../../src/export/subject.ts';
import { writeParquet } from '../../src/export/table/parquet.ts';
import { warehouseTables } from '../../src/export/table/tables.ts';

/** The SQL of a recipe, as the page prints it, over the tables in a folder. */
export function readRecipe(name: string, folder: string): string {
  const page = readFileSync(join(root, '.github', 'WAREHOUSE.md'), 'utf8');
  const sql = new RegExp(`<!-- recipe: ${name} -->\n\`\`\`sql\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (sql === undefined) throw new Error(`the page has no recipe ${name}`);
  return sql.replaceAll("'tables/", `'${folder}/`);
}

/** DuckDB with the views of the page over freshly written Parquet files. */
export async function openWarehouse(subject: Subject, folder: string, threads: number): Promise<DuckDBConnection> {
  mkdirSync(folder, { recursive: true });
  for (const table of warehouseTables)
    writeFileSync(join(folder, `${table.name}.parquet`), await writeParquet(subject, table, async () => {}));
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(readRecipe('open', folder));
  return connection;
}

/**
 * Makes the table `facts`: codes of every time with their own name, that of another, none, or that of a 工种; codes that nobody
 * ever held and texts that are none; on days from before the first revision on.
 */
export async function makeFacts(connection: DuckDBConnection, count: number, today: string): Promise<void> {
  await connection.run(`
    create table pair as select row_number() over (order by code, name) - 1 as n, code, name from (
      select distinct code, name from entry_state where code is not null
      union select distinct occupation_code, name from sub_type where occupation_code is not null);
    create table facts as
    with drawn as (
      select i as id, hash(i, 'code') % (select count(*) from pair) as own, hash(i, 'name') % (select count(*) from pair) as other,
        hash(i, 'kind') % 20 as kind,
        date '2014-12-01' + cast(hash(i, 'day') % datediff('day', date '2014-12-01', date '${today}') as integer) as day
      from range(${count}) t(i))
    select d.id,
      case d.kind when 0 then '8-99-9' || (d.id % 10) || '-01' when 1 then '9-01-01-01' when 2 then '待定' else p.code end as code,
      case when d.kind < 14 then p.name when d.kind < 18 then q.name end as name,
      d.day
    from drawn d join pair p on p.n = d.own join pair q on q.n = d.other`);
}

export interface Judged {
  readonly code: string;
  readonly name: string | null;
  readonly day: string;
  readonly verdict: string;
}

/** Some of the rows that were judged. */
export async function readJudged(connection: DuckDBConnection, count: number): Promise<Judged[]> {
  const sql = `select code, name, cast(day as varchar) as day, verdict from judged order by hash(id, 'sample') limit ${count}`;
  const rows = await connection.runAndReadAll(sql);
  return rows.getRowObjectsJS() as unknown as Judged[];
}

/** What `check` says of a row in the words of the recipe: of code and name whether they are right, and of the code alone the rest. */
export function judgeByCheck(check: Check, { code, name, day }: Judged): string {
  if (isRight(check({ code, name, on: day }), code)) return 'match';
  const alone = check({ code, on: day });
  if (isRight(alone, code)) return 'otherName';
  return alone.then.verdict === 'unknown' ? 'unknown' : 'noMatch';
}

/** Right, or right but for being the code of a group; a name within the group is not that of its code. */
function isRight({ then: { verdict, issues, entry } }: Result, code: string): boolean {
  const isGroup = issues.length > 0 && issues.every((issue) => issue.code === 'GROUP_NOT_OCCUPATION');
  return verdict === 'match' || (verdict === 'matchWithWarning' && isGroup && entry?.code === code);
}
