/** Finding an occupation: certain, open, none, and never a guess in place of “no match”. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, readSaid } from '../client.ts';

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(async () => await client.close());

test.each([
  [{ title: '网约配送员' }, 'found', '“网约配送员” is 4-10-08-01 网约配送员 (职业 occupation)'],
  [
    { title: '网约配送员', at: '2021-01-01' },
    'found',
    'is 4-02-07-10 网约配送员 (职业 occupation) as of revision 2020-06-28',
  ],
  [{ title: '保育员' }, 'found', '“保育员” was an earlier name'],
  [{ title: '汽车维修工高级技师' }, 'found', 'The title also names a skill level'],
  [{ title: '软件工程师' }, 'uncertain', 'several entries qualify; none may be chosen without more'],
  [{ duties: '收来籽棉去籽、打包成皮棉' }, 'uncertain', 'Candidates: 1. 5-05-06-02 棉花加工工'],
  [{ title: '工人', duties: '收来籽棉去籽、打包成皮棉' }, 'uncertain', 'Candidates: 1. 5-05-06-02 棉花加工工'],
  [{ title: '灵活就业人员' }, 'noMatch', 'No match: “灵活就业人员” names no occupation as of revision'],
  [{ title: '经理' }, 'noMatch', 'No match: “经理” names no occupation'],
])('%j is %s', async (asked, outcome, told) => {
  const said = readSaid(await client.callTool({ name: 'find_occupation', arguments: asked }));
  expect([said.outcome, said.text]).toEqual([outcome, expect.stringContaining(told)]);
  expect(said.text.split('\n').at(-1)).toMatch(/^Source: /);
});
