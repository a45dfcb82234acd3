/** The question what a code has ever meant: every holder, over which period, by which sentence, and where it is now. */
import * as z from 'zod';
import { fail, succeed } from '../../catalogue/result.ts';
import { briefSchema, showCitation, shownCitationSchema } from '../../catalogue/views/described.ts';
import { readMoment } from '../dated.ts';
import { defineQuestion } from '../question.ts';
import {
  codeField,
  describeHeirs,
  describeHolder,
  holderShape,
  readTypedCode,
  refuseMalformed,
  refuseUnheld,
} from './holder.ts';

export const codeHistoryQuestion = defineQuestion({
  name: 'codeHistory',
  summary: 'Everything a code has ever meant',
  needs: 'register',
  asks: z.strictObject({ code: codeField }),
  answers: z.object({
    code: z.string(),
    holders: z.array(
      z.object({
        ...holderShape,
        entry: briefSchema.meta({ description: 'As it was named when it took the code.' }),
        citation: shownCitationSchema.nullable(),
        now: z.array(briefSchema).meta({ description: 'Where it is in the latest revision.' }),
      }),
    ),
  }),
  answer: (context, { code: typed }) => {
    const code = readTypedCode(typed);
    if (code === null) return fail(refuseMalformed(typed));
    const { register } = context;
    const holdings = register.holdings(code);
    if (holdings.length === 0) {
      const moment = readMoment(context, undefined);
      return moment.ok ? fail(refuseUnheld(register, code, moment.value)) : moment;
    }
    const holders = holdings.map((holding) => {
      const change = register
        .entry(holding.entry)
        ?.changes.find((made) => made.revision === holding.since && made.patch.code === code);
      return {
        ...describeHolder(register, holding),
        citation: change === undefined ? null : showCitation(register, change.citation),
        now: describeHeirs(register, holding.entry, register.latest.id),
      };
    });
    return succeed({ code, holders });
  },
});
