/** Replies: a strong ETag from the head and the answer, 304 where the client has it, and nothing kept past its head or day. */
import { beforeAll, describe, expect, test } from 'vitest';
import { answerJson, answerProblem } from '../../src/api/answer.ts';
import { reads } from '../../src/api/app.ts';
import { Replies } from '../../src/api/reply.ts';
import { Register } from '../../src/catalogue/register.ts';
import { createTestApp, type Service, startService, today } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const addresses = [...reads.flatMap(({ examples }) => examples), '/openapi.json', '/'];

describe.each(addresses)('%s', (address) => {
  test('has a strong ETag, and 304 without a body for whoever has it', async () => {
    const first = await service.ask(address);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{12}-[0-9a-f]{12}"$/);
    expect(etag.slice(1, 13)).toBe(service.register.head.slice(0, 12));
    const again = await service.ask(address, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('link')).toBe(first.headers.get('link'));
  });
});

test.each`
  sent                      | status | what
  ${'TAG'}                  | ${304} | ${'the tag'}
  ${'W/TAG'}                | ${304} | ${'the tag, weakly compared'}
  ${'"other", TAG, "more"'} | ${304} | ${'one of several'}
  ${'*'}                    | ${304} | ${'anything'}
  ${'"other"'}              | ${200} | ${'another tag'}
  ${'TAGx'}                 | ${200} | ${'a longer tag'}
  ${''}                     | ${200} | ${'nothing'}
`('If-None-Match: $sent gives $status', async ({ sent, status }) => {
  const etag = (await service.ask('/healthz')).headers.get('etag') ?? '';
  const asked = await service.ask('/healthz', { headers: { 'if-none-match': sent.replace('TAG', etag) } });
  expect(asked.status).toBe(status);
});

test('a problem has no ETag and is never 304', async () => {
  const asked = await service.ask('/v1/codes/nonsense', { headers: { 'if-none-match': '*' } });
  expect([asked.status, asked.headers.get('etag')]).toEqual([400, null]);
});

test('the ETag changes with the head, even where the answer does not', async () => {
  const app = createTestApp(new Register({ ...service.register.rows, head: 'f'.repeat(64) }));
  const other = await app.request('/v1/codes/4-02-07-10?at=2021-01-01');
  const here = await service.ask('/v1/codes/4-02-07-10?at=2021-01-01');
  expect(await other.text()).toBe(here.text);
  expect(other.headers.get('etag')).not.toBe(here.headers.get('etag'));
});

test('different answers under one head have different ETags', async () => {
  const tags = await Promise.all(addresses.map(async (address) => (await service.ask(address)).headers.get('etag')));
  expect(new Set(tags).size).toBe(addresses.length);
});

describe('what is kept', () => {
  const ask = (replies: Replies, register: Register, day: string, made: string[], answer = answerJson({})): Response =>
    replies.reply({ register, today: day }, '/x', null, () => {
      made.push(day);
      return answer;
    });

  test('an answer is made once, and anew for another head or day', () => {
    const replies = new Replies();
    const other = new Register({ ...service.register.rows, head: 'e'.repeat(64) });
    const made: string[] = [];
    ask(replies, service.register, today, made);
    ask(replies, service.register, today, made);
    ask(replies, service.register, '2026-11-02', made);
    ask(replies, other, '2026-11-02', made);
    ask(replies, other, '2026-11-02', made);
    expect(made).toEqual([today, '2026-11-02', '2026-11-02']);
  });

  test('a body can be read from every reply, not only from the first', async () => {
    const replies = new Replies();
    const first = ask(replies, service.register, today, [], answerJson({ a: 1 }));
    const second = ask(replies, service.register, today, []);
    expect([await first.text(), await second.text()]).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('headers changed on one reply do not reach the next', () => {
    const replies = new Replies();
    ask(replies, service.register, today, []).headers.set('etag', '"spoilt"');
    expect(ask(replies, service.register, today, []).headers.get('etag')).not.toBe('"spoilt"');
  });

  test('memory stays bounded however many addresses are asked', () => {
    const replies = new Replies();
    const made: number[] = [];
    const setting = { register: service.register, today };
    const large = answerProblem(404, 'none', 'None', 'x'.repeat(1_000_000));
    const askAt = (index: number): Response =>
      replies.reply(setting, `/x${index}`, null, () => {
        made.push(index);
        return large;
      });
    for (let index = 0; index < 20; index += 1) askAt(index);
    askAt(0);
    expect(made.filter((index) => index === 0)).toHaveLength(2);
  });
});
