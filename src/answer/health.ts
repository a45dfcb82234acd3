/** The question whether the service answers, and with which registry. */
import { z } from 'zod';
import { succeed } from '../catalogue/result.ts';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { defineQuestion } from './question.ts';

export const healthQuestion = defineQuestion({
  name: 'health',
  summary: 'Whether the service answers, and the head of its registry',
  needs: 'register',
  asks: z.strictObject({}),
  answers: z.object({ status: z.literal('ok'), head: z.string(), revision: revisionIdSchema }),
  answer: ({ register }) => succeed({ status: 'ok' as const, head: register.head, revision: register.latest.id }),
});
