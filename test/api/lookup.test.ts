/** `/v1/lookup.txt`: one text for one cell; an error where there is nothing to put into it. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';

test.each([
  ['code=4-02-07-10&at=2021-05-01', '网约配送员'],
  ['code=4-02-07-10&at=2023-01-01&field=name', '国际快递业务师'],
  ['code=4-02-07-10&at=2021-05-01&field=codeNow', '4-10-08-01'],
  ['code=4-14-04-00&at=2021-05-01&field=codeNow', '4-14-04-01\n4-14-04-02\n4-14-04-03'],
  ['code=４－０２－０７－１０&at=2021-05-01&field=since', '2020-02-25'],
  ['code=4-02-07-10&at=2021-05-01&field=until', '2022-09-28'],
  ['code=4-10-08-01&at=2025-08-01&field=until', ''],
  ['code=4-10-08-01&at=2025-08-01&field=parent', '4-10-08'],
  ['code=4-10-08-01&at=2025-08-01&field=level', 'occupation'],
])('%s is “%s”', async (query, text) => {
  const { ask } = await startService();
  const { status, headers, text: said } = await ask(`/v1/lookup.txt?${query}`);
  expect([status, headers.get('content-type'), said]).toEqual([200, 'text/plain; charset=utf-8', text]);
});

test.each([
  ['', 400, 'parameter-missing'],
  ['code=4-02-07-10&field=colour', 400, 'parameter-malformed'],
  ['code=abc', 400, 'code-malformed'],
  ['code=4-14-04-00&at=2021-05-01', 404, 'code-absent'],
  ['code=4-10-08-01&at=2021-01-01', 404, 'code-unknown'],
  ['code=8-99-99-99&at=2023-01-01', 404, 'code-absent'],
  ['code=4-02-07-10&at=2100-01-01', 400, 'at-future'],
])('%s: %i %s', async (query, status, name) => {
  const { ask } = await startService();
  const { status: is, json } = await ask(`/v1/lookup.txt?${query}`);
  expect([is, json]).toEqual([
    status,
    expect.objectContaining({ type: expect.stringMatching(new RegExp(`${name}$`)) }),
  ]);
});
