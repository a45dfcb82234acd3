/** The questions which policy texts mention an entry, and which entries a policy text mentions: as of the text's own date, and now. */
import * as z from 'zod';
import type { Register } from '../../catalogue/register.ts';
import { succeed } from '../../catalogue/result.ts';
import { briefOf, briefSchema } from '../../catalogue/views/described.ts';
import { type Mention, mentionSchema, strengthSchema } from '../../catalogue/vocabulary/mention.ts';
import { cutPage, pageFields, pageShape } from '../page.ts';
import { type Context, defineQuestion, type Immutable } from '../question.ts';
import { entryField, findEntry } from './subject.ts';

export const shownMentionSchema = mentionSchema.omit({ entry: true }).extend({
  then: briefSchema
    .nullable()
    .meta({ description: 'The entry as of the day of the text; null where it or the day is not known.' }),
  now: briefSchema.nullable().meta({ description: 'The entry as of the latest revision.' }),
});

const strengthField = strengthSchema.optional().meta({
  description:
    'exact: the official name stands there; alias: a popular name; weak: a topic, from which a reader may or may not go to the entry.',
});

export const entryMentionsQuestion = defineQuestion({
  name: 'entryMentions',
  summary: 'The policy texts that mention an entry, each with its quote',
  needs: 'register',
  asks: z.strictObject({ id: entryField, strength: strengthField }),
  answers: z.object({ id: z.string(), total: pageShape.total, items: z.array(shownMentionSchema) }),
  answer: (context, { id, strength }) => {
    const history = findEntry(context.register, id);
    if (!history.ok) return history;
    const items = mentionsOf(context, id).filter((mention) => strength === undefined || mention.strength === strength);
    return succeed({ id, total: items.length, items });
  },
});

export const mentionsQuestion = defineQuestion({
  name: 'mentions',
  summary: 'Policy texts that mention entries, each with its quote, by the day of the text',
  needs: 'register',
  asks: z.strictObject({
    number: z
      .string()
      .optional()
      .meta({
        description: 'The document number (文号) of one text, in any brackets.',
        examples: ['国办发〔2020〕27号'],
      }),
    strength: strengthField,
    ...pageFields,
  }),
  answers: z.object({
    total: pageShape.total,
    items: z.array(shownMentionSchema.extend({ entry: z.string().meta({ description: 'The id of the entry.' }) })),
    next: pageShape.next,
  }),
  answer: (context, { number, strength, limit, cursor }) => {
    const wanted = number === undefined ? null : levelNumber(number);
    const found = context.register.rows.mentions
      .filter(
        (mention) =>
          (wanted === null || (mention.number !== null && levelNumber(mention.number) === wanted)) &&
          (strength === undefined || mention.strength === strength),
      )
      .toSorted((left, right) => (left.issuedOn ?? '').localeCompare(right.issuedOn ?? ''));
    const page = cutPage(found, keyOf, { limit, cursor, list: { number, strength } });
    if (!page.ok) return page;
    return succeed({
      ...page.value,
      items: page.value.items.map((mention) => ({ ...show(context.register, mention), entry: mention.entry })),
    });
  },
});

/** Every mention of an entry, in the order of their table. */
export function mentionsOf({ register }: Context, id: string): Immutable<z.infer<typeof shownMentionSchema>>[] {
  return register.rows.mentions.filter(({ entry }) => entry === id).map((mention) => show(register, mention));
}

function show(register: Register, { entry, ...mention }: Mention): Immutable<z.infer<typeof shownMentionSchema>> {
  const { issuedOn } = mention;
  const then = issuedOn === null ? undefined : register.held.findLast((revision) => revision.id <= issuedOn)?.id;
  return {
    ...mention,
    then: then === undefined ? null : briefOf(register, entry, then),
    now: briefOf(register, entry, register.latest.id),
  };
}

/** A document number in one width and one kind of brackets, without spaces. */
function levelNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[(【〔［]/g, '〔')
    .replace(/[\])】〕］]/g, '〕');
}

function keyOf({ number, title, quote, term, entry }: Mention): string {
  return JSON.stringify([number, title, quote, term, entry]);
}
