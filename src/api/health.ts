/** Health: that the process answers, and with which registry. */
import { z } from 'zod';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { answerJson } from './answer.ts';
import { defineRead } from './read.ts';

export const healthRead = defineRead({
  path: '/healthz',
  summary: 'Whether the service answers, and the head of its registry',
  params: z.object({}),
  query: z.object({}),
  body: z.object({ status: z.literal('ok'), head: z.string(), revision: revisionIdSchema }),
  examples: ['/healthz'],
  answer: ({ register }) => answerJson({ status: 'ok', head: register.head, revision: register.latest.id }),
});
