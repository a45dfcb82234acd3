/** `zhilu history`: of a code or of an entry, as text or as the service answers. */
import { beforeAll, expect, test } from 'vitest';
import { expectGolden } from '../../golden.ts';
import { registryFile } from '../../registry.ts';
import { type Service, startService } from '../../service.ts';
import { run } from '../run.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test.each`
  file                  | code
  ${'history-courier'}  | ${'4-02-07-10'}
  ${'history-esports'}  | ${'4-13-99-00'}
  ${'history-merchant'} | ${'4-14-04-00'}
`('of the code $code is golden', async ({ file, code }) => {
  const { code: exit, out, err } = await run('history', code, '--db', registryFile());
  expect([exit, err]).toEqual([0, '']);
  expectGolden(`cli/${file}.txt`, out);
});

test('of an entry tells the same steps as of its code', async () => {
  const id = service.register.holding('4-13-99-00', '2020-02-25')?.entry ?? '';
  const { code, out } = await run('history', id, '--db', registryFile());
  expect(code).toBe(0);
  for (const step of ['4-13-99-00', '4-13-99-01', '4-14-05-07']) expect(out).toContain(step);
});

test('--json is the answer of the service', async () => {
  const id = service.register.holding('4-13-99-00', '2020-02-25')?.entry ?? '';
  for (const [given, address] of [
    ['4-02-07-10', '/v1/codes/4-02-07-10/history'],
    [id, `/v1/entries/${id}/history`],
  ] as const) {
    const { out } = await run('history', given, '--json', '--db', registryFile());
    expect(out).toBe(`${(await service.ask(address)).text}\n`);
  }
});

test.each`
  given            | says
  ${'4-02-07-99'}  | ${'No held source gives 4-02-07-99 a meaning'}
  ${'e0000000000'} | ${'There is no entry “e0000000000”'}
  ${'网约配送员'}  | ${'There is no entry “网约配送员”'}
`('$given: exit 1', async ({ given, says }) => {
  const { code, out, err } = await run('history', given, '--db', registryFile());
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(says);
});
