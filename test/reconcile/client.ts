/** A client of the reconciliation service: it sends what OpenRefine sends, and holds every answer against its schema. */
import type * as z from 'zod';
import { startService } from '../service.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a request to the service. */
export async function send(address: string, request: RequestInit = {}): Promise<Reply> {
  const { app } = await startService();
  const response = await app.request(address, request);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Asks for an answer of a schema; whatever else comes fails the test. */
export async function ask<T extends z.ZodType>(
  schema: T,
  address: string,
  request?: RequestInit,
): Promise<z.output<T>> {
  const { status, text } = await send(address, request);
  if (status !== 200) throw new Error(`${address}: ${status} ${text}`);
  return schema.parse(JSON.parse(text));
}

/** A POST of fields as a form, each as JSON. */
export function form(fields: Readonly<Record<string, unknown>>): RequestInit {
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]));
  return { method: 'POST', body };
}

/** A POST of a JSON body. */
export function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
