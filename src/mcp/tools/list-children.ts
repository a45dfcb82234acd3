/** The tool that lists what stands directly under a group or an occupation, from the 大类 down to 工种, page by page. */
import * as z from 'zod';
import { entriesQuestion } from '../../answer/entry/entries.ts';
import { countField } from '../../answer/page.ts';
import { ask } from '../../answer/question.ts';
import { describedSchema } from '../../catalogue/views/described.ts';
import { type Level, levelOfCode, levels, readCode } from '../../catalogue/vocabulary/code.ts';
import { say, sayRefusal } from '../outcome.ts';
import { defineTool } from '../tool.ts';
import { citeRevision, join, name, tellGaps } from '../writing.ts';

/** How many entries come at once: as many as usual, and at most. */
const portion = { usual: 50, most: 200 } as const;

const { mark, at, cursor } = entriesQuestion.asks.shape;
const childSchema = describedSchema.pick({ id: true, level: true, code: true, name: true, marks: true, nameEn: true });

export const listChildren = defineTool({
  name: 'list_children',
  title: 'List children 列下级',
  description:
    'What stands directly under a group or an occupation on a date: 中类 under a 大类, 小类, 职业, and the 工种 of an occupation. Without parent: the 大类.',
  needs: 'register',
  takes: z.strictObject({
    parent: z
      .string()
      .optional()
      .meta({ description: 'A code such as 4-02, or an entry id.', examples: ['4-02-07'] }),
    ...{ mark, at, cursor },
    limit: countField(portion.most).meta({
      description: `How many, 1 to ${portion.most}; ${portion.usual} where it is not given.`,
    }),
  }),
  gives: entriesQuestion.answers.extend({ items: z.array(childSchema) }),
  call: (context, { parent, mark, at, cursor, limit = portion.usual }) => {
    const code = parent === undefined ? null : readCode(parent);
    const level = parent === undefined ? 'major' : code === null ? undefined : levelBelow(code);
    const answered = ask(context, entriesQuestion, { parent: code ?? parent, level, mark, at, cursor, limit });
    if (!answered.ok) return sayRefusal(answered.error);
    const { revision, gaps, total, next } = answered.value;
    const items = answered.value.items.map(({ id, level, code, name, marks, nameEn }) => ({
      ...{ id, level, code, name, marks, nameEn },
    }));
    const place = parent === undefined ? 'of the first level' : `directly under ${parent}`;
    return say(
      total > 0 ? 'found' : gaps.length > 0 ? 'unknown' : 'noMatch',
      { ...answered.value, items },
      join([
        `${total === 0 ? 'No entries are known' : total === 1 ? 'One entry' : `${total} entries`} ${place} as of revision ${revision}.`,
        ...items.map((item) => `- ${name(item)}${item.marks.length === 0 ? '' : ` ${item.marks.join('/')}`}`),
        next === null ? '' : 'There are more: ask again with cursor=next.',
        tellGaps(gaps),
        citeRevision(context.register, revision),
      ]),
    );
  },
});

function levelBelow(code: string): Level {
  return levels[levels.indexOf(levelOfCode(code)) + 1] ?? 'subtype';
}
