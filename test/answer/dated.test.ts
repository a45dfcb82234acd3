/** `at` over HTTP: dates and revision ids are taken, everything else is refused with what was expected. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { reads } from '../../src/api/reads.ts';
import { type Service, startService, today } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

/** The reads whose whole answer is true for one revision. */
const datedReads = reads
  .filter(({ query, body }) => 'at' in query.shape && body instanceof z.ZodObject && 'gaps' in body.shape)
  .map(({ path }) => path);

test.each`
  at              | revision        | what
  ${'2015-07-29'} | ${'2015-07-29'} | ${'the first day held'}
  ${'2020-02-24'} | ${'2019-04-01'} | ${'the day before a notice'}
  ${'2020-02-25'} | ${'2020-02-25'} | ${'the day of a notice'}
  ${'2021-02-28'} | ${'2020-06-28'} | ${'a day between'}
  ${'2024-02-29'} | ${'2022-09-28'} | ${'a leap day'}
  ${'2022-06'}    | ${'2021-03-09'} | ${'a revision that is not held'}
  ${'2026-09-09'} | ${'2025-07-22'} | ${'a later revision that is not held'}
  ${today}        | ${'2025-07-22'} | ${'today'}
`('$at ($what) is answered as of $revision', async ({ at, revision }) => {
  const { json } = await service.ask(`/v1/entries?level=major&limit=1&at=${at}`);
  expect(json).toMatchObject({ revision });
});

test('without it, the answer is that of today', async () => {
  const bare = await service.ask('/v1/codes/4-02-07-10');
  const dated = await service.ask(`/v1/codes/4-02-07-10?at=${today}`);
  expect(bare.text).toBe(dated.text);
});

test('an answer names what is not wholly held up to its date', async () => {
  const gapsAt = async (at: string): Promise<unknown> => (await service.ask(`/v1/entries?limit=1&at=${at}`)).json;
  expect(await gapsAt('2020-06-28')).toMatchObject({ gaps: ['2015-07-29', '2019-04-01'] });
  expect(await gapsAt(today)).toMatchObject({ gaps: expect.arrayContaining(['2022-06', '2026-09-09']) });
});

describe.each`
  at                        | problem              | says
  ${'2021-13-01'}           | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'2021-02-29'}           | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'2021-1-1'}             | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'20210101'}             | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'2021'}                 | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'2021-01-01T00:00:00Z'} | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'２０２１-01-01'}       | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'yesterday'}            | ${'at-malformed'}    | ${'/v1/revisions'}
  ${''}                     | ${'at-malformed'}    | ${'YYYY-MM-DD'}
  ${'2026-11-02'}           | ${'at-future'}       | ${today}
  ${'9999-12-31'}           | ${'at-future'}       | ${today}
  ${'2015-07-28'}           | ${'at-before-first'} | ${'2015-07-29'}
  ${'1999-05-01'}           | ${'at-before-first'} | ${'2015-07-29'}
  ${'2020-02-25.2'}         | ${'at-unknown'}      | ${'/v1/revisions'}
`('$at', ({ at, problem, says }) => {
  test.each(datedReads)(`is ${problem} at %s`, async (path) => {
    const entry = service.register.holdings('4-10-08-01')[0]?.entry ?? '';
    const needed = path === '/v1/search' ? '&q=网约' : '';
    const address = path.replace('{code}', '4-10-08-01').replace('{id}', entry);
    const { status, json } = await service.ask(`${address}?at=${encodeURIComponent(at)}${needed}`);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      type: `/problems/${problem}`,
      detail: expect.stringContaining(at),
      hint: expect.stringContaining(says),
      errors: [{ pointer: '/query/at' }],
    });
  });
});
