/** `zhilu compare`: a table, CSV, Markdown or the answer of the service. */
import { beforeAll, expect, test } from 'vitest';
import { expectGolden } from '../../golden.ts';
import { registryFile } from '../../registry.ts';
import { type Service, startService } from '../../service.ts';
import { run } from '../run.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test('the table is golden, and its columns line up', async () => {
  const { code, out, err } = await run('compare', '2020-02-25', '2020-06-28', '--db', registryFile());
  expect([code, err]).toEqual([0, '']);
  expectGolden('cli/compare-2020.txt', out);
});

test('a revision does not differ from itself', async () => {
  const { out } = await run('compare', '2020-06-28', '2020-06-28', '--db', registryFile());
  expect(out).toContain('2020-06-28 → 2020-06-28: no difference');
});

test.each`
  given                             | query
  ${['--json']}                     | ${''}
  ${['--format', 'csv']}            | ${'&format=csv'}
  ${['--format', 'md']}             | ${'&format=md'}
  ${['--json', '--parent', '4-14']} | ${'&parent=4-14'}
  ${['--json', '--learned']}        | ${'&learned=true'}
`('$given is the answer of the service', async ({ given, query }) => {
  const { code, out } = await run('compare', '2020-06-28', '2022-09-28', ...given, '--db', registryFile());
  expect(code).toBe(0);
  expect(out).toBe(`${(await service.ask(`/v1/compare?from=2020-06-28&to=2022-09-28${query}`)).text}\n`);
});

test.each`
  given                                         | says
  ${['soon', '2020-06-28']}                     | ${'neither a date nor a revision id'}
  ${['2020-06-28', '2099-01-01']}               | ${'lies in the future'}
  ${['2020-02-25', '2020-06-28', '--parent=x']} | ${'is not a code'}
`('$given: exit 2', async ({ given, says }) => {
  const { code, out, err } = await run('compare', ...given, '--db', registryFile());
  expect(code).toBe(2);
  expect(out + err).toContain(says);
});
