/** `zhilu show`: readable text or the answer of the service, and problems in one line. */
import { beforeAll, describe, expect, test } from 'vitest';
import { expectGolden } from '../../golden.ts';
import { registryFile } from '../../registry.ts';
import { type Service, startService } from '../../service.ts';
import { run } from '../run.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test.each`
  file                   | code            | at
  ${'show-courier'}      | ${'4-02-07-10'} | ${'2021-01-01'}
  ${'show-courier-2025'} | ${'4-10-08-01'} | ${'2025-07-22'}
  ${'show-vacated'}      | ${'4-14-04-00'} | ${'2021-01-01'}
  ${'show-group'}        | ${'4-02'}       | ${'2022-09-28'}
  ${'show-major'}        | ${'8'}          | ${'2022-09-28'}
`('$code at $at is golden', async ({ file, code, at }) => {
  const { code: exit, out, err } = await run('show', code, '--at', at, '--db', registryFile());
  expect([exit, err]).toEqual([0, '']);
  expectGolden(`cli/${file}.txt`, out);
});

test.each(['4-02-07-10', '４－０２－０７－１０', '4-14-04-00'])(
  '%s --json is the answer of the service',
  async (code) => {
    const { out } = await run('show', code, '--at', '2021-01-01', '--json', '--db', registryFile());
    expect(out).toBe(`${(await service.ask(`/v1/codes/${encodeURIComponent(code)}?at=2021-01-01`)).text}\n`);
  },
);

describe('problems', () => {
  test.each`
    given                                   | exit | says
    ${['4-02-07-10', '--at', '2020-01-01']} | ${1} | ${'4-02-07-10/history'}
    ${['4-02-07-99', '--at', '2022-09-28']} | ${1} | ${'had no meaning by 2022-09-28'}
    ${['4-O2-07-10']}                       | ${2} | ${'“4-O2-07-10” is not an occupation code'}
    ${['网约配送员']}                       | ${2} | ${'“网约配送员” is not an occupation code'}
    ${['4-02-07-10', '--at', 'soon']}       | ${2} | ${'neither a date nor a revision id'}
    ${['4-02-07-10', '--at', '2099-01-01']} | ${2} | ${'lies in the future'}
    ${['4-02-07-10', '--at', '1999-01-01']} | ${2} | ${'before the first revision held, 2015-07-29'}
  `('$given: exit $exit', async ({ given, exit, says }) => {
    const { code, out, err } = await run('show', ...given, '--db', registryFile());
    expect([code, out]).toEqual([exit, '']);
    expect(err).toMatch(/^zhilu: /);
    expect(err).toContain(says);
  });
});
