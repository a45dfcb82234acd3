/** The question which entries a text may mean (检索), as one types: substring, typo, Traditional, pinyin, initials, old and popular names; codes by their beginning. */
import * as z from 'zod';
import { findHeirs } from '../catalogue/history/trace.ts';
import type { Register } from '../catalogue/register.ts';
import { fail, succeed } from '../catalogue/result.ts';
import { glossOf, glossShape } from '../catalogue/views/annotated.ts';
import { namedEntrySchema, nameEntry, pathOf } from '../catalogue/views/described.ts';
import { type Level, levelSchema } from '../catalogue/vocabulary/code.ts';
import { markSchema, statusSchema } from '../catalogue/vocabulary/entry.ts';
import { compareRevisions } from '../catalogue/vocabulary/revision.ts';
import { levelDashes } from '../check/read/written-code.ts';
import { matchedOnSchema } from '../check/row.ts';
import type { Matcher } from '../match/matcher.ts';
import { readTypedCode } from './code/holder.ts';
import { atField, dated, datedShape, readMoment } from './dated.ts';
import { countField } from './page.ts';
import { defineQuestion } from './question.ts';
import { refuse } from './refusal.ts';

const hitSchema = z.object({
  entry: namedEntrySchema.extend({ marks: z.array(markSchema), status: statusSchema, ...glossShape }),
  confidence: z.number(),
  matchedOn: matchedOnSchema,
  text: z
    .string()
    .meta({ description: 'The name that led to the entry; of a description of work, the pieces that did.' }),
  words: z
    .array(z.string())
    .optional()
    .meta({ description: 'The pieces of a description of work that led to the entry.' }),
  path: z.array(z.object({ code: z.string().nullable(), name: z.string().nullable() })),
});
type Hit = z.infer<typeof hitSchema>;

/** The most that is looked up of one query. */
const mostHits = 100;

const needed =
  'Give q= as a name, a part of one, pinyin, initials, an English name, or the beginning of a code; or work= as what someone does.';

export const searchQuestion = defineQuestion({
  name: 'search',
  summary:
    'Entries by name, old name, popular name, English name, pinyin, initials, code, or by what someone does, best first',
  needs: 'matcher',
  asks: z.strictObject({
    q: z
      .string()
      .optional()
      .meta({ description: 'What was typed so far.', examples: ['wypsy'] }),
    work: z
      .string()
      .optional()
      .meta({
        description: 'What someone does, in a sentence or a few words; instead of `q`.',
        examples: ['把籽棉去籽、打包'],
      }),
    at: atField,
    level: levelSchema.optional(),
    limit: countField(mostHits),
  }),
  answers: z.object({
    ...datedShape,
    q: z.string().optional(),
    work: z.string().optional(),
    items: z.array(hitSchema),
  }),
  answer: (context, { q, work, at, level, limit = 20 }) => {
    const asked = q ?? work ?? '';
    if (asked.trim() === '') return fail(refuse('parameter-missing', '“q” is required.', { field: 'q', hint: needed }));
    if (q !== undefined && work !== undefined) {
      const hint = 'To look for a title and duties together, check a row with `name` and `work`.';
      return fail(refuse('search-twofold', 'Either “q” or “work” can be looked for.', { field: 'work', hint }));
    }
    const moment = readMoment(context, at);
    if (!moment.ok) return moment;
    const { register, matcher } = context;
    const revision = moment.value.revision.id;
    const hits =
      q === undefined
        ? searchWork(register, matcher, asked, revision)
        : [...searchCodes(register, q, revision), ...searchNames(register, matcher, q, revision, level)];
    const distinct = [...new Map(hits.reverse().map((hit) => [hit.entry.id, hit])).values()].reverse();
    const items = distinct.filter(({ entry }) => level === undefined || entry.level === level).slice(0, limit);
    return succeed(dated(moment.value, { ...(q === undefined ? { work: asked } : { q }), items }));
  },
});

/** What was typed so far of a code whose last part is not whole. */
const begunCode = /^[1-8](?:-\d{2}){0,2}-\d?$/;

/** Where the query is a code: what holds it, what lies directly in it, what held it before; of a code not typed to its end, what begins so, groups first. */
function searchCodes(register: Register, query: string, revision: string): Hit[] {
  const typed = levelDashes(query).replace(/\s+/g, '');
  if (begunCode.test(typed)) {
    const found = register
      .standings(revision)
      .filter(({ facts }) => facts.status === 'current' && facts.code?.startsWith(typed))
      .sort((left, right) => (left.facts.code ?? '').length - (right.facts.code ?? '').length);
    return found.slice(0, mostHits).flatMap(({ id }) => makeHit(register, id, revision, 0.9, 'code', typed) ?? []);
  }
  const code = readTypedCode(query);
  if (code === null) return [];
  const holder = register.holding(code, revision)?.entry ?? null;
  const former = findFormer(register, code, revision).filter((id) => id !== holder);
  const hit = (id: string, confidence: number, way: 'code' | 'formerCode'): Hit[] =>
    [makeHit(register, id, revision, confidence, way, code) ?? []].flat();
  if (holder === null) return former.flatMap((id) => hit(id, 0.95 / former.length, 'formerCode'));
  const inside = register.children(holder, revision).map(({ id }) => id);
  return [
    ...hit(holder, 1, 'code'),
    ...inside.flatMap((id) => hit(id, 0.9, 'code')),
    ...former.flatMap((id) => hit(id, 0.6 / former.length, 'formerCode')),
  ];
}

/** What everyone who held a code up to a revision is by it, the last holder first; whoever was withdrawn without heirs is itself. */
function findFormer(register: Register, code: string, revision: string): string[] {
  const past = register.holdings(code).filter(({ since }) => compareRevisions(since, revision) <= 0);
  const found = past.toReversed().flatMap(({ entry }) => {
    const heirs = findHeirs(register, entry, revision);
    return heirs.length === 0 ? [entry] : heirs;
  });
  return [...new Set(found)];
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

/** Hits by a description of work: occupations, each with the pieces that led there. */
function searchWork(register: Register, matcher: Matcher, description: string, revision: string): Hit[] {
  return matcher.findWork(description, mostHits).flatMap(({ id, confidence, words }) => {
    const hit = makeHit(register, id, revision, confidence, 'work', words.join('、'));
    return hit === null ? [] : { ...hit, words: [...words] };
  });
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
    entry: { ...entry, marks: facts.marks, status: facts.status, ...glossOf(register, id, facts, revision) },
    confidence: Math.round(confidence * 1000) / 1000,
    ...{ matchedOn, text },
    path: pathOf(register, facts, revision),
  };
}
