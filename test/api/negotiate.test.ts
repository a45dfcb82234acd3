/** Negotiation: the media type that Accept asks for, by the rules of RFC 9110, and `format` beside it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { negotiate } from '../../src/api/negotiate.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const offered = ['application/json', 'text/csv', 'text/markdown'];

test.each`
  accept                                                               | type
  ${null}                                                              | ${'application/json'}
  ${''}                                                                | ${'application/json'}
  ${'*/*'}                                                             | ${'application/json'}
  ${'text/csv'}                                                        | ${'text/csv'}
  ${'TEXT/CSV; charset=utf-8'}                                         | ${'text/csv'}
  ${'text/*'}                                                          | ${'text/csv'}
  ${'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'} | ${'application/json'}
  ${'text/csv;q=0.5, text/markdown'}                                   | ${'text/markdown'}
  ${'application/json;q=0, */*;q=0.1'}                                 | ${'text/csv'}
  ${'text/*;q=0.9, application/json;q=0.1'}                            | ${'text/csv'}
  ${'text/html'}                                                       | ${null}
  ${'application/json;q=0'}                                            | ${null}
  ${'nonsense'}                                                        | ${null}
  ${'text/csv;q=2'}                                                    | ${null}
`('Accept: $accept gives $type', ({ accept, type }) => {
  expect(negotiate(offered, accept)).toBe(type);
});

describe('over HTTP', () => {
  const compare = '/v1/compare?from=2020-02-25&to=2020-06-28';
  test.each`
    address                     | accept                | status | type
    ${compare}                  | ${'text/csv'}         | ${200} | ${'text/csv; charset=utf-8'}
    ${compare}                  | ${'text/markdown'}    | ${200} | ${'text/markdown; charset=utf-8'}
    ${compare}                  | ${'application/json'} | ${200} | ${'application/json; charset=utf-8'}
    ${`${compare}&format=csv`}  | ${'*/*'}              | ${200} | ${'text/csv; charset=utf-8'}
    ${`${compare}&format=csv`}  | ${'application/json'} | ${406} | ${'application/problem+json; charset=utf-8'}
    ${compare}                  | ${'image/png'}        | ${406} | ${'application/problem+json; charset=utf-8'}
    ${'/v1/codes/4'}            | ${'text/csv'}         | ${406} | ${'application/problem+json; charset=utf-8'}
    ${'/openapi.json'}          | ${'text/csv'}         | ${406} | ${'application/problem+json; charset=utf-8'}
    ${'/problems/code-unknown'} | ${'text/html'}        | ${200} | ${'text/html; charset=utf-8'}
    ${'/problems/code-unknown'} | ${'application/json'} | ${200} | ${'application/json; charset=utf-8'}
  `('$address as $accept: $status', async ({ address, accept, status, type }) => {
    for (let time = 0; time < 2; time += 1) {
      const asked = await service.ask(address, { headers: { accept } });
      expect([asked.status, asked.headers.get('content-type')]).toEqual([status, type]);
    }
  });

  test('what Accept chose is another answer than what is kept for everyone, and caches are told', async () => {
    const [json, csv] = [await service.ask(compare), await service.ask(compare, { headers: { accept: 'text/csv' } })];
    expect(json.headers.get('etag')).not.toBe(csv.headers.get('etag'));
    expect(json.headers.get('vary')).toBe('accept, accept-encoding');
    expect((await service.ask('/v1/codes/4')).headers.get('vary')).toBe('accept-encoding');
  });
});
