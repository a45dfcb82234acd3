/** The question which codes there have been up to a date, and who held each: above all those that have named more than one entry (重用). */
import * as z from 'zod';
import { fail, succeed } from '../../catalogue/result.ts';
import { levelOfCode, levelSchema, readCode } from '../../catalogue/vocabulary/code.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { cutPage, pageFields, pageShape } from '../page.ts';
import { defineQuestion } from '../question.ts';
import { refuse } from '../refusal.ts';
import { describeHolder, holderShape } from './holder.ts';

export const codesQuestion = defineQuestion({
  name: 'codes',
  summary: 'Codes with everyone who has held them, by code; those that have named more than one entry',
  needs: 'register',
  asks: z.strictObject({
    reused: z.enum(['true', 'false']).optional().meta({
      description: 'true: codes that have named more than one entry; false: those that have named one; all without it.',
    }),
    level: levelSchema.exclude(['subtype']).optional(),
    parent: z
      .string()
      .optional()
      .meta({ description: 'A code: those that lie below it.', examples: ['4-02-07'] }),
    at: atField,
    ...pageFields,
  }),
  answers: z.object({
    ...datedShape,
    total: pageShape.total,
    items: z.array(
      z.object({
        code: z.string(),
        holders: z
          .array(z.object(holderShape))
          .meta({ description: 'In order of time, each as it was named when it took the code.' }),
      }),
    ),
    next: pageShape.next,
  }),
  answer: (context, { reused, level, parent, at, limit, cursor }) => {
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const group = parent === undefined ? null : readCode(parent);
    if (parent !== undefined && group === null) {
      const hint = 'Give a code such as 4-02-07.';
      return fail(refuse('parent-unknown', `“${parent}” is no code.`, { field: 'parent', hint }));
    }
    const { register } = context;
    const revision = moment.value.revision.id;
    const found = [...register.codes()].sort().flatMap((code) => {
      if (level !== undefined && levelOfCode(code) !== level) return [];
      if (group !== null && !code.startsWith(`${group}-`)) return [];
      const holdings = register.holdings(code).filter(({ since }) => compareRevisions(since, revision) <= 0);
      const named = new Set(holdings.map(({ entry }) => entry)).size;
      const fits = reused === undefined ? named > 0 : reused === 'true' ? named > 1 : named === 1;
      return fits ? { code, holdings } : [];
    });
    const page = cutPage(found, ({ code }) => code, { limit, cursor, list: { reused, level, parent, at } });
    if (!page.ok) return page;
    const items = page.value.items.map(({ code, holdings }) => ({
      code,
      holders: holdings.map((holding) => describeHolder(register, holding)),
    }));
    return succeed(dated(moment.value, { ...page.value, items }));
  },
});
