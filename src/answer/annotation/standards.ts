/** The question which national occupational standards (国家职业标准) there are: by code, group, date of issue and fit; those that fit no entry stand there with the reason. */
import * as z from 'zod';
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { shownStandardSchema } from '../../catalogue/views/annotated.ts';
import { namedEntrySchema, nameEntry } from '../../catalogue/views/described.ts';
import { isDate } from '../../catalogue/views/moment.ts';
import { readCode } from '../../catalogue/vocabulary/code.ts';
import { fitSchema, type Standard } from '../../catalogue/vocabulary/standard.ts';
import { atField, dated, datedShape, readMoment } from '../dated.ts';
import { cutPage, pageFields, pageShape } from '../page.ts';
import { defineQuestion } from '../question.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { explainUnattached, findIssued, placeOf } from './standard.ts';

const dayField = z.string().refine(isDate, 'expected a day, YYYY-MM-DD').optional();

export const standardsQuestion = defineQuestion({
  name: 'standards',
  summary: 'National occupational standards, in the order of their official catalogue',
  needs: 'register',
  asks: z.strictObject({
    code: z.string().optional().meta({ description: 'A code as of the date: the standards of its holder.' }),
    parent: z.string().optional().meta({ description: 'A code as of the date: the standards of everything below it.' }),
    since: dayField.meta({ description: 'Issued on this day or later.', examples: ['2025-09-01'] }),
    until: dayField.meta({ description: 'Issued on this day or earlier.' }),
    fit: fitSchema.optional().meta({
      description:
        'same: code and name are those of an occupation. name-at: the name stands at another code. The rest is attached to none: other-name, no-such-code, other-scheme.',
    }),
    attached: z.boolean('Invalid option: expected one of "true"|"false"').optional(),
    at: atField,
    ...pageFields,
  }),
  answers: z.object({
    ...datedShape,
    restsOn: z.string().nullable(),
    total: pageShape.total,
    undated: z.int().meta({
      description: 'How many more there would be if all days of issue were held: those without one, where it matters.',
    }),
    items: z.array(
      shownStandardSchema.extend({
        entry: namedEntrySchema.nullable().meta({ description: 'The occupation that it is for, as of the revision.' }),
        reason: z.string().nullable().meta({ description: 'Why it is attached to no occupation.' }),
      }),
    ),
    next: pageShape.next,
  }),
  answer: (context, { code, parent, since, until, fit, attached, at, limit, cursor }) => {
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const [own, group] = [readPlace(code, 'code'), readPlace(parent, 'parent')];
    if (!own.ok) return own;
    if (!group.ok) return group;
    const { register } = context;
    const { annotations } = register;
    const revision = moment.value.revision.id;
    const fitting = annotations.standards.filter((standard) => {
      const place = placeOf(register, standard, revision);
      const lies = group.value === null || place?.startsWith(`${group.value}-`) === true;
      const isAsked = fit === undefined || standard.fit === fit;
      const isAttached = attached === undefined || attached === (standard.entry !== null);
      return isAsked && isAttached && lies && (own.value === null || place === own.value);
    });
    const { found, undated } = findIssued(annotations.standards, fitting, { since, until });
    const page = cutPage(found, keyOf, { limit, cursor, list: { code, parent, since, until, fit, attached, at } });
    if (!page.ok) return page;
    const items = page.value.items.map(({ entry, ...standard }) => ({
      ...standard,
      entry: entry === null ? null : nameEntry(register, entry, revision),
      reason: entry === null ? explainUnattached(register, standard) : null,
    }));
    const restsOn = annotations.origin('standards')?.restsOn ?? null;
    return succeed(dated(moment.value, { restsOn, total: page.value.total, undated, items, next: page.value.next }));
  },
});

function readPlace(text: string | undefined, field: string): Result<string | null, Refusal> {
  const code = text === undefined ? null : readCode(text);
  if (text === undefined || code !== null) return succeed(code);
  const hint = 'Give a code such as 4-02-07 or 4-02-07-10.';
  return fail(refuse('code-malformed', `“${text}” is not a code.`, { field, hint }));
}

function keyOf({ code, name, number }: Standard): string {
  return [code, name, number].join(' ');
}
