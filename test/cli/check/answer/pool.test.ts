/** Threads answer as one would: the same bytes in the same order, the same summary, the same exit code. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPool } from '../../../../src/cli/check/answer/pool.ts';
import { makeWorkbook, row } from '../../../sheet/workbook/make.ts';
import { makeFolder, run } from '../../run.ts';
import { buildEarly } from '../../seeds.ts';

const names = ['网约配送员', '焊工', '经理', '=1+1', '电工师', '"未闭合', ''];
const codes = ['4-02-07-10', '', '6-18-02-04', 'x'];
const count = 3_000;
const rows = Array.from({ length: count }, (_, index) => ({
  code: codes[index % codes.length] ?? '',
  name: names[index % names.length] ?? '',
  on: `20${16 + (index % 10)}-03-01`,
}));

const files: Readonly<Record<string, () => string | Uint8Array>> = {
  'rows.csv': () => `编码,岗位,日期\r\n${rows.map(({ code, name, on }) => `${code},${name},${on}\r\n`).join('')}`,
  'rows.ndjson': () => `${rows.map((one, index) => (index % 50 === 7 ? 'no json' : JSON.stringify(one))).join('\n')}\n`,
  'rows.xlsx': () =>
    makeWorkbook({
      sheets: [
        {
          name: 'S',
          rows:
            row(1, ['编码', '岗位', '日期']) +
            rows.map(({ code, name, on }, at) => row(at + 2, [code, name, on])).join(''),
        },
      ],
    }),
};

test.each(Object.keys(files))('%s', async (file) => {
  const path = join(makeFolder(), file);
  writeFileSync(path, files[file]?.() ?? '');
  const db = await buildEarly();
  const answer = async (jobs: number) => {
    const out = join(path, '..', `${jobs}-${file}`);
    const given = ['check', path, '--db', db, '--jobs', String(jobs), '--out', out];
    const { code, out: printed } = await run(...given, '--json', '--on', '2021-05-01', '--fail-on', 'noMatch');
    const { output: _, milliseconds: __, ...summary } = JSON.parse(printed);
    return { code, summary, bytes: readFileSync(out).toString('base64') };
  };
  const alone = await answer(1);
  expect(alone.code).toBe(1);
  expect(alone.summary.rows).toBe(count);
  expect(alone.summary.failing).toBeGreaterThan(0);
  expect(await answer(2)).toEqual(alone);
});

test('a registry that cannot be read ends every block with the reason, and leaves no file', async () => {
  const path = join(makeFolder(), 'rows.csv');
  writeFileSync(path, '岗位\n电工\n');
  const ran = await run('check', path, '--db', join(path, '..', 'none.sqlite'), '--jobs', '2');
  expect(ran.code).not.toBe(0);
  expect(readdirSync(join(path, '..'))).toEqual(['rows.csv']);
  const setting = { policy: 'lenient', on: null, at: null, today: '2026-11-26', failOn: [] };
  const pool = startPool({ ...setting, registry: join(path, '..', 'none.sqlite') }, 2);
  const ask = pool.open({ kind: 'ndjson' });
  const block = { line: 1, text: '{}\n', rows: [] };
  const outcomes = await Promise.allSettled([ask(block), ask(block), ask(block)]);
  await pool.close();
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
