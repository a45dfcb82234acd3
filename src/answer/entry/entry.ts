/** The question what an entry (条目) is on a date, what it came from, and which policy texts mention it. */
import * as z from 'zod';
import type { Register } from '../../catalogue/register.ts';
import { fail, succeed } from '../../catalogue/result.ts';
import { briefOf, briefSchema, describedSchema, describeEntry } from '../../catalogue/views/described.ts';
import { mentionSchema } from '../../catalogue/vocabulary/mention.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { defineQuestion, type Immutable } from '../question.ts';
import { refuse } from '../refusal.ts';
import { entryField, findEntry } from './subject.ts';

const shownMentionSchema = mentionSchema
  .omit({ entry: true })
  .extend({ then: briefSchema.nullable(), now: briefSchema.nullable() });
type ShownMention = Immutable<z.infer<typeof shownMentionSchema>>;

export const entryQuestion = defineQuestion({
  name: 'entry',
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
    const { register, today } = context;
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
    return succeed(dated(moment.value, { entry, formerly, mentions: mentionsOf(register, id, today) }));
  },
});

function mentionsOf(register: Register, id: string, today: string): ShownMention[] {
  return register.rows.mentions
    .filter(({ entry }) => entry === id)
    .map(({ entry, ...mention }) => {
      const then = register.held.findLast((revision) => revision.id <= (mention.issuedOn ?? today))?.id;
      return {
        ...mention,
        then: then === undefined || mention.issuedOn === null ? null : briefOf(register, entry, then),
        now: briefOf(register, entry, register.latest.id),
      };
    });
}
