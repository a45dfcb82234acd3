/** The question what differs between two revisions: typed changes with their citations, and what either side does not know. */
import * as z from 'zod';
import { differences } from '../catalogue/history/difference.ts';
import { fail, succeed } from '../catalogue/result.ts';
import { describeComparison } from '../catalogue/views/comparison.ts';
import { namedEntrySchema } from '../catalogue/views/described.ts';
import { levelSchema, readCode } from '../catalogue/vocabulary/code.ts';
import { entryIdSchema } from '../catalogue/vocabulary/entry.ts';
import { coverageSchema, revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { atField, readMoment } from './dated.ts';
import { shownDifferenceSchema } from './difference.ts';
import { defineQuestion } from './question.ts';
import { refuse } from './refusal.ts';

const truth = 'Invalid option: expected one of "true"|"false"';

export const compareQuestion = defineQuestion({
  name: 'compare',
  summary: 'What differs between two revisions',
  needs: 'register',
  asks: z.strictObject({
    from: z.string().meta({ description: 'A date or revision id.', examples: ['2020-06-28'] }),
    to: atField,
    parent: z.string().optional().meta({ description: 'Only entries whose code lies in this group, before or after.' }),
    level: levelSchema.optional().meta({ description: 'Only entries of this level, before or after.' }),
    type: z.enum(differences).optional().meta({ description: 'Only changes of this type, among others.' }),
    learned: z.boolean(truth).optional().meta({ description: 'true: also what one side merely does not know.' }),
  }),
  needed: { from: 'Give from= as a date or revision id; to= is today where it is not given.' },
  answers: z.object({
    from: revisionIdSchema,
    to: revisionIdSchema,
    summary: z.partialRecord(z.enum(differences), z.int()),
    changes: z.array(
      shownDifferenceSchema.extend({
        entry: z.object({ id: entryIdSchema, from: namedEntrySchema.nullable(), to: namedEntrySchema.nullable() }),
      }),
    ),
    coverage: z.object({
      from: coverageSchema,
      to: coverageSchema,
      gaps: z.array(z.string()),
      notes: z.array(z.string()),
    }),
  }),
  answer: (context, { from, to, parent, level, type, learned = false }) => {
    const low = readMoment(context, from, 'from');
    if (!low.ok) return low;
    const high = readMoment(context, to, 'to');
    if (!high.ok) return high;
    const group = parent === undefined ? null : readCode(parent);
    if (parent !== undefined && group === null) {
      const hint = 'Give a code such as 4-14.';
      return fail(refuse('code-malformed', `“${parent}” is not a code.`, { field: 'parent', hint }));
    }
    return succeed(describeComparison(context.register, low.value, high.value, { group, learned, level, type }));
  },
});
