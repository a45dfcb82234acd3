/** Looking a code up: what it means, that nobody holds it, and that the sources do not tell. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, readSaid } from '../client.ts';

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(async () => await client.close());

test.each([
  [
    { code: '4-02-07-10', at: '2021-01-01' },
    'found',
    /网约配送员 .*since 2020-02-25 until 2022-09-28[\s\S]*Source: stated, 人社厅发〔2020〕17号, seeds\/2020-02-25\.txt:94/,
  ],
  [
    { code: '4-02-07-10' },
    'found',
    /国际快递业务师[\s\S]*From 2020-02-25 to 2022-09-28 it was 网约配送员, which is now 4-10-08-01 网约配送员/,
  ],
  [
    { code: '4-14-04-00' },
    'noMatch',
    /nobody holds 4-14-04-00[\s\S]*公共卫生辅助服务员, which is now 4-14-04-01 防疫员/,
  ],
  [{ code: '4-02-07-99', at: '2022-09-28' }, 'noMatch', /^No match: /],
  [{ code: '4-02-07-99' }, 'unknown', /^Unknown: .*it may have had one/],
  [{ code: '4-10-08-01', at: '2021-01-01' }, 'unknown', /From 2022-09-28 on it is 网约配送员/],
])('%j is %s', async (asked, outcome, told) => {
  const said = readSaid(await client.callTool({ name: 'lookup_code', arguments: asked }));
  expect([said.outcome, said.isError, said.text]).toEqual([outcome, false, expect.stringMatching(told)]);
});
