/** The question what a code (职业编码) means on a date: its entry then, and who held it before. */
import * as z from 'zod';
import { fail, succeed } from '../../catalogue/result.ts';
import { briefSchema, describedSchema, describeEntry } from '../../catalogue/views/described.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
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

const formerSchema = z.object({
  ...holderShape,
  becomes: z
    .array(briefSchema)
    .meta({ description: 'What the entry is as of the revision: itself under another code, or what it became.' }),
});

export const codeQuestion = defineQuestion({
  name: 'code',
  summary: 'What a code means on a date',
  needs: 'register',
  asks: z.strictObject({ code: codeField, at: atField }),
  answers: z.object({
    ...datedShape,
    code: z.string(),
    entry: describedSchema
      .nullable()
      .meta({ description: 'Null where nobody holds the code then, but somebody did before.' }),
    formerly: z.array(formerSchema),
  }),
  answer: (context, { code: typed, at }) => {
    const { register } = context;
    const code = readTypedCode(typed);
    if (code === null) return fail(refuseMalformed(typed));
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const revision = moment.value.revision.id;
    const past = register.holdings(code).filter(({ since }) => compareRevisions(since, revision) <= 0);
    if (past.length === 0) return fail(refuseUnheld(register, code, moment.value));
    const holding = register.holding(code, revision);
    const history = holding === null ? null : register.entry(holding.entry);
    const entry = history === null ? null : describeEntry(register, history, revision);
    const formerly = past
      .filter((other) => other !== holding)
      .map((other) => ({
        ...describeHolder(register, other),
        becomes: describeHeirs(register, other.entry, revision),
      }));
    return succeed(dated(moment.value, { code, entry, formerly }));
  },
});
