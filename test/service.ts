/** The service over the real registry, on a fixed day; whatever it answers is held against its own OpenAPI document. */
import { appendFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import { Service as Answers } from '../src/answer/service.ts';
import { createApp } from '../src/api/app.ts';
import { type Capacity, leastCapacity } from '../src/api/check/capacity.ts';
import type { Register } from '../src/catalogue/register.ts';
import type { Binaries } from '../src/export/format.ts';
import { loadBuiltNames, loadBuiltRegister, loadBuiltText } from './registry.ts';

/** The day on which the tests ask. */
export const today = '2026-11-01';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: unknown;
}

export interface Service {
  readonly app: Hono;
  readonly register: Register;
  /** Asks an address; the answer must be one that the OpenAPI document allows there. */
  readonly ask: (address: string, request?: RequestInit) => Promise<Asked>;
}

interface Operation {
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema: object }>> }>>;
}

/** What of an OpenAPI document the tests look at. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Makes an application over a register as the tests see it; an error of ours fails the test. */
export function createTestApp(
  register: Register,
  capacity: Capacity = leastCapacity,
  binaries: Binaries | null = null,
): Hono {
  const report = (error: unknown): never =>
    expect.fail(`the service reported ${error instanceof Error ? error.stack : error}`);
  const service = new Answers({
    ...{ register: () => register, names: loadBuiltNames, text: loadBuiltText, today: () => today },
    report,
  });
  return record(createApp({ service, report, capacity, binaries }));
}

/** Where reads are to be recorded, so that other runtimes can be asked the same (`npm run replay`), each is added as a line of JSON. */
function record(app: Hono): Hono {
  const file = process.env.ZHILU_RECORD;
  const answer = app.fetch;
  if (file === undefined) return app;
  app.fetch = (request, ...rest) => {
    const { method, url, headers } = request;
    const line = { method, address: url.slice(url.indexOf('/', 8)), headers: Object.fromEntries(headers) };
    if (method !== 'POST') appendFileSync(file, `${JSON.stringify(line)}\n`);
    return answer(request, ...rest);
  };
  return app;
}

let started: Promise<Service> | null = null;

/** The service over the registry of this run, started once a worker. */
export function startService(): Promise<Service> {
  started ??= start();
  return started;
}

async function start(): Promise<Service> {
  const register = await loadBuiltRegister();
  const app = createTestApp(register);
  const document: OpenApi = JSON.parse(await (await app.request('/openapi.json')).text());
  const check = createChecker(document);
  return {
    app,
    register,
    ask: async (address, request = {}) => {
      const response = await app.request(address, request);
      const { status, headers } = response;
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await response.arrayBuffer());
      check(request.method ?? 'GET', address, status, headers.get('content-type') ?? '', text);
      const json: unknown =
        /\bjson\b/.test(headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : undefined;
      return { status, headers, text, json };
    },
  };
}

type Check = (method: string, address: string, status: number, type: string, text: string) => void;

/** Holds answers against the document. Addresses that no path of it names must be refused. */
function createChecker(document: OpenApi): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(close(document), 'api');
  const compiled = new Map<string, ValidateFunction>();
  const paths = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (method, address, status, type, text) => {
    const { pathname } = new URL(address, 'http://localhost');
    const path = paths.find(({ pattern }) => pattern.test(pathname))?.path;
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    const operation = path === undefined ? undefined : document.paths[path]?.[verb];
    if (path === undefined || operation === undefined) {
      expect([204, 404, 405], `${method} ${address} is not in the OpenAPI document`).toContain(status);
      return;
    }
    const response = operation.responses[String(status)];
    if (response === undefined) expect.fail(`the OpenAPI document allows no ${status} at ${path}: ${text}`);
    if (status === 304) return;
    const media = type.split(';')[0] ?? '';
    if (response.content?.[media] === undefined) expect.fail(`the OpenAPI document allows no ${media} at ${path}`);
    if (!/^application\/(?:.+\+)?json$/.test(media) || method === 'HEAD') return;
    const steps = ['paths', path, verb, 'responses', String(status), 'content', media, 'schema'];
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
    compiled.set(pointer, validate);
    if (!validate(JSON.parse(text))) expect.fail(`${address}: ${ajv.errorsText(validate.errors, { separator: '\n' })}`);
  };
}

/** The document with every object closed: clients must bear fields that it does not name, our answers have none. */
function close(part: unknown): object {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    if (typeof value !== 'object' || value === null) return value;
    const closed = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inner(member)]));
    const open = 'properties' in value && !('additionalProperties' in value);
    return open ? { ...closed, additionalProperties: false } : closed;
  };
  return { ...Object(inner(part)) };
}
