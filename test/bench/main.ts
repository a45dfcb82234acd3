/** `npm run bench`: every budget measured in one run, each figure beside its budget. Ratios are of things measured side by side. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Register } from '../../src/catalogue/register.ts';
import { describeComparison } from '../../src/catalogue/views/comparison.ts';
import { findMoment, type Moment } from '../../src/catalogue/views/moment.ts';
import { makeMatchSource } from '../../src/check/source.ts';
import { root } from '../../src/cli/files.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { loadNames, loadRegister } from '../../src/store/load.ts';
import { benchCheck } from './check.ts';
import { tellCheck } from './check-figures.ts';
import { benchMatch } from './match.ts';
import { median } from './median.ts';
import { benchReading } from './notice.ts';
import { benchPages } from './pages.ts';
import { benchRequests } from './requests.ts';
import { makeRows } from './rows.ts';
import { benchScale, judgeScale, showScale } from './scale.ts';
import { benchTranslate } from './translate.ts';
import { benchWorkbook } from './workbook.ts';

/** The bytes of an answer about a code, on average. */
const usualLength = 2_000;

let missed = 0;

/** Prints a figure beside its budget. */
function tell(what: string, figure: string, budget: string, kept: boolean): void {
  if (!kept) missed += 1;
  console.log(`${kept ? 'kept  ' : 'MISSED'}  ${what}: ${figure} (budget: ${budget})`);
}

/** Builds from the seeds, three times; gives the milliseconds that each build took. */
function benchBuild(file: string, script: string): number[] {
  return Array.from({ length: 3 }, () => {
    const given = [join(root, 'src', 'cli', 'main.ts'), 'build', '--db', file, '--sql', script, '--json'];
    const { stdout } = spawnSync(process.execPath, given, { encoding: 'utf8' });
    const { milliseconds }: { milliseconds: number } = JSON.parse(stdout);
    return milliseconds;
  });
}

/** The milliseconds of the slowest comparison among all pairs of revisions, each the median of five, after one of each to warm up. */
function benchCompare(register: Register): { worst: number; pair: string } {
  let worst = { worst: 0, pair: '' };
  const today = new Date().toISOString().slice(0, 10);
  const moments = register.held
    .map(({ id }) => findMoment(register, id, today))
    .filter((moment) => typeof moment !== 'string');
  const compare = (low: Moment, high: Moment): void => {
    describeComparison(register, low, high, { group: null, learned: false });
  };
  for (const low of moments) for (const high of moments) compare(low, high);
  for (const low of moments) {
    for (const high of moments) {
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        compare(low, high);
        return performance.now() - began;
      });
      const time = median(times);
      if (time > worst.worst) worst = { worst: time, pair: `${low.revision.id} → ${high.revision.id}` };
    }
  }
  return worst;
}

const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
try {
  const [file, script] = [join(folder, 'registry.sqlite'), join(folder, 'data.sql')];
  const builds = benchBuild(file, script);
  tell(
    'build of everything from seeds',
    `${Math.max(...builds)} ms at most of ${builds.length}`,
    '3000 ms',
    Math.max(...builds) <= 3000,
  );

  const database = openRegistry(file);
  const [register, names] = [await loadRegister(database), await loadNames(database)];
  database.close();
  const { worst, pair } = benchCompare(register);
  tell('compare of any two revisions', `${worst.toFixed(1)} ms at most (${pair})`, '10 ms', worst <= 10);

  const { seconds: translating, items } = await benchTranslate(register, 100_000);
  tell(`translating ${items} codes by POST, on one core`, `${translating.toFixed(2)} s`, '1 s', translating <= 1);

  const codes = register
    .standings(register.latest.id)
    .flatMap(({ facts }) => (facts.code === null || facts.status !== 'current' ? [] : [facts.code]));
  const paths = codes.map((code) => `/v1/codes/${code}`);
  const rates = await benchRequests(file, paths);
  const { ratio } = rates;
  console.log(
    `        ${codes.length} codes: ${Math.round(rates.zhilu)} requests/s, hello ${Math.round(rates.hello)}; ratio of requests/s ${rates.ratio.toFixed(2)}, of processor time ${rates.cpuRatio.toFixed(2)}`,
  );
  tell('GET /v1/codes/{code} against a bare Hono JSON hello', `${ratio.toFixed(2)} ×`, '0.75 ×', ratio >= 0.75);
  const alike = await benchRequests(file, paths, { greeting: 'x'.repeat(usualLength) });
  console.log(
    `        against a hello of ${usualLength} bytes, as long as an answer usually is: ${alike.ratio.toFixed(2)} ×`,
  );

  const pages = await benchPages(file, register, names);
  console.log(
    `        ${pages.pages} occupation pages: ${Math.round(pages.zhilu)}/s, hello ${Math.round(pages.hello)}; ratio of pages/s ${pages.ratio.toFixed(2)}, of processor time ${pages.cpuRatio.toFixed(2)}; ${Math.round(pages.afresh)} made afresh, not packed, in a second of it`,
  );
  const perCore = Math.round(pages.perCore);
  tell('kept occupation pages in a second of one core', `${perCore}`, '3000', perCore >= 3_000);

  console.log('        the Worker: npm run bench:edge');

  for (const { kind, times, growth } of benchReading()) {
    const told = times.map(({ characters, milliseconds }) => `${characters}: ${milliseconds.toFixed(0)} ms`).join(', ');
    tell(
      `reading ${kind}, a character beside one of 100,000 (${told})`,
      `${growth.toFixed(2)} ×`,
      '1.5 ×',
      growth <= 1.5,
    );
    const longest = times.at(-1)?.milliseconds ?? 0;
    if (kind.startsWith('other text'))
      tell('5,000,000 characters of it', `${longest.toFixed(0)} ms`, '1000 ms', longest <= 1000);
  }

  const scale = benchScale(register);
  console.log(showScale(scale));
  const { seconds, peak, growth, lookUp } = judgeScale(scale);
  tell('build of the longest history', `${seconds.toFixed(1)} s`, '40 s', seconds <= 40);
  tell('its memory', `${peak} MB`, '1000 MB', peak <= 1_000);
  tell('its time beside that of a third as many changes', `${growth.toFixed(2)} ×`, '3.3 ×', growth <= 3.3);
  tell("look-ups beside today's history, at worst", `${lookUp.toFixed(2)} ×`, '1.2 ×', lookUp <= 1.2);

  console.log(benchMatch(makeMatchSource(register, names)));

  tellCheck(tell, await benchCheck(file, [...makeRows(register, names, 1_000_000)], 8797));

  const { rows, zhilu, exceljs } = await benchWorkbook(file, register, names, 200_000);
  console.log(
    `        a workbook of ${rows} rows: ${zhilu.seconds.toFixed(1)} s and ${zhilu.peak.toFixed(0)} MB; with exceljs ${exceljs.seconds.toFixed(1)} s and ${exceljs.peak.toFixed(0)} MB`,
  );
  const [faster, smaller] = [exceljs.seconds / zhilu.seconds, zhilu.peak / exceljs.peak];
  tell('its time against exceljs', `${faster.toFixed(2)} × faster`, '2 ×', faster >= 2);
  tell('its memory against exceljs', `${smaller.toFixed(2)} ×`, '0.4 ×', smaller <= 0.4);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(missed === 0 ? 'every budget is kept' : `${missed} budgets are missed`);
