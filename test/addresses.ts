/** Requests that must be answered alike, byte for byte, wherever the service runs: every read's examples, and what is refused. */
import { reads } from '../src/api/reads.ts';

const get = (address: string): { method: string; address: string } => ({ method: 'GET', address });

export const addresses = [
  ...reads.flatMap(({ examples }) => examples.map(({ address }) => get(address))),
  ...[
    '/',
    '/openapi.json',
    '/v1/codes/4-02-07-10',
    '/v1/codes/%EF%BC%94%EF%BC%8D%EF%BC%90%EF%BC%92?at=2022-09-28',
    '/v1/codes/4-14-01-02/history',
    '/v1/codes/4-02-07-10?at=2020-01-01',
    '/v1/codes/4-02-07-99?at=2022-09-28',
    '/v1/codes/4-O2-07-10',
    '/v1/codes/%zz',
    '/v1/codes/4?at=soon',
    '/v1/codes/4?at=2030-01-01',
    '/v1/codes/4?at=1999-01-01',
    '/v1/codes/4?at=2020-02-25.9',
    '/v1/codes/4?at=2021-01-01&at=2021-01-01',
    '/v1/codes/4?date=2021-01-01',
    '/v1/entries?level=minor&at=2022-09-28&limit=1000',
    '/v1/entries?level=subtype&at=2021-01-01',
    '/v1/entries?status=withdrawn',
    '/v1/entries?limit=0',
    '/v1/entries?cursor=x',
    '/v1/entries/e0000000000',
    '/v1/revisions/2026-09-09',
    '/v1/revisions/2019-12-31',
    '/v1/revisions/2020-02-25/changes?limit=1000',
    '/v1/compare?from=2020-06-28&to=2022-09-28',
    '/v1/compare?from=2022-09-28&to=2020-06-28&learned=true&parent=4-14',
    '/v1/compare?from=2020-02-25&to=2020-06-28&format=csv',
    '/v1/compare?from=2020-02-25&to=2020-06-28&format=md',
    '/v1/compare',
    '/v1/search?q=%E9%A4%90%E9%A5%AE',
    '/nowhere',
  ].map(get),
  { method: 'HEAD', address: '/v1/revisions' },
  { method: 'POST', address: '/v1/revisions' },
  { method: 'OPTIONS', address: '/v1/revisions' },
];
