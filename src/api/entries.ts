/** Entries (条目): lists by level, group, mark and status; one entry with its citations; its whole history. */
import { z } from 'zod';
import { compareSteps } from '../catalogue/history/compare.ts';
import { differences } from '../catalogue/history/difference.ts';
import type { EntryHistory, Register, Standing } from '../catalogue/register.ts';
import {
  briefOf,
  briefSchema,
  describedSchema,
  describeEntry,
  showCitation,
  shownCitationSchema,
} from '../catalogue/views/described.ts';
import { levelSchema, readCode } from '../catalogue/vocabulary/code.ts';
import { entryIdSchema, factsSchema, markSchema, statusSchema } from '../catalogue/vocabulary/entry.ts';
import { mentionSchema } from '../catalogue/vocabulary/mention.ts';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { type Answer, answerFieldProblem, answerJson, answerProblem } from './answer.ts';
import { atField, dated, datedShape, readMoment } from './at.ts';
import { cutPage, nextLink, pageFields } from './page.ts';
import { defineRead } from './read.ts';

/** The id of 网约配送员, for examples. */
const courier = 'e1gbi1maoa6';

const params = z.object({ id: z.string().meta({ description: 'An entry id.' }) });
const mentionAnswerSchema = mentionSchema
  .omit({ entry: true })
  .extend({ then: briefSchema.nullable(), now: briefSchema.nullable() });

/** One named difference, with the facts before and after and its citations. */
export const differenceSchema = z.object({
  types: z.array(z.enum(differences)),
  gsim: z.array(z.string()),
  before: factsSchema.partial().nullable(),
  after: factsSchema.partial().nullable(),
  citation: shownCitationSchema.nullable(),
  citations: z.array(shownCitationSchema),
});

export const entryHistorySchema = z.object({
  id: entryIdSchema,
  states: z.array(factsSchema.extend({ since: revisionIdSchema, until: revisionIdSchema.nullable() })),
  changes: z.array(differenceSchema.extend({ revision: revisionIdSchema })),
});

export const entriesRead = defineRead({
  path: '/v1/entries',
  summary: 'The entries as of a date, by code',
  params: z.object({}),
  query: z.object({
    level: levelSchema.optional(),
    parent: z
      .string()
      .optional()
      .meta({
        description: 'A code: everything below it. An entry id: what stands directly under it.',
        examples: ['4-02-07'],
      }),
    mark: markSchema.optional(),
    status: statusSchema.optional().meta({ description: 'current where it is not given.' }),
    at: atField,
    ...pageFields,
  }),
  body: z.object({ ...datedShape, total: z.int(), items: z.array(describedSchema), next: z.string().nullable() }),
  examples: ['/v1/entries?level=occupation&parent=4-02-07&limit=3'],
  answer: (setting, _, query) => {
    const moment = readMoment(setting, query.at);
    if ('status' in moment) return moment;
    const { register } = setting;
    const revision = moment.revision.id;
    const lies = query.parent === undefined ? () => true : findPlace(register, query.parent, revision);
    if (lies === null) {
      const detail = `“${query.parent}” is neither a code nor the id of an entry.`;
      return answerFieldProblem(
        'parent-unknown',
        'Unknown parent',
        '/query/parent',
        detail,
        'Give a code such as 4-02-07, or an entry id.',
      );
    }
    const { level, mark, status = 'current' } = query;
    const found = register.standings(revision).filter((standing) => {
      const { facts } = standing;
      const fits = (level === undefined || facts.level === level) && facts.status === status;
      return fits && (mark === undefined || facts.marks.some((own) => own === mark)) && lies(standing);
    });
    const page = cutPage(found, ({ id }) => id, query.limit, query.cursor);
    if ('status' in page) return page;
    const items = page.items.flatMap(({ id }) => {
      const history = register.entry(id);
      return (history && describeEntry(register, history, revision)) ?? [];
    });
    return answerJson(dated(moment, { ...page, items }), nextLink('/v1/entries', query, page.next));
  },
});

/** The test for lying below a code, at any depth, or directly under an entry; null where the text is neither. */
function findPlace(register: Register, parent: string, revision: string): ((standing: Standing) => boolean) | null {
  const code = readCode(parent);
  if (code === null) return register.entry(parent) === null ? null : ({ facts }) => facts.parent === parent;
  return ({ facts }) => {
    if (facts.code !== null) return facts.code.startsWith(`${code}-`);
    const above = facts.parent === null ? null : register.facts(facts.parent, revision)?.code;
    return above === code || above?.startsWith(`${code}-`) === true;
  };
}

export const entryRead = defineRead({
  path: '/v1/entries/{id}',
  summary: 'One entry as of a date, with policy texts that mention it',
  params,
  query: z.object({ at: atField }),
  body: z.object({
    ...datedShape,
    entry: describedSchema,
    formerly: z.array(briefSchema),
    mentions: z.array(mentionAnswerSchema),
  }),
  examples: [`/v1/entries/${courier}?at=2021-01-01`],
  answer: (setting, { id }, { at }) => {
    const moment = readMoment(setting, at);
    if ('status' in moment) return moment;
    const { register, today } = setting;
    const history = register.entry(id);
    if (history === null) return unknownEntry(id);
    const entry = describeEntry(register, history, moment.revision.id);
    if (entry === null) {
      const detail = `No held source knows this entry by ${moment.revision.id}; the first that does is ${history.born}.`;
      return answerProblem(404, 'entry-not-yet', 'Entry not known yet', detail, {
        hint: `Ask for at=${history.born} or later.`,
        ...dated(moment, {}),
      });
    }
    const formerly = register
      .predecessors(id)
      .flatMap((earlier) => briefOf(register, earlier, moment.revision.id) ?? []);
    const links = { 'version-history': `/v1/entries/${id}/history`, 'latest-version': `/v1/entries/${id}` };
    return answerJson(dated(moment, { entry, formerly, mentions: mentionsOf(register, id, today) }), links);
  },
});

export const entryHistoryRead = defineRead({
  path: '/v1/entries/{id}/history',
  summary: 'Every state and every cited change of an entry',
  params,
  query: z.object({}),
  body: entryHistorySchema,
  examples: [`/v1/entries/${courier}/history`],
  answer: ({ register }, { id }) => {
    const history = register.entry(id);
    if (history === null) return unknownEntry(id);
    return answerJson(describeHistory(register, history), { 'latest-version': `/v1/entries/${id}` });
  },
});

/** The states of an entry and its changes, revision by revision. */
export function describeHistory(register: Register, history: EntryHistory): object {
  const states = history.states.map(({ since, until, facts }) => ({ since, until, ...facts }));
  const changes = compareSteps(register, history).map(
    ({ revision, types, gsim, before, after, citation, citations }) => ({
      ...{ revision, types, gsim, before, after },
      citation: citation === null ? null : showCitation(register, citation),
      citations: citations.map((cited) => showCitation(register, cited)),
    }),
  );
  return { id: history.id, states, changes };
}

function mentionsOf(register: Register, id: string, today: string): object[] {
  return register.rows.mentions
    .filter(({ entry }) => entry === id)
    .map(({ entry, ...mention }) => {
      const then = register.held.findLast((revision) => revision.id <= (mention.issuedOn ?? today))?.id;
      return {
        ...mention,
        then: then === undefined || mention.issuedOn === null ? null : briefOf(register, entry, then),
        now: briefOf(register, entry, register.latest.id),
      };
    });
}

function unknownEntry(id: string): Answer {
  const detail = `There is no entry “${id}”.`;
  return answerProblem(404, 'entry-unknown', 'No such entry', detail, {
    hint: 'Entry ids come from /v1/codes and /v1/entries; a withdrawn entry keeps its id.',
    errors: [{ pointer: '/path/id', detail }],
  });
}
