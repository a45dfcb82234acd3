/** `zhilu translate FILE`: a file of codes from one revision to another, row by row. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { makeFolder, run } from '../run.ts';

function write(name: string, text: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, text);
  return path;
}

const between = ['--from', '2020-02-25', '--to', '2025-07-22', '--db'];

test('CSV comes out with its own columns, a row for each entry', async () => {
  const file = write('people.csv', '姓名\t编码\n张三\t4-14-04-00\n李四\t4-02-07-10\n');
  const { code, out, err } = await run('translate', file, ...between, registryFile());
  expect([code, err]).toEqual([0, '']);
  const cells = out
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(',').slice(0, 5).join(' '));
  expect(cells).toEqual([
    '\ufeff姓名 编码 zhilu_relation zhilu_targets zhilu_code',
    '张三 4-14-04-00 split 3 4-14-04-01',
    '张三 4-14-04-00 split 3 4-14-04-02',
    '张三 4-14-04-00 split 3 4-14-04-03',
    '李四 4-02-07-10 recoded 1 4-10-08-01',
  ]);
});

test('--json is an item a code; a code that leads nowhere is told, exit 1', async () => {
  const file = write('codes.txt', '4-02-07-10\nabc\n');
  const { code, out, err } = await run('translate', file, '--json', ...between, registryFile());
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    ...{ from: '2020-02-25', to: '2025-07-22' },
    items: [{ targets: [{ code: '4-10-08-01' }] }, { code: 'abc', relation: 'unknown', targets: [] }],
  });
  expect(err).toContain('1 of 2 codes lead to no entry');
});

test.each`
  name       | text                  | more                        | says
  ${'a.csv'} | ${'name\n餐厅服务员'} | ${['--from', '2020-06-28']} | ${'no column holds codes'}
  ${'a.csv'} | ${'4-02-07-10'}       | ${[]}                       | ${'--from'}
  ${'a.csv'} | ${'4-02-07-10'}       | ${['--from', 'soon']}       | ${'neither a date nor a revision id'}
`('$says: exit 2', async ({ name, text, more, says }) => {
  const { code, err } = await run('translate', write(name, text), ...more, '--db', registryFile());
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
