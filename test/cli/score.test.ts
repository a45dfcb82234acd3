/** `zhilu score`: figures for a titles file, predictions on request, a plain refusal of anything else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registryFile } from '../registry.ts';
import { makeFolder, run } from './run.ts';

const put = (text: string): string => {
  const path = join(makeFolder(), 'titles.tsv');
  writeFileSync(path, text);
  return path;
};

test('prints the figures and writes the predictions', async () => {
  const path = put('title\tkind\tacceptable\tgroup\n网约配送员\tnear\t4-10-08-01\t\n经理\tnone\t\t\n');
  const predictions = join(path, '..', 'out.tsv');
  const { code, out } = await run('score', path, '--predictions', predictions, '--db', registryFile());
  expect(code).toBe(0);
  expect(out).toMatch(/^2 titles, the committed model[\s\S]*top-1[\s\S]*expected calibration error/);
  const rows = readFileSync(predictions, 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows).toEqual([
    ['title', 'code', 'confidence', 'verdict', 'codes'],
    ['网约配送员', '4-10-08-01', expect.stringMatching(/^0\.9|^1$/), 'match', '4-10-08-01'],
    ['经理', '', '0', 'noMatch', ''],
  ]);
});

test('scores descriptions of work where the file has those, with the committed model and cross-validated', async () => {
  const path = put(
    'work\tacceptable\n骑电动车给人送外卖\t4-10-08-01\n写论文研究货币政策\t2-01-02-00\n今天天气不错\t\n',
  );
  const { code, out } = await run('score', path, '--db', registryFile());
  expect(code).toBe(0);
  expect(out).toMatch(
    /^\d+ descriptions, the committed model [\s\S]*top-1 \d[\s\S]*6-fold cross-validation[\s\S]*fitted to all: /,
  );
  expect(await run('score', path, '--predictions', 'x.tsv')).toEqual({
    ...{ code: 2, out: '' },
    err: 'zhilu: --predictions is for titles\n',
  });
});

test('refuses what is no titles file', async () => {
  expect(await run('score', put('a,b\n1,2\n'), '--db', registryFile())).toMatchObject({
    code: 2,
    err: expect.stringContaining('holds no titles'),
  });
  expect(await run('score', '/nowhere.tsv', '--db', registryFile())).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be read'),
  });
});
