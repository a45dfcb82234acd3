/** The question whether one row (一行) was right on its date, and what it is now. */

import * as z from 'zod';
import { succeed } from '../catalogue/result.ts';
import { policySchema, resultSchema, rowSchema } from '../check/row.ts';
import { defineQuestion } from './question.ts';

export const policyField = policySchema.optional().meta({
  description:
    'lenient, where it is not given: other spellings and popular names count; strict: only official names as they are written.',
});

/** A field of a row; in a question it is left out where there is none. */
const field = rowSchema.shape.name.unwrap().unwrap().optional();

export const checkQuestion = defineQuestion({
  name: 'check',
  summary: 'Check one row: was it right on its date, and what is it now',
  needs: 'matcher',
  asks: z.strictObject({
    ref: rowSchema.shape.ref.unwrap().unwrap().optional(),
    ...{ code: field, name: field, subType: field },
    work: field.meta({ description: 'What someone does: it decides between what a vague name may mean.' }),
    on: field.meta({ description: 'The date of the record; today where it is not given.' }),
    at: field.meta({ description: 'The date that "now" means; today where it is not given.' }),
    policy: policyField,
  }),
  answers: resultSchema,
  answer: ({ check }, { policy = 'lenient', ...row }) => succeed(check(policy)(row)),
});
