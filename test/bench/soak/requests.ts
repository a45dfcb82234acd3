/** The requests of a soak: lookups, searches, streams of rows, pages, and hostile ones, each with what may be answered to it. */
import { createRandom } from '../match.ts';

export interface Asked {
  readonly kind: 'lookup' | 'search' | 'check' | 'page' | 'hostile';
  readonly address: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The status that is right; a hostile request is refused with one of 4xx. */
  readonly status: number | 'refused';
}

const ndjson = { 'content-type': 'application/x-ndjson' };
const dates = ['2016-01-01', '2020-03-01', '2021-01-01', '2022-10-01', '2025-08-01'];
const texts = [
  '电工',
  '网约配送员',
  'wypsy',
  '保育',
  '程序员',
  'diangong',
  '电气工程技术',
  '4-02-07',
  '餐饮服務員',
  '管培生',
];

/** Requests that are answered, so many of each kind but pages; the same each time. */
export function makeGood(codes: readonly string[], count: number): Asked[] {
  const random = createRandom(20261126);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const get = (kind: Asked['kind'], address: string): Asked => ({ kind, address, method: 'GET', status: 200 });
  const lookups = Array.from({ length: count }, () => get('lookup', `/v1/codes/${pick(codes)}/history`));
  const searches = Array.from({ length: count }, () =>
    get(
      'search',
      `/v1/search?q=${encodeURIComponent(pick(texts))}&at=${pick(dates)}&limit=${1 + Math.floor(random() * 20)}`,
    ),
  );
  const checks = Array.from({ length: Math.ceil(count / 10) }, (): Asked => {
    const rows = Array.from({ length: 200 }, (_, ref) =>
      JSON.stringify({ ref, code: pick(codes), name: pick(texts), on: pick(dates) }),
    );
    const body = `${rows.join('\n')}\n`;
    return { kind: 'check', address: '/v1/check', method: 'POST', headers: ndjson, body, status: 200 };
  });
  const pages = ['/v1/revisions', '/v1/entries?limit=200', '/v1/compare?from=2020-02-25&to=2022-09-28&format=csv'];
  return [...lookups, ...searches, ...checks, ...pages.map((page) => get('page', page))];
}

/** Requests that are refused. */
export const hostile: readonly Asked[] = [
  ...['/v1/codes/%zz', '/v1/codes/4?at=soon', '/v1/entries?limit=1e9', '/nowhere'].map((address) => ({
    address,
    method: 'GET',
  })),
  { address: '/v1/revisions', method: 'DELETE' },
  { address: '/v1/check', method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"name":' },
  {
    address: '/v1/check',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `[${'['.repeat(9_000)}`,
  },
  { address: '/v1/check', method: 'POST', headers: { 'content-type': 'image/png' }, body: 'x' },
].map((asked) => ({ ...asked, kind: 'hostile', status: 'refused' }));
