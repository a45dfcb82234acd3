/**
 * Rows of a crosswalk (对照): what an entry corresponds to in another classification, and what corresponds to its items. Rows
 * are dated: each was judged as of one revision, and is stale where its entry has changed since, or stood otherwise before.
 */
import * as z from 'zod';
import type { Crosswalk } from '../../catalogue/annotations.ts';
import { changedBetween } from '../../catalogue/history/stale.ts';
import type { Register } from '../../catalogue/register.ts';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { namedEntrySchema, nameEntry } from '../../catalogue/views/described.ts';
import { readCode } from '../../catalogue/vocabulary/code.ts';
import { type CrosswalkRow, crosswalkRowSchema, schemeItemSchema } from '../../catalogue/vocabulary/crosswalk.ts';
import { refuseMalformed, refuseUnheld } from '../code/holder.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { cutPage, pageFields, pageShape } from '../page.ts';
import type { Context, Immutable } from '../question.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { crosswalkShape, describeCrosswalk } from './crosswalks.ts';

export const rowFields = {
  code: z
    .string()
    .optional()
    .meta({
      description: 'A code as of the date: the rows of its holder, and of what lies below that.',
      examples: ['4-10-08-01'],
    }),
  at: atField,
  ...pageFields,
};

const rowSchema = crosswalkRowSchema.omit({ scheme: true, entry: true, target: true }).extend({
  entry: namedEntrySchema.meta({ description: 'The entry as of the revision.' }),
  target: schemeItemSchema.omit({ scheme: true }),
  place: z.int().meta({ description: 'Among the targets of one entry; 1 is the best.' }),
  stale: z.boolean().meta({ description: 'Whether the row must be judged anew: something of the entry has changed.' }),
  changed: z.array(z.enum(['level', 'status', 'code', 'name', 'definition'])).meta({
    description: 'What of the entry is not, or was not always, what it was when the row was judged.',
  }),
});
type Row = Immutable<z.infer<typeof rowSchema>>;

export const rowsShape = {
  ...datedShape,
  ...crosswalkShape,
  total: pageShape.total,
  items: z.array(rowSchema),
  next: pageShape.next,
};
const rowsSchema = z.object(rowsShape);

/** What rows are asked for; `items` are items of the scheme, null where all are meant. */
interface Asked {
  readonly code?: string | undefined;
  readonly items: readonly string[] | null;
  readonly at?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The rows of a scheme's crosswalk, in the order of its table. */
export function answerRows(
  context: Context,
  scheme: string,
  { code, items, at, limit, cursor }: Asked,
): Result<Immutable<z.infer<typeof rowsSchema>>, Refusal> {
  const { register } = context;
  const moment = readMoment(context, at);
  if (!moment.ok) return moment;
  const crosswalk = register.annotations.crosswalks.get(scheme);
  if (crosswalk === undefined)
    return fail(refuse('scheme-unknown', `No crosswalk to ${scheme} is among the seeds.`, {}));
  const { id: revision } = moment.value.revision;
  const group = code === undefined ? null : readCode(code);
  if (code !== undefined && group === null) return fail(refuseMalformed(code));
  if (group !== null && register.holding(group, revision) === null)
    return fail(refuseUnheld(register, group, moment.value));
  const lies = ({ entry }: CrosswalkRow): boolean => {
    const own = register.facts(entry, revision)?.code;
    return group === null ? own !== undefined : own === group || own?.startsWith(`${group}-`) === true;
  };
  const wanted = items === null ? null : new Set(items);
  const found = crosswalk.rows.filter((row) => lies(row) && (wanted === null || wanted.has(row.target)));
  const page = cutPage(found, ({ entry, target }) => `${entry} ${target}`, {
    limit,
    cursor,
    list: { scheme, code, items },
  });
  if (!page.ok) return page;
  const shown = page.value.items.flatMap((row) => showRow(register, crosswalk, row, revision) ?? []);
  return succeed(
    dated(moment.value, {
      ...describeCrosswalk(register, crosswalk),
      ...{ total: page.value.total, items: shown, next: page.value.next },
    }),
  );
}

function showRow(register: Register, crosswalk: Crosswalk, row: CrosswalkRow, revision: string): Row | null {
  const { entry: id, target, relation, certainty, note } = row;
  const entry = nameEntry(register, id, revision);
  const item = crosswalk.items.get(target);
  if (entry === null || item === undefined) return null;
  const { asOf } = describeCrosswalk(register, crosswalk);
  const changed = changedBetween(register, id, asOf, revision);
  const place = (crosswalk.byEntry.get(id)?.indexOf(row) ?? 0) + 1;
  const { code, level, name } = item;
  return {
    ...{ entry, target: { code, level, name }, place, relation, certainty, note },
    ...{ stale: changed.length > 0, changed },
  };
}

/** Refuses what is no item of a scheme. */
export function refuseItem(field: string, written: string, hint: string): Refusal {
  return refuse('item-unknown', `There is no item “${written}” in it.`, { field, hint });
}
