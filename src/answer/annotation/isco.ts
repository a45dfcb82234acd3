/** The question what corresponds to what between entries and the unit groups of ISCO-08; a beginning of a code means all that it holds. */
import * as z from 'zod';
import { fail } from '../../catalogue/result.ts';
import { defineQuestion } from '../question.ts';
import { answerRows, refuseItem, rowFields, rowsShape } from './crosswalk.ts';

const scheme = 'isco-08';

export const iscoQuestion = defineQuestion({
  name: 'iscoCrosswalk',
  summary: 'Which unit groups of ISCO-08 an occupation corresponds to, and which occupations a unit group',
  needs: 'register',
  asks: z.strictObject({
    isco: z
      .string()
      .optional()
      .meta({
        description: 'The code of a unit group, or its beginning: 25 means all of sub-major group 25.',
        examples: ['2512'],
      }),
    ...rowFields,
  }),
  answers: z.object(rowsShape),
  answer: (context, { isco, ...asked }) => {
    const known = context.register.annotations.crosswalks.get(scheme)?.items.keys() ?? [];
    const items = isco === undefined ? null : [...known].filter((code) => isco !== '' && code.startsWith(isco.trim()));
    if (isco !== undefined && items?.length === 0)
      return fail(refuseItem('isco', isco, 'Give the four digits of a unit group of ISCO-08, such as 2512, or fewer.'));
    return answerRows(context, scheme, { ...asked, items });
  },
});
