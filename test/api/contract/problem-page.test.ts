/** Problem types: the `type` of every problem leads to a page that says what it means. */
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { refusals } from '../../../src/answer/refusal.ts';
import { problemTypes } from '../../../src/api/contract/problem-types.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test.each([...problemTypes.keys()])('/problems/%s says what it means and what to do', async (name) => {
  const { status, text, headers } = await service.ask(`/problems/${name}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain(`<code>/problems/${name}</code>`);
  expect(text).toContain('What to do: ');
  const { json } = await service.ask(`/problems/${name}`, { headers: { accept: 'application/json' } });
  expect(json).toMatchObject({ type: `/problems/${name}`, ...problemTypes.get(name) });
});

test('every refusal has its page, and all stand on one', async () => {
  const { text } = await service.ask('/problems');
  for (const name of [...Object.keys(refusals), ...problemTypes.keys()])
    expect(text).toContain(`href="/problems/${name}"`);
});

test.each(['/v1/codes/x', '/v1/codes/4?at=soon', '/v1/compare', '/nowhere', '/v1/codes/4?x=1', '/v1/entries?cursor=x'])(
  'the type of the problem at %s can be followed',
  async (address) => {
    const { type } = z.looseObject({ type: z.string() }).parse((await service.ask(address)).json);
    expect((await service.ask(type)).status).toBe(200);
  },
);

test('there is no page of a problem that there is not', async () => {
  for (const name of ['none', 'toString', '__proto__', '%3Cscript%3E'])
    expect((await service.ask(`/problems/${name}`)).status).toBe(404);
});
