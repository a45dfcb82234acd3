/** The types of entities (类型): the levels of the catalogue, from 大类 to 工种; every entry has one. */
import * as z from 'zod';
import { type Level, levels, levelTerms } from '../catalogue/vocabulary/code.ts';

export const entityTypeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
});
export type EntityType = z.infer<typeof entityTypeSchema>;

/** A type by id and name, as candidates and suggestions carry it. */
export const typeNameSchema = z.strictObject({ id: z.string(), name: z.string() });

const told: Readonly<Record<Level, readonly [string, string]>> = {
  major: ['major group', 'The first level, such as 4; its code is one digit.'],
  middle: ['middle group', 'The second level, such as 4-02.'],
  minor: ['minor group', 'The third level, such as 4-02-07.'],
  occupation: ['occupation', 'The fourth level, such as 4-02-07-10; what a job title names.'],
  subtype: ['sub-type', 'A kind of work within an occupation; it has no code of its own.'],
};

/** The type of an entry of a level. */
export function typeOf(level: Level): z.infer<typeof typeNameSchema> {
  return { id: level, name: `${levelTerms[level]} ${told[level][0]}` };
}

/** Every type, with what it is; occupations and 工种, which titles name, come first. */
export const entityTypes: readonly EntityType[] = (['occupation', 'subtype', 'minor', 'middle', 'major'] as const).map(
  (level) => ({ ...typeOf(level), description: told[level][1] }),
);

/** The level that a type's id names; null where there is no such type. */
export function levelOfType(id: string): Level | null {
  return levels.find((level) => level === id) ?? null;
}
