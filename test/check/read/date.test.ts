/** The dates of a row: spellings of a day, days that nobody knows, and the day that now means. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Checks, expectLine, readTable, startChecks, titleOf } from '../tabled.ts';

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

describe('a day however it is written', () => {
  const plain = (): string => JSON.stringify(checks.lenient({ name: '网约配送员', on: '2021-05-01' }));
  test.each([
    ...[
      '2021/5/1',
      '2021.5.1',
      '2021年5月1日',
      '2021 年 5 月 1 日',
      '20210501',
      '２０２１－０５－０１',
      ' 2021-05-01 ',
    ],
    ...[
      '2021-5-1',
      '2021-05-01 08:30:00',
      '2021-05-01T00:00:00Z',
      '2021/05/01',
      '2021年05月01日',
      '２０２１年５月１日',
    ],
  ])('%s', (on) => {
    expect(JSON.stringify(checks.lenient({ name: '网约配送员', on }))).toBe(plain());
  });
});

const table = readTable(`
name | on | at | revision | verdict | issues | now | becomes | verdict now
网约配送员 | 2014-01-01 | – | – | unknown | REVISION_UNKNOWN warning | same | 4-10-08-01 网约配送员 | match
网约配送员 | 2026-11-01 | – | 2025-07-22 | match | – | same | 4-10-08-01 网约配送员 | –
网约配送员 | 2026-11-02 | – | – | unknown | REVISION_UNKNOWN warning | same | 4-10-08-01 网约配送员 | match
网约配送员 | 2099-01-01 | – | – | unknown | REVISION_UNKNOWN warning | same | 4-10-08-01 网约配送员 | match
网约配送员 | 2021-02-29 | – | – | insufficient | REVISION_UNKNOWN error | same | 4-10-08-01 网约配送员 | match
网约配送员 | 2021-05 | – | 2021-03-09 | match | DATE_IS_PERIOD info | recoded | 4-10-08-01 网约配送员 | –
网约配送员 | 5/1/2021 | – | 2021-03-09 | match | DATE_IS_PERIOD info | recoded | 4-10-08-01 网约配送员 | –
网约配送员 | 44317 | – | 2021-03-09 | match | DATE_VARIANT info | recoded | 4-10-08-01 网约配送员 | –
网约配送员 | 至今 | – | – | insufficient | REVISION_UNKNOWN error | same | 4-10-08-01 网约配送员 | match
网约配送员 | 2020-06-28 | – | 2020-06-28 | match | – | recoded | 4-10-08-01 网约配送员 | –
网约配送员 | 2020-06-28.2 | – | – | unknown | REVISION_UNKNOWN warning | same | 4-10-08-01 网约配送员 | match
网约配送员 | 2020-03-01 | 2021-05-01 | 2020-02-25 | match | – | same | 4-02-07-10 网约配送员 | –
网约配送员 | 2024-01-01 | 2021-05-01 | 2022-09-28 | match | – | same | 4-02-07-10 网约配送员 | –
网约配送员 | – | 2021-05-01 | 2021-03-09 | match | – | same | 4-02-07-10 网约配送员 | –
网约配送员 | 2021-05-01 | 2016-01-01 | 2021-03-09 | match | – | same | – | –
网约配送员 | 2021-05-01 | 2014-01-01 | 2021-03-09 | match | REVISION_UNKNOWN warning | recoded | 4-10-08-01 网约配送员 | –
网约配送员 | – | 2014-01-01 | – | unknown | REVISION_UNKNOWN warning | same | 4-10-08-01 网约配送员 | match
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});

test.each(['23.3.5', '23/3/5', '05-06-07', '23年3月5日', '２３．３．５'])(
  '%s is not read, and its year is told to be short',
  (on) => {
    const { then } = checks.lenient({ name: '网约配送员', on });
    expect(then.issues).toMatchObject([{ code: 'REVISION_UNKNOWN', severity: 'error' }]);
    expect(then.issues[0]?.message).toMatch(/may be several dates, as its year has two digits; write YYYY-MM-DD$/);
  },
);

test('what is held in part or not at all up to the date is told, then and now', () => {
  const { then, now } = checks.lenient({ name: '电工', on: '2016-01-01' });
  expect(then.gaps).toEqual(['2015-07-29']);
  expect(now.gaps).toContain('2026-09-09');
});

test('days between two revisions are one time, and days on either side are two', () => {
  const { timeKey } = checks.lenient;
  expect(timeKey({ on: '2021-05-01' })).toBe(timeKey({ on: '2022/1/1' }));
  expect(timeKey({ on: '2022-09-27' })).not.toBe(timeKey({ on: '2022-09-28' }));
  expect(timeKey({ on: '2022-09-28' })).not.toBe(timeKey({ at: '2022-09-28' }));
  expect(timeKey({ on: '2026-11-01' })).not.toBe(timeKey({}));
});
