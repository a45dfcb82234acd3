/** Checking a record: a plausible code of another occupation is wrong, and what was meant comes first. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { startService } from '../../service.ts';
import { connect, readSaid, type Said } from '../client.ts';

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(async () => await client.close());

const check = async (record: Record<string, string>): Promise<Said> =>
  readSaid(await client.callTool({ name: 'check_record', arguments: record }));

const firstSchema = z.looseObject({
  answer: z.looseObject({ suggestions: z.array(z.looseObject({ entry: z.looseObject({ id: z.string() }) })) }),
});
const firstOf = ({ fields }: Said): string | undefined => firstSchema.parse(fields).answer.suggestions[0]?.entry.id;

test.each([
  [
    { code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' },
    'found',
    'Since then: recoded; now 4-10-08-01 网约配送员',
  ],
  [{ code: '4-02-07-10', name: '网约配送员' }, 'uncertain', 'right from 2020-02-25 until 2022-09-28'],
  [{ code: '4-10-01-06', name: '养老护理员' }, 'wrong', '1. 4-10-01-05 养老护理员'],
  [{ name: '灵活就业人员' }, 'noMatch', 'names no entry of its date'],
  [{ name: '网约配送员', on: 'soon' }, 'insufficient', 'is no date'],
  [{ code: '4-02-07-99' }, 'unknown', 'the sources of its date are partial'],
])('%j is %s', async (record, outcome, told) => {
  const said = await check(record);
  expect([said.outcome, said.isError, said.text]).toEqual([outcome, false, expect.stringContaining(told)]);
  expect(said.text.split('\n').at(-1)).toMatch(/^Source: /);
});

test('a code of another occupation is never right, and the entry of the name comes first', async () => {
  const { register } = await startService();
  const occupations = register
    .standings(register.latest.id)
    .filter(({ facts }) => facts.level === 'occupation' && facts.status === 'current' && facts.code !== null);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...occupations), fc.constantFrom(...occupations), async (meant, other) => {
      fc.pre(meant.id !== other.id);
      const said = await check({ code: other.facts.code ?? '', name: meant.facts.name });
      // Where the code was the name's own at another time, or in another scheme, that is said instead.
      const excused = /CODE_OTHER_(REVISION|SCHEME)/.test(said.text) ? ['wrong', 'uncertain'] : ['wrong'];
      expect(excused).toContain(said.outcome);
      expect([meant.facts.name, firstOf(said)]).toEqual([meant.facts.name, meant.id]);
    }),
    { numRuns: 200 },
  );
});
