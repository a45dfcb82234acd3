/** Replies: a strong ETag from the head and the answer, 304 where the client has it, and nothing kept past its head or day. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Service as Answers } from '../../src/answer/service.ts';
import { representProblem } from '../../src/api/problem.ts';
import { reads } from '../../src/api/reads.ts';
import { Replies, respond } from '../../src/api/reply.ts';
import { jsonType, type Representation, represent } from '../../src/api/representation.ts';
import { Register } from '../../src/catalogue/register.ts';
import { loadBuiltNames } from '../registry.ts';
import { createTestApp, type Service, startService, today } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const addresses = [...reads.flatMap(({ examples }) => examples.map(({ address }) => address)), '/openapi.json', '/'];

describe.each(addresses)('%s', (address) => {
  test('has a strong ETag, and 304 without a body for whoever has it', async () => {
    const first = await service.ask(address);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{12}-[0-9a-f]{12,16}"$/);
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
  /** Replies over a register and a day that can be changed. */
  class Kept {
    register = service.register;
    day = today;
    readonly made: string[] = [];
    readonly answers = new Answers({
      register: () => this.register,
      names: loadBuiltNames,
      today: () => this.day,
      report: () => {},
    });
    readonly replies = new Replies(this.answers);

    async ask(address = '/x', answer: Representation = represent(jsonType, '{}')): Promise<Response> {
      return await this.replies.reply(new Request(`http://localhost${address}`), async () => {
        this.made.push(`${address} ${this.day}`);
        const opened = await this.answers.open.register();
        return opened.ok ? respond(opened.value, answer) : expect.fail(opened.error.message);
      });
    }
  }

  test('an answer is made once, and anew for another head or day', async () => {
    const kept = new Kept();
    for (const day of [today, today, '2026-11-02', '2026-11-02']) {
      kept.day = day;
      await kept.ask();
    }
    kept.register = new Register({ ...service.register.rows, head: 'e'.repeat(64) });
    await kept.ask();
    await kept.ask();
    expect(kept.made).toEqual([`/x ${today}`, '/x 2026-11-02', '/x 2026-11-02']);
  });

  test('another day leaves nothing of the day before', async () => {
    const kept = new Kept();
    for (let day = 1; day <= 28; day += 1) {
      kept.day = `2026-02-${String(day).padStart(2, '0')}`;
      for (let address = 0; address < 50; address += 1) await kept.ask(`/${address}`);
    }
    expect(kept.answers.caches.replies).toMatchObject({ entries: 50 });
  });

  test('only what was found is kept', async () => {
    const kept = new Kept();
    const problem = representProblem(404, 'internal', 'None', 'There is none.', {});
    for (let time = 0; time < 3; time += 1) expect((await kept.ask('/x', problem)).status).toBe(404);
    expect([kept.made.length, kept.answers.caches.replies?.entries]).toEqual([3, 0]);
  });

  test('a body can be read from every reply, not only from the first', async () => {
    const kept = new Kept();
    const [first, second] = [await kept.ask('/x', represent(jsonType, '{"a":1}')), await kept.ask()];
    expect([await first.text(), await second.text()]).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('each form is kept that somebody took, and both have the same ETag but for its end', async () => {
    const register = (): Register => service.register;
    const answers = new Answers({ register, names: loadBuiltNames, today: () => today, report: () => {} });
    const packs = new Replies(answers, (bytes) => new Uint8Array(gzipSync(bytes)));
    const long = JSON.stringify('页'.repeat(4_000));
    let made = 0;
    const ask = async (headers: Record<string, string>): Promise<Response> =>
      await packs.reply(new Request('http://localhost/page', { headers }), async () => {
        made += 1;
        const opened = await answers.open.register();
        return opened.ok ? respond(opened.value, represent(jsonType, long)) : expect.fail(opened.error.message);
      });
    const gzip = { 'accept-encoding': 'gzip' };
    const packed = await ask(gzip);
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(long);
    const { weight = 0 } = answers.caches.replies ?? {};
    expect([weight > 0, weight < long.length]).toEqual([true, true]);
    const plain = await ask({});
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, long]);
    const tag = plain.headers.get('etag') ?? '';
    expect(packed.headers.get('etag')).toBe(tag.replace(/"$/, '-gzip"'));
    for (const asked of [gzip, {}, gzip, {}]) expect((await ask(asked)).status).toBe(200);
    expect(made).toBe(2);
    expect((await ask({ ...gzip, 'if-none-match': tag })).status).toBe(304);
    expect((await ask({ ...gzip, 'if-none-match': packed.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('a page names the host that it was asked from, whoever asked first', async () => {
    const { app } = await startService();
    for (const host of ['first.example', 'second.example', 'first.example']) {
      const page = await app.request(`http://${host}/entries/e1gbi1maoa6`, { headers: { accept: 'text/html' } });
      const text = await page.text();
      expect(text).toContain(`<link rel="canonical" href="http://${host}/entries/e1gbi1maoa6">`);
      expect([...text.matchAll(/https?:\/\/(\w+\.example)/g)].every(([, named]) => named === host)).toBe(true);
    }
  });

  test('headers changed on one reply do not reach the next', async () => {
    const kept = new Kept();
    (await kept.ask()).headers.set('etag', '"spoilt"');
    expect((await kept.ask()).headers.get('etag')).not.toBe('"spoilt"');
  });

  test('an answer made while the register was replaced is not kept', async () => {
    const kept = new Kept();
    const reply = kept.replies.reply(new Request('http://localhost/x'), async () => {
      const opened = await kept.answers.open.register();
      kept.register = new Register({ ...service.register.rows, head: 'd'.repeat(64) });
      await kept.answers.open.register();
      return opened.ok ? respond(opened.value, represent(jsonType, '{}')) : expect.fail(opened.error.message);
    });
    expect((await reply).status).toBe(200);
    expect(kept.answers.caches.replies).toMatchObject({ entries: 0 });
  });

  test('memory stays bounded however many addresses are asked, and what people read stays', async () => {
    const kept = new Kept();
    const large = represent(jsonType, 'x'.repeat(100_000));
    for (let index = 0; index < 500; index += 1) {
      if (index % 25 < 2) await kept.ask('/read', large);
      await kept.ask(`/scanned/${index}`, large);
    }
    expect(kept.made.filter((made) => made.startsWith('/read '))).toHaveLength(1);
    const { weight = 0, most = 0 } = kept.answers.caches.replies ?? {};
    expect(weight).toBeGreaterThan(most / 2);
    expect(weight).toBeLessThanOrEqual(most);
  });
});
