/** Search (检索) as one types: substring, typo, Traditional, pinyin, initials, old and popular names; and codes by their beginning. */
import { z } from 'zod';
import type { Register } from '../catalogue/register.ts';
import { namedEntrySchema, nameEntry, pathOf } from '../catalogue/views/described.ts';
import { type Level, levels, readCode } from '../catalogue/vocabulary/code.ts';
import { markSchema, statusSchema } from '../catalogue/vocabulary/entry.ts';
import { levelDashes } from '../check/mend.ts';
import { matchedOnSchema } from '../check/row.ts';
import type { Matcher } from '../match/matcher.ts';
import { answerFieldProblem, answerJson } from './answer.ts';
import { atField, dated, datedShape, readMoment } from './at.ts';
import { defineRead } from './read.ts';

const hitSchema = z.object({
  entry: namedEntrySchema.extend({ marks: z.array(markSchema), status: statusSchema }),
  confidence: z.number(),
  matchedOn: matchedOnSchema,
  text: z.string().meta({ description: 'The name that led to the entry.' }),
  path: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable() })),
});
type Hit = z.infer<typeof hitSchema>;

/** The most that is looked up of one query. */
const mostHits = 100;

export const searchSchema = z.object({ ...datedShape, q: z.string(), items: z.array(hitSchema) });

export const searchRead = defineRead({
  path: '/v1/search',
  summary: 'Entries by name, old name, popular name, pinyin, initials or code, best first',
  needsMatcher: true,
  params: z.object({}),
  query: z.object({
    q: z
      .string()
      .optional()
      .meta({ description: 'What was typed so far.', examples: ['wypsy'] }),
    at: atField,
    level: z.enum(levels).optional(),
    limit: z
      .string()
      .regex(/^([1-9]\d?|100)$/, 'expected a number from 1 to 100')
      .optional(),
  }),
  body: searchSchema,
  examples: ['/v1/search?q=wypsy', '/v1/search?q=%E4%BF%9D%E8%82%B2%E5%91%98&limit=3'],
  answer: (setting, _, { q, at, level, limit }) => {
    const { register, matcher } = setting;
    if (q === undefined || q.trim() === '' || matcher === undefined) {
      const hint = 'Give q= as a name, a part of one, pinyin, initials, or the beginning of a code.';
      return answerFieldProblem('parameter-missing', 'Missing parameter', '/query/q', '“q” is required.', hint);
    }
    const moment = readMoment(setting, at);
    if ('status' in moment) return moment;
    const revision = moment.revision.id;
    const most = Number(limit ?? 20);
    const hits = [...searchCodes(register, q, revision), ...searchNames(register, matcher, q, revision, level)];
    const distinct = [...new Map(hits.reverse().map((hit) => [hit.entry.id, hit])).values()].reverse();
    const items = distinct.filter(({ entry }) => level === undefined || entry.level === level).slice(0, most);
    return answerJson(dated(moment, { q, items }));
  },
});

/** What was typed so far of a code whose last part is not whole. */
const begunCode = /^[1-8](?:-\d{2}){0,2}-\d?$/;

/** Where the query is a code: what holds it, then what lies directly in it; of a code not typed to its end, what begins so, groups first. */
function searchCodes(register: Register, query: string, revision: string): Hit[] {
  const typed = levelDashes(query).replace(/\s+/g, '');
  if (begunCode.test(typed)) {
    const found = register
      .standings(revision)
      .filter(({ facts }) => facts.status === 'current' && facts.code?.startsWith(typed))
      .sort((left, right) => (left.facts.code ?? '').length - (right.facts.code ?? '').length);
    return found.slice(0, mostHits).flatMap(({ id }) => makeHit(register, id, revision, 0.9, 'code', typed) ?? []);
  }
  const code = readCode(query);
  const holder = code === null ? null : (register.holding(code, revision)?.entry ?? null);
  if (code === null || holder === null) return [];
  const ids = [holder, ...register.children(holder, revision).map(({ id }) => id)];
  return ids.flatMap((id, index) => makeHit(register, id, revision, index === 0 ? 1 : 0.9, 'code', code) ?? []);
}

/**
 * Hits by name. An entry that bore the name then is matched on its name, even if it has another one now. The matcher knows
 * the levels of now: what was of the level then comes behind.
 */
function searchNames(
  register: Register,
  matcher: Matcher,
  query: string,
  revision: string,
  level: Level | undefined,
): Hit[] {
  const found = matcher.search(query, { limit: mostHits });
  return (level === undefined ? found : [...matcher.search(query, { limit: mostHits, level }), ...found]).flatMap(
    ({ id, confidence, matchedOn, text }) => {
      const facts = register.facts(id, revision);
      const official = facts?.level === 'subtype' ? 'subType' : 'name';
      const way = matchedOn === 'formerName' && facts?.name === text ? official : matchedOn;
      return makeHit(register, id, revision, confidence, way, text) ?? [];
    },
  );
}

function makeHit(
  register: Register,
  id: string,
  revision: string,
  confidence: number,
  matchedOn: Hit['matchedOn'],
  text: string,
): Hit | null {
  const entry = nameEntry(register, id, revision);
  const facts = register.facts(id, revision);
  if (entry === null || facts === null) return null;
  return {
    entry: { ...entry, marks: facts.marks, status: facts.status },
    confidence: Math.round(confidence * 1000) / 1000,
    ...{ matchedOn, text },
    path: pathOf(register, facts, revision),
  };
}
