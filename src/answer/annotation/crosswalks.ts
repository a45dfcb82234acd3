/** The question which crosswalks (对照表) there are: for each other classification what it is, and what our table of it rests on. */
import * as z from 'zod';
import type { Crosswalk } from '../../catalogue/annotations.ts';
import type { Register } from '../../catalogue/register.ts';
import { succeed } from '../../catalogue/result.ts';
import { schemeSchema } from '../../catalogue/vocabulary/crosswalk.ts';
import { revisionIdSchema } from '../../catalogue/vocabulary/revision.ts';
import { defineQuestion, type Immutable } from '../question.ts';

/** What every answer from a crosswalk says of it. */
export const crosswalkShape = {
  scheme: schemeSchema,
  asOf: revisionIdSchema.meta({ description: 'The revision as of which each row was judged.' }),
  official: z.literal(false),
  restsOn: z.string(),
  certainty: z.string().meta({ description: 'What the certainties of the rows mean.' }),
};
const crosswalkSchema = z.object(crosswalkShape);

export const crosswalksQuestion = defineQuestion({
  name: 'crosswalks',
  summary: 'The classifications that entries are compared with',
  needs: 'register',
  asks: z.strictObject({}),
  answers: z.object({ items: z.array(crosswalkSchema.extend({ rows: z.int() })) }),
  answer: ({ register }) =>
    succeed({
      items: [...register.annotations.crosswalks.values()].map((crosswalk) => ({
        ...describeCrosswalk(register, crosswalk),
        rows: crosswalk.rows.length,
      })),
    }),
});

/** What a crosswalk is and rests on. */
export function describeCrosswalk(
  register: Register,
  { scheme }: Crosswalk,
): Immutable<z.infer<typeof crosswalkSchema>> {
  const {
    asOf = register.latest.id,
    restsOn = '',
    certainty = '',
  } = register.annotations.origin(`crosswalk ${scheme.id}`) ?? {};
  return { scheme, asOf, official: false, restsOn, certainty };
}
