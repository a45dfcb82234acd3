/** Suggestions (补全) while someone types: entities by name, part of a name, pinyin or code; types and properties by name. */
import * as z from 'zod';
import type { MatchingContext } from '../answer/question.ts';
import { ask } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import { searchQuestion } from '../answer/search.ts';
import { type Result, succeed } from '../catalogue/result.ts';
import { levelTerms } from '../catalogue/vocabulary/code.ts';
import { entityTypeSchema, entityTypes, levelOfType, typeNameSchema, typeOf } from './entity-type.ts';
import { propertySchema, proposeFor, toldProperties } from './property.ts';

export const suggestedEntitiesSchema = z.strictObject({
  result: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      description: z.string(),
      notable: z.array(typeNameSchema).length(1),
    }),
  ),
});
export const suggestedTypesSchema = z.strictObject({ result: z.array(entityTypeSchema) });
export const suggestedPropertiesSchema = z.strictObject({ result: z.array(propertySchema) });

const longest = 200;
const most = 20;

/** Entities that what was typed may be the beginning of; `cursor` is how many to leave out. */
export function suggestEntities(
  context: MatchingContext,
  asked: { readonly prefix: string; readonly cursor: number; readonly type: string },
  at: string | undefined,
): Result<z.infer<typeof suggestedEntitiesSchema>, Refusal> {
  const { prefix, cursor, type } = asked;
  if (prefix.trim() === '') return succeed({ result: [] });
  const level = levelOfType(type) ?? undefined;
  const found = ask(context, searchQuestion, { q: prefix.slice(0, longest), at, level, limit: 100 });
  if (!found.ok) return found;
  const items = found.value.items.slice(cursor, cursor + most);
  return succeed({
    result: items.map(({ entry: { id, name, code, level, parent, status }, path, text }) => {
      const place = code ?? (parent ? `${parent.code ?? ''} ${parent.name}`.trim() : '');
      const group = path.at(-1)?.name ?? '';
      const way = text === name || text === code ? '' : `“${text}”`;
      const told = [`${place} ${levelTerms[level]}`.trim(), level === 'subtype' ? '' : group, way];
      if (status === 'withdrawn') told.push(status);
      return { id, name, description: told.filter((part) => part !== '').join('；'), notable: [typeOf(level)] };
    }),
  });
}

/** Types whose id or name holds what was typed. */
export function suggestTypes(prefix: string): z.infer<typeof suggestedTypesSchema> {
  return { result: entityTypes.filter(holding(prefix)) };
}

/** Properties whose id or name holds what was typed: those that queries may carry first, then those that are only fetched. */
export function suggestProperties(prefix: string): z.infer<typeof suggestedPropertiesSchema> {
  const ids = new Set(toldProperties.map(({ id }) => id));
  return { result: [...toldProperties, ...proposeFor(null).filter(({ id }) => !ids.has(id))].filter(holding(prefix)) };
}

function holding(typed: string): (one: { readonly id: string; readonly name: string }) => boolean {
  const key = typed.normalize('NFKC').trim().toLowerCase();
  return ({ id, name }) => id.toLowerCase().includes(key) || name.toLowerCase().includes(key);
}
