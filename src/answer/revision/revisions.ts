/** The question which revisions there are: every one known, held or not, in order of time. */
import * as z from 'zod';
import { succeed } from '../../catalogue/result.ts';
import { defineQuestion } from '../question.ts';
import { shownRevisionSchema, showRevision } from './shown.ts';

export const revisionsQuestion = defineQuestion({
  name: 'revisions',
  summary: 'Every revision known, held or not',
  needs: 'register',
  asks: z.strictObject({}),
  answers: z.object({ items: z.array(shownRevisionSchema) }),
  answer: ({ register }) =>
    succeed({ items: register.rows.revisions.map((revision) => showRevision(register, revision)) }),
});
