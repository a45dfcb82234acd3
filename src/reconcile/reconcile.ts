/** Reconciling (匹配): a batch of queries → candidates of each; a candidate is a match only where the check calls the record one. */
import * as z from 'zod';
import { checkQuestion } from '../answer/check.ts';
import { readMoment } from '../answer/dated.ts';
import { ask, type MatchingContext } from '../answer/question.ts';
import { type Refusal, refuse } from '../answer/refusal.ts';
import { searchQuestion } from '../answer/search.ts';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { type Candidate, candidateSchema, type Found, weighCandidate } from './candidate.ts';
import { levelOfType } from './entity-type.ts';
import { nameIssue, nameVerdict } from './feature.ts';
import { type Query, readQuery } from './query.ts';
import { isRecord, refuseBody } from './request.ts';

const answerSchema = z.strictObject({
  result: z.array(candidateSchema),
  /** What of the query could not be used. */
  notes: z.array(z.string()).optional(),
});
type Answer = z.infer<typeof answerSchema>;

export const resultBatchSchema = z.record(z.string(), answerSchema);
export type ResultBatch = z.infer<typeof resultBatchSchema>;

/** How many candidates a query has where it does not say. */
const usualCandidates = 5;

/** No candidate that was found by a similar name only is surer than this. */
const similarAtMost = 0.3;

/** No occupation whose 工种 the record names is surer than this. */
const containedAtMost = 0.7;

/** A text of digits and what stands between them is a code. */
const codeLike = /^[\d\s\p{Pd}−.．]+$/u;

/** The most queries of a batch. */
const mostQueries = 1_000;

/** Others may go on after so many queries. */
const portion = 10;

/** Answers a batch, query by query; `at` is the date that the service answers for, `pause` lets other requests go on. */
export async function reconcile(
  context: MatchingContext,
  batch: unknown,
  at: string | undefined,
  pause: () => Promise<void>,
): Promise<Result<ResultBatch, Refusal>> {
  if (!isRecord(batch)) return fail(refuseBody('“queries” is no JSON object of queries.', 'queries'));
  const queries = Object.entries(batch);
  if (queries.length > mostQueries) {
    const message = `The batch holds ${queries.length} queries.`;
    return fail(refuse('batch-too-large', message, { field: 'queries', hint: `Send at most ${mostQueries} at once.` }));
  }
  const moment = readMoment(context, at);
  if (!moment.ok) return moment;
  const revision = moment.value.revision.id;
  const answered: [string, Answer][] = [];
  for (const [key, value] of queries) {
    if (answered.length > 0 && answered.length % portion === 0) await pause();
    answered.push([key, answerOne(context, value, at, revision)]);
  }
  return succeed(Object.fromEntries(answered));
}

function answerOne(context: MatchingContext, value: unknown, at: string | undefined, revision: string): Answer {
  const query = readQuery(value);
  if (!query.ok) return { result: [], notes: [query.error] };
  const { candidates, notes } = answerQuery(context, query.value, at, revision);
  return { result: candidates, ...(notes.length === 0 ? {} : { notes: [...notes] }) };
}

function answerQuery(
  context: MatchingContext,
  query: Query,
  at: string | undefined,
  revision: string,
): { candidates: Candidate[]; notes: readonly string[] } {
  const { text, told, types, strictly, limit } = query;
  const typed = text.normalize('NFKC').trim();
  const isCode = told.code === undefined && typed !== '' && codeLike.test(typed);
  const checked = ask(context, checkQuestion, {
    name: isCode || typed === '' ? undefined : text,
    code: isCode ? text : readCodeOf(context, told.code?.[0], revision),
    work: told.duties?.join('；'),
    on: told.date?.[0] ?? at,
    at,
  });
  if (!checked.ok) return { candidates: [], notes: [...query.notes, checked.error.message] };
  const { then, suggestions } = checked.value;
  const said = then.issues.map(({ code, message }) => `${code}: ${message}`);
  const features = [
    { id: nameVerdict(then.verdict), value: true },
    ...[...new Set(then.issues.map(({ code }) => nameIssue(code)))].map((id) => ({ id, value: true })),
  ];
  const found = suggestions.map(
    ({ entry: { id, name, level }, confidence, matchedOn }, index): Found => ({
      ...{ id, name, level, confidence, matchedOn, features, said: index === 0 ? said : [] },
      isMatch: index === 0 && then.verdict === 'match' && then.entry?.id === id,
    }),
  );
  const wanted = limit ?? usualCandidates;
  const fits = ({ level }: Pick<Found, 'level'>): boolean =>
    types.length === 0 ||
    strictly === 'should' ||
    (types.includes(level) && (strictly === 'any' || types.length === 1));
  const own = found.flatMap((one) => (fits(one) ? [one] : findOccupation(context, one, revision).filter(fits)));
  const isRefused = then.verdict === 'noMatch' || then.verdict === 'insufficient';
  const groupsOnly = types.length > 0 && types.every((id) => ['major', 'middle', 'minor'].includes(id));
  const isOpen = wanted > usualCandidates || own.length === 0;
  const more = isOpen && !isCode && typed !== '' && (!isRefused || groupsOnly) ? findSimilar(context, query, at) : [];
  const known = new Set(own.map(({ id }) => id));
  const candidates = [...own, ...more.filter((similar) => fits(similar) && !known.has(similar.id))]
    .map((candidate) => weighCandidate(context.register, revision, query, candidate))
    .sort((left, right) => Number(right.match) - Number(left.match) || right.score - left.score);
  const unheard = candidates.length === 0 ? said : [];
  return { candidates: candidates.slice(0, wanted), notes: [...query.notes, ...noteTypes(types), ...unheard] };
}

/** The occupation of a 工种, for those who look for occupations only; it is not what the record says, so it is no match. */
function findOccupation({ register }: MatchingContext, found: Found, revision: string): Found[] {
  const id = found.level === 'subtype' ? (register.facts(found.id, revision)?.parent ?? null) : null;
  const facts = id === null ? null : register.facts(id, revision);
  if (id === null || facts === null) return [];
  const confidence = Math.min(containedAtMost, found.confidence);
  const said = [`“${found.name}” is a 工种 of it`, ...found.said];
  return [
    { ...found, id, name: facts.name, level: facts.level, isMatch: false, said, matchedOn: 'subType', confidence },
  ];
}

/** Entries with a name like what was asked for: of the types asked for, or any. */
function findSimilar(context: MatchingContext, { text, types }: Query, at: string | undefined): Found[] {
  const levels = types.flatMap((id) => levelOfType(id) ?? []);
  return (levels.length === 0 ? [undefined] : levels).flatMap((level) => {
    const hits = ask(context, searchQuestion, { q: text, at, level, limit: 100 });
    if (!hits.ok) return [];
    return hits.value.items.map(({ entry: { id, name, level }, confidence, matchedOn }) => ({
      ...{ id, name, level, matchedOn, isMatch: false, said: [], features: [] },
      confidence: Math.round(similarAtMost * confidence * 1_000) / 1_000,
    }));
  });
}

/** A code as it was told; of a cell that was reconciled before, the code of that entry. */
function readCodeOf({ register }: MatchingContext, code: string | undefined, revision: string): string | undefined {
  return code === undefined ? undefined : (register.facts(code, revision)?.code ?? code);
}

function noteTypes(types: readonly string[]): string[] {
  const unknown = types.filter((id) => levelOfType(id) === null);
  return unknown.map((id) => `There is no type “${id}”; there are occupation, subtype, minor, middle and major.`);
}
