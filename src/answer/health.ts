/** The questions whether the service answers, and whether it has a registry to answer with. */
import * as z from 'zod';
import { succeed } from '../catalogue/result.ts';
import { revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { defineQuestion } from './question.ts';

export const healthQuestion = defineQuestion({
  name: 'health',
  summary: 'Whether the service answers, and the head of its registry',
  needs: 'register',
  asks: z.strictObject({}),
  answers: z.object({
    ...{ status: z.literal('ok'), head: z.string(), revision: revisionIdSchema },
    /** Since when the database cannot be read: the answers are those of the last good register. */
    staleSince: z.iso.datetime().optional(),
  }),
  answer: ({ register, staleSince = null }) =>
    succeed({
      ...{ status: 'ok' as const, head: register.head, revision: register.latest.id },
      ...(staleSince === null ? {} : { staleSince }),
    }),
});

export const readinessQuestion = defineQuestion({
  name: 'readiness',
  summary: 'Whether the register is loaded, so that requests may be sent here',
  needs: 'register',
  asks: z.strictObject({}),
  answers: z.object({ status: z.literal('ready'), head: z.string() }),
  answer: ({ register }) => succeed({ status: 'ready' as const, head: register.head }),
});
