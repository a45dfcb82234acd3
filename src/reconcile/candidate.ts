/** A candidate (候选): an entry that a record may mean, with its score from 0 to 100 and the features that say why. */
import * as z from 'zod';
import type { Register } from '../catalogue/register.ts';
import { pathOf } from '../catalogue/views/described.ts';
import { type Level, levelTerms, writeCode } from '../catalogue/vocabulary/code.ts';
import type { Facts } from '../catalogue/vocabulary/entry.ts';
import type { MatchedOn } from '../check/row.ts';
import { typeNameSchema, typeOf } from './entity-type.ts';
import { type Feature, featureSchema, nameWay } from './feature.ts';
import type { Query } from './query.ts';

export const candidateSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string(),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  type: z.array(typeNameSchema).length(1),
  features: z.array(featureSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** An entry that was found, before it is held against what else the record tells. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly confidence: number;
  readonly matchedOn: MatchedOn;
  readonly isMatch: boolean;
  /** What the check says of the record. */
  readonly said: readonly string[];
  readonly features: readonly Feature[];
}

/** What a score is multiplied with where the candidate is not of what the record tells. */
const losses = { type: 0.5, parent: 0.5, mark: 0.8 } as const;

/** Holds what was found against type, group and marks; what does not agree lowers the score, and is no match. */
export function weighCandidate(
  register: Register,
  revision: string,
  { types, told }: Pick<Query, 'types' | 'told'>,
  found: Found,
): Candidate {
  const { id, name, level } = found;
  const facts = register.facts(id, revision);
  const agreements: { what: keyof typeof losses; agrees: boolean }[] = [];
  if (types.length > 0) agreements.push({ what: 'type', agrees: types.includes(level) });
  if (told.parent !== undefined)
    agreements.push({ what: 'parent', agrees: facts !== null && liesIn(register, facts, revision, told.parent) });
  if (told.mark !== undefined)
    agreements.push({
      what: 'mark',
      agrees: readMarks(told.mark).every((mark) => facts?.marks.some((m) => m === mark)),
    });
  const share = agreements.reduce((product, { what, agrees }) => (agrees ? product : product * losses[what]), 1);
  return {
    ...{ id, name, type: [typeOf(level)] },
    description: [describe(register, level, facts, revision), ...found.said].filter((part) => part !== '').join(' | '),
    score: Math.round(found.confidence * share * 1_000) / 10,
    match: found.isMatch && share === 1,
    features: [
      { id: 'confidence', value: found.confidence },
      { id: nameWay(found.matchedOn), value: true },
      { id: 'current', value: facts?.status === 'current' },
      ...agreements.map(({ what, agrees }) => ({ id: `${what}-agrees`, value: agrees })),
      ...found.features,
    ],
  };
}

/** Code, level, marks and groups in a line; empty where the entry is not known then. */
function describe(register: Register, level: Level, facts: Facts | null, revision: string): string {
  if (facts === null) return levelTerms[level];
  const above = pathOf(register, facts, revision).map(({ code, name }) => name ?? code ?? '');
  const status = facts.status === 'current' ? [] : [facts.status];
  const head = [facts.code === null ? '' : writeCode({ level, code: facts.code }), levelTerms[level], ...facts.marks];
  return [[...head, ...status].filter((part) => part !== '').join(' '), above.join(' › ')]
    .filter((part) => part !== '')
    .join('；');
}

/** Whether an entry lies in one of the groups, each given as code, name or id. */
function liesIn(register: Register, facts: Facts, revision: string, groups: readonly string[]): boolean {
  const above = pathOf(register, facts, revision);
  const holders = above.flatMap(({ code }) => (code === null ? [] : (register.holding(code, revision)?.entry ?? [])));
  const known = new Set(
    [...above.flatMap(({ code, name }) => [code, name]), ...holders, facts.parent].filter((one) => one !== null),
  );
  return groups.some((group) => known.has(group.normalize('NFKC').trim()));
}

/** The marks that a text names: L, S, L/S, 绿色职业, 数字职业. */
function readMarks(texts: readonly string[]): string[] {
  const text = texts.join(' ').normalize('NFKC').toUpperCase();
  const named = { L: /L|绿/, S: /S|数字/ };
  return Object.entries(named).flatMap(([mark, pattern]) => (pattern.test(text) ? [mark] : []));
}
