/** The question what one revision is: its document, coverage, counts and digests. */
import * as z from 'zod';
import { succeed } from '../../catalogue/result.ts';
import { defineQuestion } from '../question.ts';
import { findRevision, revisionField, shownRevisionSchema, showRevision } from './shown.ts';

export const revisionQuestion = defineQuestion({
  name: 'revision',
  summary: 'One revision',
  needs: 'register',
  asks: z.strictObject({ id: revisionField }),
  answers: shownRevisionSchema,
  answer: ({ register }, { id }) => {
    const revision = findRevision(register, id);
    return revision.ok ? succeed(showRevision(register, revision.value)) : revision;
  },
});
