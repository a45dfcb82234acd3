/** Revisions (版本): every one known, held or not, with coverage, counts and digests; and the changes that each makes. */
import { z } from 'zod';
import type { Register } from '../catalogue/register.ts';
import { countCurrent, countsSchema } from '../catalogue/views/count.ts';
import { briefOf, briefSchema, showCitation, shownCitationSchema } from '../catalogue/views/described.ts';
import { changeSchema } from '../catalogue/vocabulary/change.ts';
import { type Revision, revisionIdSchema, revisionSchema } from '../catalogue/vocabulary/revision.ts';
import { type Answer, answerJson, answerProblem } from './answer.ts';
import { cutPage, nextLink, pageFields } from './page.ts';
import { defineRead } from './read.ts';

const shownRevisionSchema = revisionSchema.omit({ held: true }).extend({
  held: z.boolean().meta({ description: 'Whether the registry has anything of it but the knowledge that it exists.' }),
  extent: revisionSchema.shape.held.meta({ description: 'How much of its source the registry has.' }),
  counts: countsSchema.nullable().meta({ description: 'What is current after it; null where it is not held.' }),
});

const params = z.object({ id: z.string().meta({ description: 'A revision id.', examples: ['2020-02-25'] }) });

export const revisionsRead = defineRead({
  path: '/v1/revisions',
  summary: 'Every revision known, held or not',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ items: z.array(shownRevisionSchema) }),
  examples: ['/v1/revisions'],
  answer: ({ register }) =>
    answerJson({ items: register.rows.revisions.map((revision) => showRevision(register, revision)) }),
});

export const revisionRead = defineRead({
  path: '/v1/revisions/{id}',
  summary: 'One revision',
  params,
  query: z.object({}),
  body: shownRevisionSchema,
  examples: ['/v1/revisions/2020-02-25'],
  answer: ({ register }, { id }) => {
    const revision = register.revision(id);
    if (revision === null) return unknownRevision(register, id);
    return answerJson(showRevision(register, revision), neighbours(register, revision));
  },
});

export const changesRead = defineRead({
  path: '/v1/revisions/{id}/changes',
  summary: 'The cited changes that a revision makes, in document order',
  params,
  query: z.object(pageFields),
  body: z.object({
    revision: revisionIdSchema,
    extent: revisionSchema.shape.held.meta({ description: 'none or part: it made changes that are not listed.' }),
    total: z.int(),
    items: z.array(
      z.object({
        order: z.int(),
        entry: briefSchema.nullable(),
        patch: changeSchema.shape.patch,
        citation: shownCitationSchema,
      }),
    ),
    next: z.string().nullable(),
  }),
  examples: ['/v1/revisions/2020-06-28/changes?limit=2'],
  answer: ({ register }, { id }, query) => {
    const revision = register.revision(id);
    if (revision === null) return unknownRevision(register, id);
    const own = register.rows.changes.filter((change) => change.revision === id);
    const page = cutPage(own, ({ order }) => String(order), query.limit, query.cursor);
    if ('status' in page) return page;
    const items = page.items.map(({ order, entry, patch, citation }) => ({
      ...{ order, entry: briefOf(register, entry, id), patch },
      citation: showCitation(register, citation),
    }));
    return answerJson(
      { revision: id, extent: revision.held, ...page, items },
      nextLink(`/v1/revisions/${id}/changes`, query, page.next),
    );
  },
});

/** A revision as answers show it. */
export function showRevision(register: Register, revision: Revision): z.infer<typeof shownRevisionSchema> {
  const {
    id,
    kind,
    number,
    title,
    issuers,
    issuedOn,
    held,
    coverage,
    announced,
    restsOn,
    source,
    sourceDigest,
    digest,
  } = revision;
  const counts = held === 'none' ? null : countCurrent(register, id);
  return {
    ...{ id, kind, number, title, issuedOn, coverage, counts, digest, held: held !== 'none', extent: held },
    ...{ issuers, announced, restsOn, source, sourceDigest },
  };
}

function neighbours(register: Register, revision: Revision): Record<string, string> {
  const index = register.held.indexOf(revision);
  const before = register.held[index - 1];
  const after = index === -1 ? undefined : register.held[index + 1];
  return {
    ...(before === undefined ? {} : { 'predecessor-version': `/v1/revisions/${before.id}` }),
    ...(after === undefined ? {} : { 'successor-version': `/v1/revisions/${after.id}` }),
    'latest-version': `/v1/revisions/${register.latest.id}`,
  };
}

function unknownRevision(register: Register, id: string): Answer {
  const detail = `There is no revision “${id}”.`;
  const known = register.rows.revisions.map((revision) => revision.id).join(', ');
  return answerProblem(404, 'revision-unknown', 'No such revision', detail, {
    hint: `Known revisions: ${known}.`,
    errors: [{ pointer: '/path/id', detail }],
  });
}
