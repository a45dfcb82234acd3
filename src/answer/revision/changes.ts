/** The question what a revision changes: its merge patches with their citations, in document order, page by page. */
import * as z from 'zod';
import { succeed } from '../../catalogue/result.ts';
import { briefOf, briefSchema, showCitation, shownCitationSchema } from '../../catalogue/views/described.ts';
import { changeSchema } from '../../catalogue/vocabulary/change.ts';
import { revisionIdSchema, revisionSchema } from '../../catalogue/vocabulary/revision.ts';
import { cutPage, pageFields, pageShape } from '../page.ts';
import { defineQuestion } from '../question.ts';
import { findRevision, revisionField } from './shown.ts';

export const changesQuestion = defineQuestion({
  name: 'changes',
  summary: 'The cited changes that a revision makes, in document order',
  needs: 'register',
  asks: z.strictObject({ id: revisionField, ...pageFields }),
  answers: z.object({
    revision: revisionIdSchema,
    extent: revisionSchema.shape.held.meta({ description: 'none or part: it made changes that are not listed.' }),
    total: pageShape.total,
    items: z.array(
      z.object({
        order: z.int(),
        entry: briefSchema.nullable(),
        patch: changeSchema.shape.patch,
        citation: shownCitationSchema,
      }),
    ),
    next: pageShape.next,
  }),
  answer: ({ register }, { id, limit, cursor }) => {
    const revision = findRevision(register, id);
    if (!revision.ok) return revision;
    const own = register.rows.changes.filter((change) => change.revision === id);
    const page = cutPage(own, ({ order }) => String(order), { limit, cursor, list: { id } });
    if (!page.ok) return page;
    const items = page.value.items.map(({ order, entry, patch, citation }) => ({
      ...{ order, entry: briefOf(register, entry, id), patch },
      citation: showCitation(register, citation),
    }));
    return succeed({ revision: id, extent: revision.value.held, ...page.value, items });
  },
});
