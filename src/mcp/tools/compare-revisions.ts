/** The tool that compares two revisions: typed changes with their citations, a portion at a time. */
import * as z from 'zod';
import { compareQuestion } from '../../answer/compare.ts';
import { countField } from '../../answer/page.ts';
import { type AnswerTo, ask } from '../../answer/question.ts';
import { say, sayRefusal } from '../outcome.ts';
import { defineTool } from '../tool.ts';
import { cite, citeRevision, join, name } from '../writing.ts';

/** How many changes come at once: as many as usual, and at most. */
const portion = { usual: 10, most: 30 } as const;

export const compareRevisions = defineTool({
  name: 'compare_revisions',
  title: 'Compare revisions 比较版本',
  description:
    'What differs between two dates or revisions: recoded, renamed, split, merged, promoted, withdrawn, new …, each with its citation. Narrow it by parent (a code); longer lists come a portion at a time: pass `next` as `offset`.',
  needs: 'register',
  takes: compareQuestion.asks.extend({
    limit: countField(portion.most).meta({
      description: `How many changes, 1 to ${portion.most}; ${portion.usual} where it is not given.`,
    }),
    offset: z.int().min(0).optional().meta({ description: 'How many changes to leave out.' }),
  }),
  needed: compareQuestion.needed,
  gives: compareQuestion.answers.extend({ total: z.int(), next: z.int().nullable() }),
  call: (context, { limit = portion.usual, offset = 0, ...asked }) => {
    const answered = ask(context, compareQuestion, asked);
    if (!answered.ok) return sayRefusal(answered.error);
    const { from, to, summary, coverage } = answered.value;
    const total = answered.value.changes.length;
    const changes = answered.value.changes.slice(offset, offset + limit);
    const next = offset + limit < total ? offset + limit : null;
    const counted = Object.entries(summary).map(([type, count]) => `${type} ${count}`);
    const citation = changes.find((change) => change.citation !== null)?.citation ?? null;
    return say(
      total === 0 ? 'noMatch' : 'found',
      { ...answered.value, changes, total, next },
      join([
        `From ${from} to ${to}: ${total === 0 ? 'no change is known' : `${total} changes (${counted.join(', ')})`}.`,
        ...changes.map(tellChange),
        next === null ? '' : `${total - next} more: ask again with offset=${next}.`,
        ...coverage.notes,
        citation === null ? citeRevision(context.register, to) : cite(citation),
      ]),
    );
  },
});

function tellChange({ types, entry }: AnswerTo<typeof compareQuestion>['changes'][number]): string {
  const [before, after] = [entry.from, entry.to].map((side) => (side === null ? 'not known' : name(side)));
  return `- ${types.join(', ')}: ${before === after ? before : `${before} → ${after}`}`;
}
