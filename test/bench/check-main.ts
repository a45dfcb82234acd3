/**
 * `node test/bench/check-main.ts [ROWS]`: the bench of checking alone, over a registry built from the seeds; 200,000 rows where none are said.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/cli/files.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { loadNames, loadRegister } from '../../src/store/load.ts';
import { benchCheck } from './check.ts';
import { tellCheck } from './check-figures.ts';
import { makeRows } from './rows.ts';

const rows = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
try {
  const file = join(folder, 'registry.sqlite');
  spawnSync(process.execPath, [join(root, 'src', 'cli', 'main.ts'), 'build', '--db', file]);
  const database = openRegistry(file);
  const [register, names] = [await loadRegister(database), await loadNames(database)];
  database.close();
  const figures = await benchCheck(file, [...makeRows(register, names, rows)], 8797);
  tellCheck((what, figure, budget, kept) => {
    console.log(`${kept ? 'kept  ' : 'MISSED'}  ${what}: ${figure} (budget: ${budget})`);
  }, figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
