/** `zhilu check --complete`: what a table of someone's own leaves out, has twice, and took from elsewhere. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { makeFolder, run } from '../run.ts';

const rows = ['4-10-08-01,网约配送员', '4-10-08-01,网约配送员', '2-10-05-02,手语翻译', '4-04-05-05,人工智能训练师'];

test('is told after the counts, and as JSON; groups that a table does not name are not asked for', async () => {
  const path = join(makeFolder(), 'copy.csv');
  writeFileSync(path, `职业编码,职业名称\n${rows.join('\n')}\n`);
  const given = ['check', path, '--complete', '--on', '2022-10-01', '--db', registryFile()];
  const { code, out } = await run(...given);
  expect(code).toBe(0);
  expect(out).toContain('职业 (occupation): 3 of 1639 entries of 2022-09-28 are named');
  expect(out).toContain('1-01-00-01 中国共产党机关负责人');
  expect(out).toContain('4-10-08-01  rows 1, 2');
  expect(out).toContain('row 3  2-10-05-02 “手语翻译” is of the draft');
  expect(out).not.toContain('小类 (minor)');
  const { complete } = JSON.parse((await run(...given, '--json')).out);
  expect(complete.levels).toMatchObject([{ level: 'occupation', current: 1_639, coverage: 'complete' }]);
  expect(complete.levels[0].missing).toHaveLength(1_636);
  expect(JSON.parse((await run('check', path, '--json', '--db', registryFile())).out).complete).toBeUndefined();
});
