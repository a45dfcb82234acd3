/** The OpenAPI document: valid 3.1, naming every route that answers and no other, with real answers as examples. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { reads } from '../../../src/api/reads.ts';
import { type OpenApi, type Service, startService } from '../../service.ts';

let service: Service;
let text: string;
let document: OpenApi;
beforeAll(async () => {
  service = await startService();
  text = (await service.ask('/openapi.json')).text;
  document = JSON.parse(text);
});

/** Spectral's own rules for OpenAPI; the types of its two packages do not agree. */
const recommended = z.custom<RulesetDefinition>().parse({ extends: [[oas, 'recommended']] });

const operationSchema = z.looseObject({
  summary: z.string().min(1),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean().optional() }))
    .default([]),
});

test('is OpenAPI 3.1 with a title, a version and a licence', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Zhilu 职录', version: '1', license: { name: 'MIT' } },
  });
});

test('names every route that answers, and no other', () => {
  const named = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const mounted = service.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  for (const route of named) expect(mounted).toContain(route);
  // Pages are for people: the document names none but the first.
  expect(mounted.filter((route) => route.includes(' /v1/') && !named.includes(route))).toEqual([]);
});

describe.each(reads.map((read) => ({ path: read.path, read })))('$path', ({ path, read }) => {
  test('describes every parameter that the read knows, and no other', () => {
    const { parameters } = operationSchema.parse(document.paths[path]?.get);
    const named = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    const known = [
      ...Object.keys(read.params.shape).map((name) => `path ${name}`),
      ...Object.keys(read.query.shape).map((name) => `query ${name}`),
    ];
    expect(named.sort()).toEqual(known.sort());
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(Object.keys(read.params.shape));
  });

  test('has examples, and they are what the service answers', async () => {
    const content = document.paths[path]?.get?.responses['200']?.content?.['application/json'];
    const { examples } = z
      .looseObject({ examples: z.record(z.string(), z.looseObject({ value: z.unknown() })) })
      .parse(content);
    expect(Object.keys(examples).length).toBeGreaterThan(0);
    expect(Object.keys(examples)).toEqual(read.examples.map((example) => example.address));
    for (const [address, { value }] of Object.entries(examples)) {
      const { status, json } = await service.ask(address);
      expect([status, json]).toEqual([200, value]);
    }
  });
});

test('every schema compiles and refuses what no read answers', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(document, 'api');
  for (const { path } of reads) {
    const pointer = ['paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema']
      .map((step) => encodeURIComponent(step.replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.compile({ $ref: `api#/${pointer}` });
    expect(validate({ nonsense: true })).toBe(false);
  }
});

test('keeps the rules that Redocly recommends, warnings included', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  const told = found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`);
  expect(told).toEqual([]);
});

test('keeps the rules that Spectral recommends, warnings included', async () => {
  const spectral = new Spectral();
  spectral.setRuleset(recommended);
  const found = await spectral.run(JSON.parse(text));
  expect(found.map(({ code, message, path }) => `${code}: ${message} ${path.join('/')}`)).toEqual([]);
});

test('the linters do find what is wrong', async () => {
  const spoilt = JSON.parse(text);
  spoilt.paths['/healthz'].get.operationId = 'code';
  spoilt.paths['/healthz'].get.responses['200'].content['application/json'].schema = { $ref: '#/nowhere' };
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: JSON.stringify(spoilt), absoluteRef: 'openapi.json', config });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['no-unresolved-refs']));
  const spectral = new Spectral();
  spectral.setRuleset(recommended);
  const codes = (await spectral.run(spoilt)).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['operation-operationId-unique', 'invalid-ref']));
});
