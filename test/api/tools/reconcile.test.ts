/** The routes of the reconciliation service: every encoding that clients use is read, everyone may read the answers, what is wrong is refused. */
import { expect, test } from 'vitest';
import { resultBatchSchema } from '../../../src/reconcile/reconcile.ts';
import { ask, form, json, send } from '../../reconcile/client.ts';
import { startService } from '../../service.ts';

const queries = { q0: { query: '网约配送员' }, q1: { query: '保育员', limit: 1 } };
const text = JSON.stringify(queries);
const multipart = new FormData();
multipart.set('queries', text);

test.each<[string, string, RequestInit?]>([
  ['GET', `/reconcile?queries=${encodeURIComponent(text)}`],
  ['a form', '/reconcile', form({ queries })],
  ['a form in parts', '/reconcile', { method: 'POST', body: multipart }],
  ['JSON', '/reconcile', json({ queries })],
  ['JSON in JSON', '/reconcile', json({ queries: text })],
  ['the batch itself', '/reconcile', json(queries)],
  ['JSON of no declared type', '/reconcile', { method: 'POST', headers: { 'content-type': '' }, body: text }],
])('%s is read', async (_, address, request) => {
  const answered = await ask(resultBatchSchema, address, request);
  expect(Object.keys(answered)).toEqual(['q0', 'q1']);
  expect(answered.q0?.result[0]).toMatchObject({ name: '网约配送员', match: true, score: 100 });
  expect(answered.q1?.result[0]).toMatchObject({ name: '保育师', match: false });
});

test.each<[string, RequestInit, number, string]>([
  ['no JSON', { method: 'POST', body: new URLSearchParams({ queries: '{' }) }, 400, 'batch-malformed'],
  ['no object', form({ queries: [1] }), 400, 'batch-malformed'],
  ['a body that is none', json('x'), 400, 'batch-malformed'],
  ['a callback', form({ queries, callback: 'x' }), 400, 'callback-refused'],
  [
    'too many',
    form({ queries: Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [i, queries.q0])) }),
    400,
    'batch-too-large',
  ],
  ['too large', { method: 'POST', body: 'x'.repeat(4_000_001) }, 400, 'batch-too-large'],
])('%s is refused', async (_, request, status, name) => {
  const refused = await send('/reconcile', request);
  expect([refused.status, JSON.parse(refused.text).type]).toEqual([status, `/problems/${name}`]);
});

test('pages of every origin may read answers', async () => {
  const headers = { origin: 'https://refine.example' };
  expect((await send('/reconcile', { headers })).headers.get('access-control-allow-origin')).toBe('*');
  const asked = { ...headers, 'access-control-request-method': 'POST' };
  const { status, headers: said } = await send('/reconcile', { method: 'OPTIONS', headers: asked });
  expect([status, said.get('access-control-allow-methods')]).toEqual([204, 'GET,POST,HEAD']);
});

test('answers are those that the OpenAPI document declares', async () => {
  const { ask: hold } = await startService();
  const id = 'e1gbi1maoa6';
  const addresses = [
    ...[
      '/reconcile',
      '/reconcile?at=2021-01-01',
      '/reconcile?queries={"a":{"query":"保育员"}}',
      '/reconcile?queries=[]',
    ],
    ...['entity', 'type', 'property'].map((kind) => `/reconcile/at/now/suggest/${kind}?prefix=c`),
    ...['flyout/entity', 'preview'].flatMap((part) =>
      [id, 'x'].map((one) => `/reconcile/at/2021-01-01/${part}?id=${one}`),
    ),
    ...['/reconcile/at/now/properties?type=subtype&limit=3', '/reconcile/at/soon/preview?id=x', '/reconcile/schema'],
    ...['/reconcile/schema/code', '/reconcile/schema/x', '/reconcile/features/confidence', '/reconcile/features/x'],
  ];
  for (const address of addresses) await hold(address);
  await hold('/reconcile', form({ queries: { q0: { query: '网约配送员', limit: 10 } } }));
  await hold('/reconcile', form({ extend: { ids: [id], properties: [{ id: 'code' }, { id: 'subTypes' }] } }));
});
