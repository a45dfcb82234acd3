/** The question what an entry (条目) is on a date, what it came from, what people call it, and which policy texts mention it. */
import * as z from 'zod';
import { fail, succeed } from '../../catalogue/result.ts';
import { briefOf, briefSchema, describedSchema, describeEntry } from '../../catalogue/views/described.ts';
import { aliasSchema } from '../../catalogue/vocabulary/alias.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { ask, defineQuestion } from '../question.ts';
import { refuse } from '../refusal.ts';
import { mentionsOf, shownMentionSchema } from './mentions.ts';
import { entryField, findEntry } from './subject.ts';

const shownAliasSchema = aliasSchema.omit({ targets: true });

/** Without the popular names, which are loaded apart from the register. */
export const bareEntryQuestion = defineQuestion({
  name: 'bareEntry',
  summary: 'One entry as of a date, with policy texts that mention it',
  needs: 'register',
  asks: z.strictObject({ id: entryField, at: atField }),
  answers: z.object({
    ...datedShape,
    entry: describedSchema,
    formerly: z.array(briefSchema),
    mentions: z.array(shownMentionSchema),
  }),
  answer: (context, { id, at }) => {
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const { register } = context;
    const history = findEntry(register, id);
    if (!history.ok) return history;
    const revision = moment.value.revision.id;
    const entry = describeEntry(register, history.value, revision);
    if (entry === null) {
      const { born } = history.value;
      const message = `No held source knows this entry by ${revision}; the first that does is ${born}.`;
      const hint = `Ask for at=${born} or later.`;
      return fail(refuse('entry-not-yet', message, { hint, known: dated(moment.value, {}) }));
    }
    const formerly = register.predecessors(id).flatMap((earlier) => briefOf(register, earlier, revision) ?? []);
    return succeed(dated(moment.value, { entry, formerly, mentions: mentionsOf(context, id) }));
  },
});

export const entryQuestion = defineQuestion({
  name: 'entry',
  summary: 'One entry as of a date, with the popular names for it and policy texts that mention it',
  needs: 'matcher',
  asks: bareEntryQuestion.asks,
  answers: bareEntryQuestion.answers.extend({
    aliases: z.array(shownAliasSchema).meta({
      description:
        'Popular and recruitment names, abbreviations and English names that mean it first of all; ours, not official.',
    }),
  }),
  answer: (context, asked) => {
    const answered = ask(context, bareEntryQuestion, asked);
    if (!answered.ok) return answered;
    const aliases = context.aliasesOf(asked.id).map(({ targets: _, ...alias }) => alias);
    return succeed({ ...answered.value, aliases });
  },
});
