/** Check over HTTP: one row by GET; many by POST as JSON, NDJSON and CSV; and what is refused. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Capacity, leastCapacity } from '../../../src/api/check/capacity.ts';
import { type Asked, createTestApp, type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const ndjson = 'application/x-ndjson';

async function post(body: string, type: string | null, query = ''): Promise<Asked> {
  const headers: Record<string, string> = type === null ? {} : { 'content-type': type };
  return await service.ask(`/v1/check${query}`, { method: 'POST', body: new TextEncoder().encode(body), headers });
}

/** Posts lines; what comes back is lines as well, and no JSON document. */
async function postLines(body: string, type = ndjson, query = ''): Promise<{ text: string; type: string | null }> {
  const headers = { 'content-type': type };
  const response = await service.app.request(`/v1/check${query}`, { method: 'POST', body, headers });
  expect(response.status).toBe(200);
  return { text: await response.text(), type: response.headers.get('content-type') };
}

const row = { ref: 'r1', code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' };

function addressOf(fields: Readonly<Record<string, string>>): string {
  return `/v1/check?${new URLSearchParams(fields)}`;
}

describe('one row by GET', () => {
  test('is answered as the same row is by POST, in every form', async () => {
    const { status, json, headers } = await service.ask(addressOf(row));
    expect(status).toBe(200);
    expect(headers.get('etag')).toMatch(/^"/);
    expect(json).toMatchObject({ ref: 'r1', then: { verdict: 'match' }, now: { status: 'recoded' } });
    expect((await post(JSON.stringify([row]), 'application/json')).json).toEqual({ rows: [json] });
    expect(JSON.parse((await postLines(JSON.stringify(row))).text)).toEqual(json);
  });

  test('nothing to go by is an answer, not an error', async () => {
    const { status, json } = await service.ask('/v1/check');
    expect(status).toBe(200);
    expect(json).toMatchObject({ ref: null, then: { verdict: 'insufficient' } });
  });

  test.each`
    policy       | verdict
    ${'strict'}  | ${'suggested'}
    ${'lenient'} | ${'match'}
  `('the policy $policy', async ({ policy, verdict }) => {
    const { json } = await service.ask(addressOf({ name: '外卖小哥', policy }));
    expect(json).toMatchObject({ then: { verdict } });
  });

  test.each`
    address                                   | pointer            | type
    ${'/v1/check?policy=loose'}               | ${'/query/policy'} | ${'parameter-malformed'}
    ${'/v1/check?title=x'}                    | ${'/query/title'}  | ${'parameter-unknown'}
    ${'/v1/check?name=x&name=y'}              | ${'/query/name'}   | ${'parameter-twice'}
    ${addressOf({ name: '工'.repeat(2001) })} | ${'/query/name'}   | ${'parameter-malformed'}
  `('$pointer: $type', async ({ address, pointer, type }) => {
    const { status, json } = await service.ask(address);
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: `/problems/${type}`, errors: [{ pointer }] });
  });
});

describe('a JSON array', () => {
  test('is answered in order, and a row that is none by its number', async () => {
    const body = JSON.stringify([{ ref: 1, name: '电工' }, { name: 7 }, 'x', null, { title: 'x' }, { ref: 6 }]);
    const { status, json } = await post(body, 'application/json; charset=utf-8');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      rows: [
        { ref: 1, then: { verdict: 'match' } },
        { ref: null, line: 2, problem: { errors: [{ pointer: '/name' }] } },
        { ref: null, line: 3, problem: { status: 400 } },
        { ref: null, line: 4, problem: { status: 400 } },
        { ref: null, line: 5, problem: { status: 400 } },
        { ref: 6, then: { verdict: 'insufficient' } },
      ],
    });
  });

  test('an empty one is answered with none', async () => {
    expect((await post('[]', 'application/json')).json).toEqual({ rows: [] });
  });

  test.each(['', '{', '{"name":"电工"}', '"x"', 'null', '[1,]', '{"rows":[]}'])('%j is refused', async (body) => {
    const { status, json } = await post(body, 'application/json');
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: '/problems/body-malformed', errors: [{ pointer: '/body' }] });
  });

  test('one that is too large is refused before it is read whole', async () => {
    const { status, json } = await post(`[${' '.repeat(16_000_000)}]`, 'application/json');
    expect(status).toBe(413);
    expect(json).toMatchObject({ type: '/problems/body-too-large', hint: expect.stringContaining('ndjson') });
  });

  test('of ten thousand rows is answered, one of more is refused with what to do', async () => {
    const { status, json } = await post(`[${'{},'.repeat(9_999)}{}]`, 'application/json');
    expect([status, json]).toMatchObject([200, { rows: { length: 10_000 } }]);
    const refused = await post(`[${'{},'.repeat(10_000)}{}]`, 'application/json');
    expect(refused.status).toBe(413);
    expect(refused.json).toMatchObject({
      type: '/problems/body-too-large',
      detail: 'The array has more than 10000 rows.',
      hint: expect.stringContaining('text/csv'),
    });
  });

  test('a row that is too long is answered by its number, whatever it holds', async () => {
    const long = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const { json } = await post(`[{"ref":1},${long},{"ref":3}]`, 'application/json');
    expect(json).toMatchObject({ rows: [{ ref: 1 }, { line: 2, problem: { status: 400 } }, { ref: 3 }] });
  });
});

describe('NDJSON', () => {
  test('one result a line, in order; blank lines count; what is no row says so', async () => {
    const body = ['{"ref":"a","name":"电工"}\r', '', '{', '{"name":1}', '{"job":"x"}', '{"ref":"z","name":"無"}'].join(
      '\n',
    );
    const { text, type } = await postLines(body);
    expect(type).toContain(ndjson);
    expect(text.endsWith('\n')).toBe(true);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { ref: 'a', then: { verdict: 'match' } },
      { line: 3, problem: { detail: expect.stringContaining('not JSON') } },
      { line: 4, problem: { errors: [{ pointer: '/name' }] } },
      { line: 5, problem: { status: 400 } },
      { ref: 'z', then: { verdict: 'noMatch' } },
    ]);
  });

  test('a line of a megabyte is refused, and those around it are answered', async () => {
    const { text } = await postLines(`{"ref":1}\n{"name":"${'工'.repeat(1_000_000)}"}\n{"ref":3}\n`);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ ref: 1 }, { line: 2, problem: { status: 400 } }, { ref: 3 }]);
  });

  test.each(['', '\n', '\r\n\r\n'])('%j has no result', async (body) => {
    expect((await postLines(body)).text).toBe('');
  });

  test.each(['application/ndjson', 'application/jsonl', 'Application/X-NDJSON; charset=UTF-8'])('%s', async (type) => {
    expect((await postLines('{"name":"电工"}', type)).text).toContain('"verdict":"match"');
  });

  test('the policy holds for every line', async () => {
    expect((await postLines('{"name":"外卖小哥"}', ndjson, '?policy=strict')).text).toContain('"verdict":"suggested"');
    expect((await postLines('{"name":"外卖小哥"}', ndjson, '?policy=lenient')).text).toContain('"verdict":"match"');
  });
});

describe('in brief', () => {
  test('lines and arrays are answered with the verdict, and code and name then and now', async () => {
    const { text } = await postLines(JSON.stringify(row), ndjson, '?detail=brief');
    const brief = JSON.parse(text);
    expect(brief).toMatchObject({ ref: 'r1', verdict: 'match', code: '4-02-07-10', codeNow: '4-10-08-01' });
    const { json } = await post(JSON.stringify([row, { name: 7 }]), 'application/json', '?detail=brief');
    expect(json).toMatchObject({ rows: [brief, { line: 2 }] });
  });

  test.each`
    type          | detail     | problem
    ${ndjson}     | ${'short'} | ${'parameter-malformed'}
    ${'text/csv'} | ${'brief'} | ${'parameter-unknown'}
  `('$type with detail=$detail is refused', async ({ type, detail, problem }) => {
    const { status, json } = await post('name\n', type, `?detail=${detail}`);
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: `/problems/${problem}`, errors: [{ pointer: '/query/detail' }] });
  });
});

describe('packed with gzip', () => {
  const packed = async (body: string, type: string): Promise<Asked> => {
    const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
    return await send(new Uint8Array(await new Response(stream).arrayBuffer()), type);
  };
  const send = async (body: BodyInit, type: string): Promise<Asked> => {
    const headers = { 'content-type': type, 'content-encoding': 'gzip' };
    const response = await service.app.request('/v1/check', { method: 'POST', body, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: undefined };
  };

  test.each`
    type                  | body
    ${'application/json'} | ${'[{"name":"电工"}]'}
    ${ndjson}             | ${'{"name":"电工"}\n{"ref":2}\n'}
    ${'text/csv'}         | ${'name\n电工\n'}
  `('$type is answered as it is unpacked', async ({ type, body }) => {
    const plain = await service.app.request('/v1/check', { method: 'POST', body, headers: { 'content-type': type } });
    const { status, text } = await packed(body, type);
    expect([status, text]).toEqual([200, await plain.text()]);
  });

  test.each(['application/json', ndjson, 'text/csv'])(
    'what is not packed though it says so is refused: %s',
    async (type) => {
      const { status, text } = await send(new TextEncoder().encode('[{"name":"电工"}]'), type);
      expect(status).toBe(400);
      expect(JSON.parse(text)).toMatchObject({
        type: '/problems/body-malformed',
        detail: expect.stringContaining('gzip'),
      });
    },
  );

  test('much that was packed small is refused like any other', async () => {
    const many = await packed(`[${'{},'.repeat(3_000_000)}{}]`, 'application/json');
    expect(JSON.parse(many.text)).toMatchObject({ status: 413, detail: expect.stringContaining('10000 rows') });
    const large = await packed(`[${' '.repeat(16_000_001)}]`, 'application/json');
    expect(JSON.parse(large.text)).toMatchObject({ status: 413, detail: expect.stringContaining('bytes') });
  });
});

describe('a stream over a service with a disk', () => {
  const count = 100_000;
  const line = (ref: number): string => `{"ref":${ref},"name":"网约配送员${ref % 7}"}\n`;
  const encoder = new TextEncoder();
  const full: Capacity = {
    openSpool: async () => ({
      hasRoom: () => false,
      write: async () => {},
      read: async () => new Uint8Array(),
      close: async () => {},
    }),
    pause: leastCapacity.pause,
  };

  /** Rows in chunks that end anywhere, also inside a character. */
  function rows(): { body: ReadableStream<Uint8Array>; sentBytes: () => number; stopped: () => boolean } {
    let [sent, sentBytes, stopped] = [0, 0, false];
    let rest = new Uint8Array();
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          if (sent === count) {
            if (rest.length > 0) controller.enqueue(rest);
            controller.close();
            return;
          }
          let text = '';
          for (let one = 0; one < 1_000; one += 1, sent += 1) text += line(sent);
          const all = new Uint8Array([...rest, ...encoder.encode(text)]);
          sentBytes += all.length - 5 - rest.length;
          controller.enqueue(all.slice(0, -5));
          rest = all.slice(-5);
        },
        cancel: () => {
          stopped = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { body, sentBytes: () => sentBytes, stopped: () => stopped };
  }

  async function open(body: ReadableStream<Uint8Array>): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const app = createTestApp(service.register, full);
    const request = { method: 'POST', body, headers: { 'content-type': ndjson }, duplex: 'half' };
    const response = await app.request('/v1/check', request);
    if (response.body === null) throw new Error('there is no body');
    return response.body.getReader();
  }

  test('is answered as it is pulled, in order, and no more is read ahead than is held in memory', async () => {
    const { body, sentBytes } = rows();
    const reader = await open(body);
    const decoder = new TextDecoder();
    let [rest, next, answered] = ['', 0, 0];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const result of lines) {
        if (!result.startsWith(`{"ref":${next},"then":`)) expect.fail(`row ${next} is not where it should be`);
        answered += encoder.encode(line(next)).length;
        next += 1;
      }
      expect(sentBytes() - answered).toBeLessThan(1_300_000);
    }
    expect([rest, next]).toEqual(['', count]);
  });

  test('who hangs up stops the source', async () => {
    const { body, sentBytes, stopped } = rows();
    const reader = await open(body);
    await reader.read();
    await reader.cancel();
    expect(stopped()).toBe(true);
    expect(sentBytes()).toBeLessThan(1_300_000);
  });

  test('a body that breaks off breaks the answer off: it never looks complete', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(line(0))),
      pull: (controller) => controller.error(new Error('cut off')),
    });
    const reader = await open(body);
    const read = async (): Promise<void> => {
      while (!(await reader.read()).done);
    };
    await expect(read()).rejects.toThrow('cut off');
  });
});

describe('what is refused of any body', () => {
  test.each([null, 'text/plain', 'application/xml', 'multipart/form-data', 'application/jsonx'])('%s', async (type) => {
    const { status, json } = await post('[]', type);
    expect(status).toBe(415);
    expect(json).toMatchObject({
      type: '/problems/media-type-unknown',
      hint: expect.stringContaining('text/csv'),
    });
  });

  test.each`
    query                              | type                     | pointer
    ${'?at=2021-01-01'}                | ${'parameter-unknown'}   | ${'/query/at'}
    ${'?policy=loose'}                 | ${'parameter-malformed'} | ${'/query/policy'}
    ${'?policy=strict&policy=lenient'} | ${'parameter-twice'}     | ${'/query/policy'}
  `('$query', async ({ query, type, pointer }) => {
    for (const media of ['application/json', ndjson, 'text/csv']) {
      const { status, json } = await post('[]', media, query);
      expect(status).toBe(400);
      expect(json).toMatchObject({ type: `/problems/${type}`, errors: [{ pointer }] });
    }
  });

  test.each(['br', 'deflate', 'gzip, gzip', 'zstd'])('the content coding %s', async (coding) => {
    const headers = { 'content-type': ndjson, 'content-encoding': coding };
    const { status, json } = await service.ask('/v1/check', { method: 'POST', body: '{}', headers });
    expect(status).toBe(415);
    expect(json).toMatchObject({ type: '/problems/encoding-unknown', hint: expect.stringContaining('gzip') });
  });

  test('other methods', async () => {
    const { status, headers } = await service.ask('/v1/check', { method: 'PUT', body: '[]' });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, POST, HEAD');
  });
});
