/** The values (值) of an entry's properties on a date, as the cells of a data extension. */
import * as z from 'zod';
import { writeCitation } from '../answer/citation.ts';
import { describeHeirs } from '../answer/code/holder.ts';
import { readMoment } from '../answer/dated.ts';
import { bareEntryQuestion } from '../answer/entry/entry.ts';
import { type AnswerTo, ask, type Context } from '../answer/question.ts';
import { levelTerms } from '../catalogue/vocabulary/code.ts';
import type { FetchedId } from './property.ts';

export const cellSchema = z.union([
  z.strictObject({ str: z.string() }),
  z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/) }),
  z.strictObject({ id: z.string().min(1), name: z.string() }),
]);
export type Cells = z.infer<typeof cellSchema>[];

const nothing: Cells = [];

/** Opens an entry: what it says of each property. `at` is the date of the values, `now` that of what it became. */
export function openEntry(
  context: Context,
  id: string,
  { at, now }: { readonly at: string | undefined; readonly now: string | undefined },
): (property: FetchedId) => Cells {
  const { register } = context;
  if (register.entry(id) === null) return () => nothing;
  const answered = ask(context, bareEntryQuestion, { id, at });
  const present = readMoment(context, now);
  const revision = present.ok ? present.value.revision.id : register.latest.id;
  const heirs = describeHeirs(register, id, revision);
  const standing = register.facts(id, revision);
  return (property) => {
    if (property === 'codeNow') return writeAll(heirs.map(({ code }) => code));
    if (property === 'nameNow') return writeAll(heirs.map(({ name }) => name));
    if (property === 'becomes') return heirs.filter((heir) => heir.id !== id).map(({ id, name }) => ({ id, name }));
    if (property === 'statusNow') return writeAll([standing?.status ?? 'unknown']);
    if (!answered.ok) return property === 'status' ? writeAll(['unknown']) : nothing;
    return readThen(context, answered.value, property);
  };
}

function readThen(
  { register }: Context,
  { entry, revision }: AnswerTo<typeof bareEntryQuestion>,
  property: Exclude<FetchedId, 'codeNow' | 'nameNow' | 'statusNow' | 'becomes'>,
): Cells {
  switch (property) {
    case 'code':
    case 'name':
    case 'status':
    case 'definition':
    case 'nameEn':
      return writeAll([entry[property]]);
    case 'level':
      return writeAll([levelTerms[entry.level]]);
    case 'marks':
      return writeAll(entry.marks);
    case 'tasks':
      return writeAll(entry.tasks ?? []);
    case 'plain':
      return writeAll([entry.plain?.zh ?? null]);
    case 'path':
      return writeAll([entry.path.map(({ code, name }) => `${code ?? ''} ${name ?? ''}`.trim()).join(' › ')]);
    case 'subTypes':
      return entry.subTypes.map(({ id, name }) => ({ id, name }));
    case 'parent': {
      const parent = register.facts(entry.id, revision)?.parent ?? null;
      const facts = parent === null ? null : register.facts(parent, revision);
      return parent === null || facts === null ? nothing : [{ id: parent, name: facts.name }];
    }
    case 'standard':
      return writeAll(entry.standards.map(({ name, number }) => (number === null ? name : `${name} (${number})`)));
    case 'since':
      return writeDay(entry.since);
    case 'until':
      return entry.until === null ? nothing : writeDay(entry.until);
    case 'citation': {
      const citation = entry.citations.code ?? entry.citations.name;
      return writeAll([citation === undefined ? null : writeCitation(citation, 500)]);
    }
    case 'revision':
      return writeAll([revision]);
  }
}

function writeAll(texts: readonly (string | null)[]): Cells {
  return texts.flatMap((str) => (str === null || str === '' ? [] : [{ str }]));
}

/** The day of a revision; one of which only the month is known is text. */
function writeDay(revision: string): Cells {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(revision)?.[0];
  return day === undefined ? writeAll([revision]) : [{ date: `${day}T00:00:00Z` }];
}
