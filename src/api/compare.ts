/** Comparison over HTTP: typed changes between two revisions with their citations, and what either side does not know. */
import { z } from 'zod';
import { differences } from '../catalogue/history/difference.ts';
import { describeComparison } from '../catalogue/views/comparison.ts';
import { namedEntrySchema } from '../catalogue/views/described.ts';
import { readCode } from '../catalogue/vocabulary/code.ts';
import { entryIdSchema } from '../catalogue/vocabulary/entry.ts';
import { coverageSchema, revisionIdSchema } from '../catalogue/vocabulary/revision.ts';
import { answerFieldProblem, answerJson } from './answer.ts';
import { atField, readMoment } from './at.ts';
import { writeCsv, writeMarkdown } from './comparison.ts';
import { differenceSchema } from './entries.ts';
import { defineRead } from './read.ts';

const csvType = 'text/csv; charset=utf-8';
const markdownType = 'text/markdown; charset=utf-8';

export const compareRead = defineRead({
  path: '/v1/compare',
  summary: 'What differs between two revisions',
  params: z.object({}),
  query: z.object({
    from: atField.meta({ description: 'A date or revision id.', examples: ['2020-06-28'] }),
    to: atField,
    parent: z.string().optional().meta({ description: 'Only entries whose code lies in this group, before or after.' }),
    learned: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'true: also what one side merely does not know.' }),
    format: z.enum(['json', 'csv', 'md']).optional(),
  }),
  body: z.object({
    from: revisionIdSchema,
    to: revisionIdSchema,
    summary: z.partialRecord(z.enum(differences), z.int()),
    changes: z.array(
      differenceSchema.extend({
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
  otherTypes: [csvType, markdownType],
  examples: ['/v1/compare?from=2020-02-25&to=2020-06-28&parent=4-14-04'],
  answer: (setting, _, { from, to, parent, learned, format }) => {
    if (from === undefined) {
      const hint = 'Give from= as a date or revision id; to= is today where it is not given.';
      return answerFieldProblem('parameter-missing', 'Missing parameter', '/query/from', '“from” is required.', hint);
    }
    const low = readMoment(setting, from, 'from');
    if ('status' in low) return low;
    const high = readMoment(setting, to, 'to');
    if ('status' in high) return high;
    const group = parent === undefined ? null : readCode(parent);
    if (parent !== undefined && group === null) {
      return answerFieldProblem(
        'code-malformed',
        'Malformed code',
        '/query/parent',
        `“${parent}” is not a code.`,
        'Give a code such as 4-14.',
      );
    }
    const comparison = describeComparison(setting.register, low, high, { group, learned: learned === 'true' });
    if (format === 'csv') return { ...answerJson(null), type: csvType, body: writeCsv(comparison) };
    if (format === 'md') return { ...answerJson(null), type: markdownType, body: writeMarkdown(comparison) };
    return answerJson(comparison);
  },
});
