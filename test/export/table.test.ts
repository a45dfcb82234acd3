/** The recipes for warehouses, read out of their page and run in real DuckDB. */

import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, inject, test } from 'vitest';
import { createCheck } from '../../src/check/check.ts';
import { makeMatchSource } from '../../src/check/source.ts';
import { createMatcher } from '../../src/match/matcher.ts';
import { loadBuiltNames } from '../registry.ts';
import { today } from '../service.ts';
import { subjectAt } from './subject.ts';
import { judgeByCheck, makeFacts, openWarehouse, readJudged, readRecipe } from './warehouse.ts';

const folder = join(inject('folder'), 'warehouse');

let duck: DuckDBConnection;
beforeAll(async () => {
  duck = await openWarehouse(await subjectAt(today), folder, 1);
});

async function rowsOf(sql: string): Promise<Record<string, unknown>[]> {
  return (await duck.runAndReadAll(sql)).getRowObjectsJson();
}

test('judge: each row once, with the verdict of check on code and date', async () => {
  await makeFacts(duck, 50_000, today);
  await duck.run(readRecipe('judge', folder));
  expect(await rowsOf('select count(*)::integer as rows, count(distinct id)::integer as ids from judged')).toEqual([
    { rows: 50_000, ids: 50_000 },
  ]);
  const { register } = await subjectAt(today);
  const matcher = createMatcher(makeMatchSource(register, await loadBuiltNames()));
  const check = createCheck({ register, matcher, policy: 'strict', today });
  const judged = await readJudged(duck, 3_000);
  const wrong = judged.filter((row) => judgeByCheck(check, row) !== row.verdict);
  expect(wrong.slice(0, 5).map((row) => ({ ...row, check: judgeByCheck(check, row) }))).toEqual([]);
  const verdicts = Map.groupBy(judged, ({ verdict }) => verdict);
  expect([...verdicts.keys()].sort()).toEqual(['match', 'noMatch', 'otherName', 'unknown']);
  for (const { length } of verdicts.values()) expect(length).toBeGreaterThan(100);
  await duck.run('drop table facts');
}, 180_000);

test('translate: old to new, split into all its parts, and none chosen', async () => {
  await duck.run(`create table facts as select * from (values
    (1, '4-02-07-10', date '2021-05-01'), (2, '4-14-04-00', date '2016-01-01'), (3, '4-02-07-10', date '2023-01-01'), (4, '9-99', date '2023-01-01')) t(id, code, day)`);
  const rows = await rowsOf(readRecipe('translate', folder));
  expect(rows.map(({ id, to_code, relation, parts }) => [id, to_code, relation, Number(parts)])).toEqual([
    [1, '4-10-08-01', 'recoded', 1],
    [2, '4-14-04-01', 'split', 3],
    [2, '4-14-04-02', 'split', 3],
    [2, '4-14-04-03', 'split', 3],
    [3, '4-02-07-10', 'same', 1],
    [4, null, null, 1],
  ]);
  await duck.run('drop table facts');
});

test('watch: what happened to my codes and to what they became, each with its sentence', async () => {
  await duck.run("create table mine as select '4-14-04-00' as code");
  const rows = await rowsOf(readRecipe('watch', folder));
  expect(rows.map(({ date, types, code_after }) => [date, types, code_after])).toContainEqual([
    '2020-06-28',
    expect.stringMatching(/split/),
    '4-14-04-00',
  ]);
  for (const { sentence, types } of rows)
    expect([typeof sentence, types]).toEqual(['string', expect.not.stringMatching(/^(firstListed|learned)$/)]);
});
