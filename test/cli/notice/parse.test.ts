/** `zhilu parse`: the two notices as the golden records, and exactly what could not be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../src/cli/files.ts';
import { makeFolder, run } from '../run.ts';

const notices = ['2020-02-25', '2020-06-28'];

test('--json prints a line a file, equal to the golden records', async () => {
  const files = notices.map((date) => `seeds/${date}.txt`);
  const { code, out, err } = await run('parse', '--json', ...files);
  expect([code, err]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n');
  const golden = notices.map((date) =>
    JSON.parse(readFileSync(join(root, `test/fixtures/notices/${date}.json`), 'utf8')),
  );
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    golden.map((notice, index) => ({ file: files[index], notices: [notice], problems: [] })),
  );
});

test('without --json, a clean file is summarised: what it is, counts announced and read, each change in one line', async () => {
  const { code, out, err } = await run('parse', 'seeds/2020-06-28.txt');
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n');
  expect(lines[0]).toBe('seeds/2020-06-28.txt: 关于发布区块链工程技术人员等职业信息的通知');
  expect(lines).toContain('  新职业 new occupations: announced 9, read 9');
  expect(lines).toContain('  调整变更 adjustments: announced 7, read 7');
  expect(lines).toContain('  20: + 2-02-10-15 区块链工程技术人员 (6 tasks)');
  expect(lines).toContain('  171: ~ 4-13-99-00 电子竞技员: code → 4-13-99-01');
});

describe('a text with a mistake in it', () => {
  const text = readFileSync(join(root, 'seeds/2020-06-28.txt'), 'utf8').replace('4-13-99-02', '4-13-9O-02');

  test('exits 1 and names file, line and wording', async () => {
    const file = join(makeFolder(), 'broken.txt');
    writeFileSync(file, text);
    const line = text.split('\n').findIndex((row) => row.includes('4-13-9O-02')) + 1;
    const plain = await run('parse', file);
    expect(plain.code).toBe(1);
    expect(plain.err).toContain(`${file}:${line}: `);
    expect(plain.err).toContain('4-13-9O-02');
    const { problems } = JSON.parse((await run('parse', '--json', file)).out);
    expect(problems).toContainEqual(expect.objectContaining({ line, severity: 'error' }));
  });
});

test('a folder is read file by file, in the order of names', async () => {
  const folder = makeFolder();
  for (const date of notices) writeFileSync(join(folder, `${date}.txt`), readFileSync(join(root, `seeds/${date}.txt`)));
  const { code, out } = await run('parse', '--json', folder);
  expect(code).toBe(0);
  const files = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).file);
  expect(files).toEqual(notices.map((date) => join(folder, `${date}.txt`)));
});

test('a file that is not there: one line, exit 2', async () => {
  const { code, out, err } = await run('parse', 'seeds/nowhere.txt');
  expect([code, out, err]).toEqual([2, '', 'zhilu: there is no file seeds/nowhere.txt\n']);
});

test('a text without a notice gives none, and says so', async () => {
  const file = join(makeFolder(), 'empty.txt');
  writeFileSync(file, '\n');
  expect((await run('parse', file)).out).toBe(`${file}: no notice\n`);
});
