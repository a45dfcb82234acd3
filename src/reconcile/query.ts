/** A query (查询): a title and what else a record tells, as clients send it; one that cannot be read is told so, and does not stop others. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { type Told, told } from './property.ts';

/** The longest text of a query, in characters: what a row of the check may hold. */
const longest = 2_000;
const field = z.string().max(longest);

const valueSchema = z.union([field, z.number(), z.boolean(), z.looseObject({ id: field, name: field.optional() })]);
type Value = z.infer<typeof valueSchema>;

const querySchema = z.looseObject({
  query: field.nullish(),
  type: z.union([field, z.array(field).max(20)]).nullish(),
  type_strict: z.enum(['any', 'should', 'all']).nullish(),
  limit: z.number().min(0).nullish(),
  properties: z
    .array(z.looseObject({ pid: field, v: z.union([valueSchema, z.array(valueSchema.nullable()).max(100), z.null()]) }))
    .max(100)
    .nullish(),
});

/** A query as it is answered. */
export interface Query {
  readonly text: string;
  /** The ids of the types asked for; none where every type will do. */
  readonly types: readonly string[];
  readonly strictly: 'any' | 'should' | 'all';
  /** How many candidates were asked for; null where the client leaves it open. */
  readonly limit: number | null;
  readonly told: Readonly<Partial<Record<Told, readonly string[]>>>;
  /** What of it is not used, and why. */
  readonly notes: readonly string[];
}

/** The most candidates of a query. */
const mostCandidates = 50;

/** Reads one query of a batch. */
export function readQuery(value: unknown): Result<Query, string> {
  const read = querySchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail(`The query cannot be read: /${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'unknown'}.`);
  }
  const { query, type, type_strict: strictly, limit, properties } = read.data;
  const text = query ?? '';
  const notes: string[] = [];
  const known: Partial<Record<Told, string[]>> = {};
  for (const { pid, v } of properties ?? []) {
    const property = (Object.keys(told) as Told[]).find((id) => id === pid);
    if (property === undefined) {
      notes.push(`There is no property “${pid}”; there are ${Object.keys(told).join(', ')}.`);
      continue;
    }
    const texts = (Array.isArray(v) ? v : [v]).map(writeValue).filter((one) => one.trim() !== '');
    if (texts.length > 0) known[property] = [...(known[property] ?? []), ...texts];
  }
  if (text.trim() === '' && known.code === undefined && known.duties === undefined) {
    notes.push('There is nothing to look for: give a query, or the property code or duties.');
  }
  const types = type === undefined || type === null ? [] : typeof type === 'string' ? [type] : type;
  return succeed({
    ...{ text, strictly: strictly ?? 'any', types: types.filter((id) => id !== ''), told: known, notes },
    limit: limit === undefined || limit === null ? null : Math.min(mostCandidates, Math.floor(limit)),
  });
}

/** A value as text, empty where there is none; of an entity that was reconciled before, its id. */
function writeValue(value: Value | null): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.id : String(value);
}
