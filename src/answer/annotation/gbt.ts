/**
 * The question what corresponds to what between groups and GB/T 6565-2015. Where a number could be several groups, all come
 * back; groups that merely have its digits stand apart, since equal digits are no correspondence.
 */
import * as z from 'zod';
import { fail, succeed } from '../../catalogue/result.ts';
import { namedEntrySchema, nameEntry } from '../../catalogue/views/described.ts';
import { readGbm } from '../../catalogue/vocabulary/gbm.ts';
import { defineQuestion } from '../question.ts';
import { answerRows, refuseItem, rowFields, rowsShape } from './crosswalk.ts';

const scheme = 'gbt-6565';

export const gbtQuestion = defineQuestion({
  name: 'gbtCrosswalk',
  summary: 'Which items of GB/T 6565-2015 a group corresponds to, and which groups an item',
  needs: 'register',
  asks: z.strictObject({
    gbt: z
      .string()
      .optional()
      .meta({ description: 'The five digits of an item, also written GBM 10300.', examples: ['10300'] }),
    ...rowFields,
  }),
  answers: z.object({
    ...rowsShape,
    sameDigits: z.array(namedEntrySchema).meta({
      description: 'Where an item was asked for: the groups whose own digits are the same, that is, their GBM number.',
    }),
  }),
  answer: (context, { gbt, ...asked }) => {
    const { register } = context;
    const items = register.annotations.crosswalks.get(scheme)?.items;
    const number = gbt === undefined ? null : readGbm(gbt);
    if (gbt !== undefined && (number === null || items?.has(number.digits) !== true))
      return fail(refuseItem('gbt', gbt, 'Give the five digits of an item of GB/T 6565-2015, such as 10300.'));
    const rows = answerRows(context, scheme, { ...asked, items: number === null ? null : [number.digits] });
    if (!rows.ok) return rows;
    const { revision } = rows.value;
    const sameDigits = (number?.candidates ?? []).flatMap((code) => {
      const holding = register.holding(code, revision);
      return (holding && nameEntry(register, holding.entry, revision)) ?? [];
    });
    return succeed({ ...rows.value, sameDigits });
  },
});
