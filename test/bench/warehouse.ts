/** 10,000,000 generated rows judged in DuckDB by the recipe of the page, and 10,000 of them by `check`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayInChina } from '../../src/catalogue/today.ts';
import { findMoment } from '../../src/catalogue/views/moment.ts';
import { createCheck } from '../../src/check/check.ts';
import { makeMatchSource } from '../../src/check/source.ts';
import { root } from '../../src/cli/files.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { createMatcher } from '../../src/match/matcher.ts';
import { loadNames, loadRegister } from '../../src/store/load.ts';
import { judgeByCheck, makeFacts, openWarehouse, readJudged, readRecipe } from '../export/warehouse.ts';

const rows = Number(process.argv[2] ?? 10_000_000);
const today = dayInChina(Date.now());
const folder = mkdtempSync(join(tmpdir(), 'zhilu-warehouse-'));
try {
  const database = openRegistry(process.env.ZHILU_DB ?? join(root, 'zhilu.sqlite'));
  const [register, names] = [await loadRegister(database), await loadNames(database)];
  const moment = findMoment(register, null, today);
  if (typeof moment === 'string') throw new Error(moment);
  const duck = await openWarehouse({ register, moment, aliases: names.aliases }, folder, 2);
  await makeFacts(duck, rows, today);
  const [start, used] = [performance.now(), process.cpuUsage()];
  await duck.run(readRecipe('judge', folder));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const worked = (user + system) / 1_000_000;
  console.log(
    `${rows} rows judged in ${seconds.toFixed(1)} s, ${worked.toFixed(1)} s of processor time (budget: 20 s on 2 cores)`,
  );
  const counts = await duck.runAndReadAll(
    'select verdict, count(*)::varchar as rows from judged group by 1 order by 1',
  );
  console.log(
    counts
      .getRowsJson()
      .map((row) => row.join(' '))
      .join(', '),
  );
  const matcher = createMatcher(makeMatchSource(register, names));
  const check = createCheck({ register, matcher, policy: 'strict', today });
  const judged = await readJudged(duck, 10_000);
  const same = judged.filter((row) => judgeByCheck(check, row) === row.verdict).length;
  console.log(`the verdict of check on code and date: the same for ${same} of ${judged.length}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
