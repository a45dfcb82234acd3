/** The question which entries there are on a date: by level, group, mark and status, page by page, by code. */
import * as z from 'zod';
import type { Register, Standing } from '../../catalogue/register.ts';
import { fail, succeed } from '../../catalogue/result.ts';
import { describedSchema, describeEntry } from '../../catalogue/views/described.ts';
import { levelSchema, readCode } from '../../catalogue/vocabulary/code.ts';
import { markSchema, statusSchema } from '../../catalogue/vocabulary/entry.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { cutPage, pageFields, pageShape } from '../page.ts';
import { defineQuestion } from '../question.ts';
import { refuse } from '../refusal.ts';

export const entriesQuestion = defineQuestion({
  name: 'entries',
  summary: 'The entries as of a date, by code',
  needs: 'register',
  asks: z.strictObject({
    level: levelSchema.optional(),
    parent: z
      .string()
      .optional()
      .meta({
        description: 'A code: everything below it. An entry id: what stands directly under it.',
        examples: ['4-02-07'],
      }),
    mark: markSchema.optional(),
    status: statusSchema.optional().meta({ description: 'current where it is not given.' }),
    at: atField,
    ...pageFields,
  }),
  answers: z.object({ ...datedShape, total: pageShape.total, items: z.array(describedSchema), next: pageShape.next }),
  answer: (context, { level, parent, mark, status = 'current', at, limit, cursor }) => {
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const { register } = context;
    const revision = moment.value.revision.id;
    const lies = parent === undefined ? () => true : findPlace(register, parent, revision);
    if (lies === null) {
      const message = `“${parent}” is neither a code nor the id of an entry.`;
      const hint = 'Give a code such as 4-02-07, or an entry id.';
      return fail(refuse('parent-unknown', message, { field: 'parent', hint }));
    }
    const found = register.standings(revision).filter((standing) => {
      const { facts } = standing;
      const fits = (level === undefined || facts.level === level) && facts.status === status;
      return fits && (mark === undefined || facts.marks.some((own) => own === mark)) && lies(standing);
    });
    const page = cutPage(found, ({ id }) => id, { limit, cursor, list: { level, parent, mark, status, at } });
    if (!page.ok) return page;
    const items = page.value.items.flatMap(({ id }) => {
      const history = register.entry(id);
      return (history && describeEntry(register, history, revision)) ?? [];
    });
    return succeed(dated(moment.value, { ...page.value, items }));
  },
});

/** The test for lying below a code, at any depth, or directly under an entry; null where the text is neither. */
function findPlace(register: Register, parent: string, revision: string): ((standing: Standing) => boolean) | null {
  const code = readCode(parent);
  if (code === null) return register.entry(parent) === null ? null : ({ facts }) => facts.parent === parent;
  return ({ facts }) => {
    if (facts.code !== null) return facts.code.startsWith(`${code}-`);
    const above = facts.parent === null ? null : register.facts(facts.parent, revision)?.code;
    return above === code || above?.startsWith(`${code}-`) === true;
  };
}
