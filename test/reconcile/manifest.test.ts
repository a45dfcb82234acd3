/** The manifest: its shape, its addresses, and the date that it answers for. */
import { expect, test } from 'vitest';
import { manifestSchema } from '../../src/reconcile/manifest.ts';
import { startService } from '../service.ts';
import { ask, send } from './client.ts';

test('names the service, its types and its parts, at the address it was asked at', async () => {
  const manifest = await ask(manifestSchema, 'https://zhilu.example/reconcile');
  expect(manifest.versions).toContain('0.2');
  expect(manifest.defaultTypes.map(({ id }) => id)).toEqual(['occupation', 'subtype', 'minor', 'middle', 'major']);
  expect(manifest.identifierSpace).toBe('https://zhilu.example/v1/entries/');
  expect(manifest.suggest.entity.service_url).toBe('https://zhilu.example/reconcile/at/now');
  expect(manifest.extend.property_settings.map(({ name }) => name)).toEqual(['at']);
});

test('says https where whoever ends TLS says so', async () => {
  const headers = { 'x-forwarded-proto': 'https' };
  const manifest = await ask(manifestSchema, 'http://zhilu.example/reconcile', { headers });
  expect(manifest.schemaSpace).toBe('https://zhilu.example/reconcile/schema/');
});

test('a service of a date has the date in its addresses', async () => {
  const manifest = await ask(manifestSchema, 'https://zhilu.example/reconcile?at=2021-01-01');
  expect(manifest.name).toContain('2021-01-01');
  expect(manifest.preview.url).toBe('https://zhilu.example/reconcile/at/2021-01-01/preview?id={{id}}');
  expect(manifest.view.url).toBe('https://zhilu.example/entries/{{id}}?at=2021-01-01');
});

test('each of its addresses can be looked up', async () => {
  const { app, register } = await startService();
  const id = register.holding('4-02-07-10', register.latest.id)?.entry ?? '';
  const manifest = await ask(manifestSchema, '/reconcile?at=2023-01-01');
  const { suggest, preview, view, extend, feature_view, identifierSpace, schemaSpace } = manifest;
  const addresses = [
    ...[suggest.entity, suggest.type, suggest.property].map(
      (part) => `${part.service_url}${part.service_path}?prefix=4`,
    ),
    `${suggest.entity.flyout_service_url}${suggest.entity.flyout_service_path?.replace(/\$\{id\}/, id)}`,
    `${extend.propose_properties.service_url}${extend.propose_properties.service_path}?type=occupation`,
    ...[preview.url, view.url].map((template) => template.replace('{{id}}', id)),
    feature_view.url.replace('{{id}}', 'confidence'),
    ...[`${identifierSpace}${id}`, `${schemaSpace}occupation`, `${schemaSpace}codeNow`],
  ];
  for (const space of [identifierSpace, schemaSpace, new URL('/reconcile/', identifierSpace).href]) {
    const moved = await app.request(space);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, space.slice(0, -1)]);
    addresses.push(space.slice(0, -1));
  }
  for (const address of addresses) expect([address, (await app.request(address)).status]).toEqual([address, 200]);
});

test.each([
  ['/reconcile?at=soon', 'at-malformed'],
  ['/reconcile?at=2030-01-01', 'at-future'],
  ['/reconcile?at=1999-01-01', 'at-before-first'],
  ['/reconcile?callback=jsonp1', 'callback-refused'],
  ['/reconcile?query=%E5%8E%A8%E5%B8%88', 'parameter-malformed'],
])('%s is refused: %s', async (address, name) => {
  const { status, text } = await send(address);
  expect([status, JSON.parse(text).type]).toEqual([400, `/problems/${name}`]);
});
