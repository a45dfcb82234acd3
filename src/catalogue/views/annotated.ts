/** What is told of an entry beside the classification (附注): our English name and plain sentences, never official, and its national standards. */
import * as z from 'zod';
import { changedBetween } from '../history/stale.ts';
import type { Register } from '../register.ts';
import type { Facts } from '../vocabulary/entry.ts';
import { plainSchema } from '../vocabulary/gloss.ts';
import { revisionIdSchema } from '../vocabulary/revision.ts';
import { standardSchema } from '../vocabulary/standard.ts';

export const shownStandardSchema = standardSchema.omit({ entry: true });

const plainShownSchema = plainSchema.extend({
  asOf: revisionIdSchema.meta({ description: 'The revision that the sentences were written for.' }),
  stale: z.boolean().meta({
    description:
      'Whether level, status, name or definition are not, or were not always, what they were when it was written.',
  }),
});

/** An English name and plain sentences, as every answer shows them beside an entry. */
export const glossShape = {
  nameEn: z
    .string()
    .nullable()
    .meta({ description: 'Our own translation, not official; null where the entry had another name then.' }),
  plain: plainShownSchema
    .nullable()
    .meta({ description: 'What the occupation does, in our own words; not official, and not the definition.' }),
};

export const annotatedShape = {
  ...glossShape,
  unofficial: z
    .array(z.enum(['nameEn', 'plain']))
    .meta({ description: 'The fields of this entry that are not official.' }),
  standards: z.array(shownStandardSchema).meta({
    description:
      'National occupational standards (国家职业标准), whatever the date asked for, as their official catalogue lists them.',
  }),
};

const glossSchema = z.object(glossShape);
const annotatedSchema = z.object(annotatedShape);
export type ShownGloss = z.infer<typeof glossSchema>;
export type Annotated = z.infer<typeof annotatedSchema>;

/** Our own words on an entry as it stood at a revision. */
export function glossOf(register: Register, id: string, facts: Facts, revision: string): ShownGloss {
  const gloss = register.annotations.gloss(id);
  const [english, plain] = [register.annotations.origin('english'), register.annotations.origin('plain')];
  const isNamed = english !== null && register.facts(id, english.asOf)?.name === facts.name;
  const written = gloss?.plain ?? null;
  return {
    nameEn: isNamed ? (gloss?.nameEn ?? null) : null,
    plain:
      written === null || plain === null
        ? null
        : {
            ...written,
            asOf: plain.asOf,
            stale: changedBetween(register, id, plain.asOf, revision).some((fact) => fact !== 'code'),
          },
  };
}

/** Everything that is told of an entry beside the classification. */
export function annotate(register: Register, id: string, facts: Facts, revision: string): Annotated {
  const gloss = glossOf(register, id, facts, revision);
  const own = ['nameEn', 'plain'] as const;
  return {
    ...gloss,
    unofficial: own.filter((field) => gloss[field] !== null),
    standards: register.annotations.standardsOf(id).map(({ entry: _, ...standard }) => standard),
  };
}
