/** A described entry (条目说明): what is true of an entry as of a revision, with the citation of every fact; the shape that answers show. */
import * as z from 'zod';
import { groundsOf, stateAt } from '../history/overlay.ts';
import type { EntryHistory, Register } from '../register.ts';
import { type Change, type Citation, certaintySchema } from '../vocabulary/change.ts';
import { ancestorCodes, levelSchema } from '../vocabulary/code.ts';
import { entryIdSchema, type FactName, type Facts, markSchema, statusSchema } from '../vocabulary/entry.ts';
import { compareRevisions, revisionIdSchema } from '../vocabulary/revision.ts';
import { annotate, annotatedShape } from './annotated.ts';

const citedSchema = z.object({
  revision: revisionIdSchema,
  number: z.string().nullable(),
  firstLine: z.int(),
  lastLine: z.int(),
  sentence: z.string(),
  source: z.string().nullable(),
  certainty: certaintySchema,
  note: z.string().nullable(),
});

/** A citation as answers show it: with the document number and the seed file whose lines it counts. */
export const shownCitationSchema = citedSchema.extend({ also: z.array(citedSchema).optional() });
export type ShownCitation = z.infer<typeof shownCitationSchema>;

/** An entry by its id, level, code and name. */
export const briefSchema = z.object({
  id: entryIdSchema,
  level: levelSchema,
  code: z.string().nullable(),
  name: z.string(),
});
export type Brief = z.infer<typeof briefSchema>;

/** An entry in brief; a 工种, which has no code, carries its occupation. */
export const namedEntrySchema = briefSchema.extend({
  parent: z.object({ code: z.string().nullable(), name: z.string() }).nullable().optional(),
});
export type NamedEntry = z.infer<typeof namedEntrySchema>;

export const describedSchema = briefSchema.extend({
  marks: z.array(markSchema),
  status: statusSchema,
  definition: z.string().nullable(),
  tasks: z.array(z.string()).nullable(),
  subTypes: z.array(z.object({ id: entryIdSchema, name: z.string() })),
  path: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable() })),
  since: revisionIdSchema,
  until: revisionIdSchema.nullable(),
  citations: z.partialRecord(
    z.enum(['level', 'status', 'code', 'name', 'marks', 'definition', 'tasks', 'parent', 'becomes']),
    shownCitationSchema,
  ),
  definitionFrom: revisionIdSchema.nullable(),
  tasksFrom: revisionIdSchema.nullable(),
  lastConfirmed: revisionIdSchema,
  becomes: z.array(briefSchema),
  ...annotatedShape,
});
export type Described = z.infer<typeof describedSchema>;

/**
 * Describes an entry as of a revision; null where it was not known yet. Where an occupation's code was not seen, its citation
 * says so.
 */
export function describeEntry(register: Register, history: EntryHistory, revision: string): Described | null {
  const state = stateAt(history.states, revision);
  if (state === null) return null;
  const { facts } = state;
  const past = history.changes.filter((change) => compareRevisions(change.revision, revision) <= 0);
  const grounds = groundsOf(past);
  const citations: Described['citations'] = {};
  const shown: FactName[] = ['code', 'name', 'marks', 'definition', 'tasks', 'parent', 'status', 'becomes'];
  for (const field of shown) {
    const [first, ...rest] = grounds[field] ?? [];
    const unseen = field === 'code' && facts.level !== 'subtype';
    if (first === undefined || (facts[field] === null && !unseen)) continue;
    citations[field] = {
      ...showCitation(register, first.citation),
      ...(rest.length > 0 ? { also: rest.map(({ citation }) => showCitation(register, citation)) } : {}),
    };
  }
  const { since, until } = designationPeriod(history, revision);
  return {
    ...brief(history.id, facts),
    ...{ marks: facts.marks, status: facts.status, definition: facts.definition, tasks: facts.tasks },
    subTypes: subTypesOf(register, history.id, facts, revision),
    path: pathOf(register, facts, facts.status === 'current' ? revision : lastCurrent(history, revision)),
    ...{ since, until, citations },
    definitionFrom: facts.definition === null ? null : (grounds.definition?.[0]?.revision ?? null),
    tasksFrom: facts.tasks === null ? null : (grounds.tasks?.[0]?.revision ?? null),
    lastConfirmed: lastConfirmed(past, revision) ?? history.born,
    becomes: facts.becomes.flatMap((id) => briefOf(register, id, revision) ?? []),
    ...annotate(register, history.id, facts, revision),
  };
}

/** A citation with its document number and source file. */
export function showCitation(register: Register, citation: Citation): ShownCitation {
  const { revision, firstLine, lastLine, sentence, certainty, note } = citation;
  const document = register.revision(revision);
  const [number, source] = [document?.number ?? null, citation.source ?? document?.source ?? null];
  return { revision, number, firstLine, lastLine, sentence, source, certainty, note };
}

/** An entry in brief as of a revision; null where it was not known yet. */
export function briefOf(register: Register, id: string, revision: string): Brief | null {
  const facts = register.facts(id, revision);
  return facts === null ? null : brief(id, facts);
}

/** An entry in brief as of a revision, a 工种 with its occupation; null where it was not known yet. */
export function nameEntry(register: Register, id: string, revision: string): NamedEntry | null {
  const own = briefOf(register, id, revision);
  if (own === null || own.level !== 'subtype') return own;
  const parent = briefOf(register, register.facts(id, revision)?.parent ?? '', revision);
  return { ...own, parent: parent === null ? null : { code: parent.code, name: parent.name } };
}

/** The groups above an entry, from the 大类 down, and for a 工种 its occupation; a name is null where no held source gives it. */
export function pathOf(
  register: Register,
  facts: Facts,
  revision: string,
): { code: string | null; name: string | null }[] {
  const parent = facts.parent === null ? null : register.facts(facts.parent, revision);
  const code = facts.code ?? parent?.code ?? null;
  if (code === null) return parent === null ? [] : [{ code: null, name: parent.name }];
  const above = ancestorCodes(code).map((group) => {
    const holding = register.holding(group, revision);
    const name = holding === null ? null : (register.facts(holding.entry, revision)?.name ?? null);
    return { code: group, name };
  });
  return facts.code === null && parent !== null ? [...above, { code: parent.code, name: parent.name }] : above;
}

function brief(id: string, facts: Facts): Brief {
  return { id, level: facts.level, code: facts.code, name: facts.name };
}

function subTypesOf(register: Register, id: string, facts: Facts, revision: string): { id: string; name: string }[] {
  if (facts.level !== 'occupation') return [];
  return register.children(id, revision).map((child) => ({ id: child.id, name: child.facts.name }));
}

/** The last revision up to the given one whose source names the entry; what is inferred from silence confirms nothing. */
function lastConfirmed(past: readonly Change[], revision: string): string | null {
  const spoken = past.flatMap(({ patch, citation, revision: laid }) => {
    if (citation.certainty === 'inferred' && patch.name === undefined) return [];
    return [compareRevisions(citation.revision, revision) <= 0 ? citation.revision : laid];
  });
  return spoken.sort(compareRevisions).at(-1) ?? null;
}

function lastCurrent(history: EntryHistory, revision: string): string {
  const state = history.states.findLast(
    ({ since, facts }) => facts.status === 'current' && compareRevisions(since, revision) <= 0,
  );
  return state?.since ?? revision;
}

/** The period around a revision over which level, code, name and status stay the same. */
function designationPeriod(history: EntryHistory, revision: string): { since: string; until: string | null } {
  const index = history.states.findLastIndex(({ since }) => compareRevisions(since, revision) <= 0);
  const designation = (at: number): string => {
    const facts = history.states[at]?.facts;
    return facts === undefined ? '' : [facts.level, facts.code, facts.name, facts.status].join(' ');
  };
  let first = index;
  let last = index;
  while (first > 0 && designation(first - 1) === designation(index)) first -= 1;
  while (last + 1 < history.states.length && designation(last + 1) === designation(index)) last += 1;
  return { since: history.states[first]?.since ?? revision, until: history.states[last]?.until ?? null };
}
