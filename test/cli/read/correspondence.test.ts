/** `zhilu correspondence` and what it prints: a table, CSV, the answer of the service. */
import { beforeAll, expect, test } from 'vitest';
import { registryFile } from '../../registry.ts';
import { type Service, startService } from '../../service.ts';
import { run } from '../run.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test('the table tells relation, both sides, certainty and revision', async () => {
  const given = ['2020-02-25', '2020-06-28', '--parent', '4-14-04', '--relation', 'split', '--db', registryFile()];
  const { code, out, err } = await run('correspondence', ...given);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('2020-02-25 → 2020-06-28: split 3');
  expect(out).toMatch(/split +4-14-04-00 公共卫生辅助服务员 +4-14-04-01 防疫员 +stated +2020-06-28/);
});

test.each`
  given                                                   | query
  ${['--json']}                                           | ${''}
  ${['--format', 'csv']}                                  | ${'&format=csv'}
  ${['--json', '--level', 'minor', '--relation', 'same']} | ${'&level=minor&relation=same'}
`('$given is the answer of the service', async ({ given, query }) => {
  const { code, out } = await run('correspondence', '2022-09-28', '2020-06-28', ...given, '--db', registryFile());
  expect(code).toBe(0);
  const { text } = await service.ask(`/v1/correspondence?from=2022-09-28&to=2020-06-28${query}`);
  expect(out.trimEnd()).toBe(text.trimEnd());
});

test('an unknown relation or level: exit 2', async () => {
  const { code, err } = await run('correspondence', '2020-02-25', '2020-06-28', '--level', 'x', '--db', registryFile());
  expect([code, err]).toEqual([2, expect.stringContaining('level')]);
});
