/** Tracing: every meaning of a code, every state of an entry. */
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
    { code: '4-02-07-10' },
    'found',
    /2020-02-25 to 2022-09-28: 网约配送员; in the latest revision 4-10-08-01 网约配送员\n2022-09-28 to now: 国际快递业务师/,
  ],
  [
    { id: 'e1gbi1maoa6' },
    'found',
    /2020-02-25 to 2022-09-28: 4-02-07-10 网约配送员\n2022-09-28 to now: 4-10-08-01 网约配送员\nChanges: 2020-02-25: created; 2022-09-28: recoded/,
  ],
  [{ code: '4-02-07-99' }, 'unknown', /^Unknown: /],
  [{ id: 'e0000000000' }, 'noMatch', /^No match: /],
])('%j is %s', async (asked, outcome, told) => {
  const said = readSaid(await client.callTool({ name: 'trace', arguments: asked }));
  expect([said.outcome, said.isError, said.text]).toEqual([outcome, false, expect.stringMatching(told)]);
});
