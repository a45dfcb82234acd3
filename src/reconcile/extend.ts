/** Data extension (数据扩展): the values of properties of entries that were reconciled, each on its date. */
import * as z from 'zod';
import { readMoment } from '../answer/dated.ts';
import type { Context } from '../answer/question.ts';
import { type Refusal, refuse } from '../answer/refusal.ts';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { typeNameSchema, typeOf } from './entity-type.ts';
import { type FetchedId, fetched, fetchedIds, fetchedOf } from './property.ts';
import { type Cells, cellSchema, openEntry } from './value.ts';

const text = z.string().max(200);

/** The most entries and properties of one request. */
const most = { ids: 1_000, properties: 50 } as const;

/** Others may go on after so many entries. */
const portion = 20;

const extendSchema = z.looseObject({
  ids: z.array(text).max(most.ids),
  properties: z
    .array(z.looseObject({ id: text, settings: z.looseObject({ at: z.string().max(50).nullish() }).nullish() }))
    .max(most.properties),
});

export const extensionSchema = z.strictObject({
  meta: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      type: typeNameSchema.optional(),
      settings: z.unknown().optional(),
    }),
  ),
  rows: z.record(z.string(), z.record(z.string(), z.array(cellSchema))),
});
export type Extension = z.infer<typeof extensionSchema>;

interface Column {
  readonly id: FetchedId;
  readonly at: string | undefined;
}

/**
 * Fetches what a data extension query asks for; `at` is the date of the service, which the settings
 * of a property may replace; `pause` lets other requests go on.
 */
export async function extend(
  context: Context,
  asked: unknown,
  at: string | undefined,
  pause: () => Promise<void>,
): Promise<Result<Extension, Refusal>> {
  const read = extendSchema.safeParse(asked);
  if (!read.success) {
    const [issue] = read.error.issues;
    const message = `The data extension query cannot be read: /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}.`;
    const hint = `Send {"ids": […], "properties": [{"id": "code"}]}: at most ${most.ids} ids and ${most.properties} properties.`;
    return fail(refuse('batch-malformed', message, { field: 'extend', hint }));
  }
  const columns: Column[] = [];
  for (const { id, settings } of read.data.properties) {
    const known = fetchedIds.find((one) => one === id);
    if (known === undefined) {
      const hint = `There are ${fetchedIds.join(', ')}.`;
      return fail(refuse('property-unknown', `There is no property “${id}”.`, { field: 'extend', hint }));
    }
    const own = settings?.at?.trim() ?? '';
    const moment = readMoment(context, own === '' ? at : own);
    if (!moment.ok) return moment;
    columns.push({ id: known, at: own === '' ? at : own });
  }
  const rows: [string, Record<string, Cells>][] = [];
  for (const id of read.data.ids) {
    if (rows.length > 0 && rows.length % portion === 0) await pause();
    rows.push([id, readCells(context, id, columns, at)]);
  }
  return succeed({ meta: columns.map(({ id }) => declare(id)), rows: Object.fromEntries(rows) });
}

function declare(id: FetchedId): Extension['meta'][number] {
  const { name } = fetched[id];
  if (fetchedOf(id).entities === undefined) return { id, name };
  return { id, name, ...(id === 'subTypes' ? { type: typeOf('subtype') } : {}) };
}

/** The cells of one entry; an id that names none has no values. */
function readCells(
  context: Context,
  id: string,
  columns: readonly Column[],
  now: string | undefined,
): Record<string, Cells> {
  const opened = new Map<string | undefined, (property: FetchedId) => Cells>();
  return Object.fromEntries(
    columns.map((column) => {
      const read = opened.get(column.at) ?? openEntry(context, id, { at: column.at, now });
      opened.set(column.at, read);
      return [column.id, read(column.id)];
    }),
  );
}
