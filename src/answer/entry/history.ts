/** The question what an entry has ever been: every state, and every change with its citations, revision by revision. */
import * as z from 'zod';
import { compareSteps } from '../../catalogue/history/compare.ts';
import { succeed } from '../../catalogue/result.ts';
import { entryIdSchema, factsSchema } from '../../catalogue/vocabulary/entry.ts';
import { revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import { showDifference, shownDifferenceSchema } from '../difference.ts';
import { defineQuestion } from '../question.ts';
import { entryField, findEntry } from './subject.ts';

export const entryHistoryQuestion = defineQuestion({
  name: 'entryHistory',
  summary: 'Every state and every cited change of an entry',
  needs: 'register',
  asks: z.strictObject({ id: entryField }),
  answers: z.object({
    id: entryIdSchema,
    states: z.array(factsSchema.extend({ since: revisionIdSchema, until: revisionIdSchema.nullable() })),
    changes: z.array(shownDifferenceSchema.extend({ revision: revisionIdSchema })),
  }),
  answer: ({ register }, { id }) => {
    const history = findEntry(register, id);
    if (!history.ok) return history;
    const states = history.value.states.map(({ since, until, facts }) => ({ since, until, ...facts }));
    const changes = compareSteps(register, history.value).map((step) => ({
      revision: step.revision,
      ...showDifference(register, step),
    }));
    return succeed({ id, states, changes });
  },
});
