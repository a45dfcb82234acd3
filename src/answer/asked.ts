/** Reading what was asked: values against the schema of a question, and fields that come as text (addresses, forms, commands). */
import * as z from 'zod';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { type Refusal, refuse } from './refusal.ts';

interface Schemas<F extends z.ZodObject> {
  readonly asks: F;
  readonly needed: Readonly<Record<string, string>>;
}

/** The fields of a question, or why they cannot be read: all that are malformed, or else the first that is missing. */
export function readAsked<F extends z.ZodObject>(
  { asks, needed }: Schemas<F>,
  asked: Readonly<Record<string, unknown>>,
): Result<z.output<F>, Refusal> {
  const read = asks.safeParse(asked);
  if (read.success) return succeed(read.data);
  const { issues } = read.error;
  const given = new Set(Object.keys(asked).filter((field) => asked[field] !== undefined));
  const isMissing = ({ path: [field, ...rest] }: z.core.$ZodIssue): boolean =>
    rest.length === 0 && field !== undefined && !given.has(String(field));
  const malformed = issues.filter((issue) => !isMissing(issue));
  const missing = String(issues[0]?.path[0] ?? '');
  if (malformed.length === 0) {
    const hint = needed[missing] ?? null;
    return fail(refuse('parameter-missing', `“${missing}” is required.`, { field: missing, hint }));
  }
  const faults = malformed.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: message,
  }));
  const message = faults.map((fault) => `${fault.pointer}: ${fault.detail}`).join('; ');
  return fail(refuse('parameter-malformed', message, { faults }));
}

/** Fields as text, and those that were not given. */
export type TextFields = Readonly<Record<string, string | undefined>>;

/** Makes numbers and truths of the texts of fields that are such; what cannot be read stays text, for the schema to refuse. */
export function readText(asks: z.ZodObject, fields: TextFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) =>
      text === undefined ? [] : [[field, readField(asks.shape[field], text)]],
    ),
  );
}

function readField(schema: unknown, text: string): string | number | boolean {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodNumber && /^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (inner instanceof z.ZodBoolean && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
