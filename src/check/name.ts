/** A name alone (名称): official, former, spelt otherwise, popular or similar; what it means on the date of the record. */

import { isNewIn } from '../catalogue/history/compare.ts';
import { findHeirs } from '../catalogue/history/trace.ts';
import type { Register } from '../catalogue/register.ts';
import type { Moment } from '../catalogue/views/moment.ts';
import { keyOf, normalise, withoutMarks } from '../match/normalise.ts';
import type { Matching } from '../match/term.ts';
import { findBearers } from './bearers.ts';
import { accept, type Guess, issue, type Judgement, leaveOpen, reject } from './judgement.ts';
import type { Issue, MatchedOn, Policy } from './row.ts';

/** What a judgement is made with. */
export interface Bench {
  readonly register: Register;
  /** What the matcher says of a title. */
  readonly match: (title: string) => Matching;
  readonly policy: Policy;
  /** What names were judged to be, by moment and name; bounded. */
  readonly judged: Map<string, Judgement>;
}

/** The most judgements of names kept; what comes often comes early. */
const mostKept = 8_192;

/** Judges a name, with no code beside it. The same name at the same moment is judged once. */
export function judgeName(bench: Bench, name: string, moment: Moment): Judgement {
  const key = `${moment.revision.id}#${moment.gaps.length} ${name}`;
  const known = bench.judged.get(key);
  if (known !== undefined) return known;
  const fresh = judgeAfresh(bench, name, moment);
  if (bench.judged.size < mostKept) bench.judged.set(key, fresh);
  return fresh;
}

function judgeAfresh(bench: Bench, name: string, moment: Moment): Judgement {
  const official = judgeOfficialName(bench, name, moment, []);
  if (official !== null) return official;
  const matching = bench.match(name);
  const spelt = findSpelling(name, matching);
  if (spelt !== null) {
    const message = `“${name}” is written “${spelt}” in the catalogue`;
    const judged = judgeOfficialName(bench, spelt, moment, [issue('NAME_VARIANT', 'warning', '/name', message)]);
    if (judged !== null) return { ...mindPolicy(bench, judged), skillLevel: matching.skillLevel };
  }
  return { ...judgeMatching(bench, matching, moment), skillLevel: matching.skillLevel };
}

/** The official name that a text spells in another way (width, spacing, Traditional, marks), or null. */
export function findSpelling(name: string, matching: Matching): string | null {
  const known = spellings.get(matching);
  if (known !== undefined) return known;
  const fresh = compareSpelling(name, matching);
  spellings.set(matching, fresh);
  return fresh;
}

/** What was found of a matching; it is asked for then and for now. */
const spellings = new WeakMap<Matching, string | null>();

function compareSpelling(name: string, matching: Matching): string | null {
  const [first] = matching.suggestions;
  if (first === undefined || (first.source !== 'name' && first.source !== 'formerName' && first.source !== 'subType'))
    return null;
  const key = keyOf(withoutMarks(normalise(name)));
  return keyOf(normalise(first.text)) === key && first.text !== name ? first.text : null;
}

/** Judges a text as an official name of some revision; null where no entry ever bore it. */
function judgeOfficialName(bench: Bench, name: string, moment: Moment, issues: readonly Issue[]): Judgement | null {
  const { register } = bench;
  const revision = moment.revision.id;
  const { current, groups, former, later } = findBearers(register, name, revision);
  const [only, ...others] = current;
  if (only !== undefined && others.length > 0) return leaveOpen(current, issues, guessAll(current, 'name', name));
  if (only !== undefined) {
    if (register.facts(only, revision)?.level !== 'subtype') return accept(only, 'name', name, issues);
    const above = register.facts(register.facts(only, revision)?.parent ?? '', revision);
    const under = above === null ? '' : ` of ${above.code ?? ''} ${above.name}`;
    return accept(only, 'subType', name, [
      ...issues,
      issue('NAME_IS_SUBTYPE', 'warning', '/name', `“${name}” is a 工种${under}, not an occupation`),
    ]);
  }
  if (former.length > 0) return judgeFormer(bench, name, former, revision, issues);
  const [group] = groups;
  if (group !== undefined) return judgeGroup(bench, name, group, revision, issues);
  return later.length > 0 ? judgeLater(register, name, later, moment, issues) : null;
}

/** A group's name is no occupation; a popular name that is spelt like one suggests what people mean, else its occupations do. */
function judgeGroup(
  { register, match }: Bench,
  name: string,
  group: string,
  revision: string,
  issues: readonly Issue[],
): Judgement {
  const message = `“${name}” is the group ${register.facts(group, revision)?.code}, not an occupation`;
  const told = [...issues, issue('GROUP_NOT_OCCUPATION', 'error', '/name', message)];
  const matching = match(name);
  const meant = matching.suggestions.filter(({ id }) => register.facts(id, revision)?.status === 'current');
  if (meant.length > 0 && matching.verdict !== 'noMatch') return reject('suggested', told, meant);
  const members = register.children(group, revision).filter(({ facts }) => facts.level === 'occupation');
  const confidence = 0.9 / members.length;
  const guesses = members.map(({ id, facts }): Guess => ({ id, confidence, matchedOn: 'partial', text: facts.name }));
  return reject('noMatch', told, guesses.slice(0, 5));
}

/** A name borne before: by an entry that has another name now, or by one that was withdrawn and may have successors. */
function judgeFormer(
  { register, match }: Bench,
  name: string,
  former: readonly string[],
  revision: string,
  issues: readonly Issue[],
): Judgement {
  const heirs = [...new Set(former.flatMap((id) => findHeirs(register, id, revision)))];
  const names = heirs
    .map((id) => `${register.facts(id, revision)?.code ?? '工种'} ${register.facts(id, revision)?.name}`)
    .join(', ');
  const message =
    heirs.length === 0
      ? `“${name}” was withdrawn, with no known successor`
      : `“${name}” was an earlier name; it is now ${names}`;
  const told = [...issues, issue('NAME_FORMER', heirs.length === 0 ? 'error' : 'warning', '/name', message)];
  const [only, ...others] = heirs;
  if (only === undefined) {
    const matching = match(name);
    const meant = matching.suggestions.filter(({ id }) => register.facts(id, revision)?.status === 'current');
    return reject(meant.length > 0 && matching.verdict !== 'noMatch' ? 'suggested' : 'noMatch', told, meant);
  }
  if (others.length > 0) return leaveOpen(heirs, told, guessAll(heirs, 'formerName', name));
  const same = former.includes(only);
  return same
    ? accept(only, 'formerName', name, told)
    : reject('suggested', told, [{ id: only, confidence: 0.9, matchedOn: 'formerName', text: name }]);
}

/** A name first known after the date: there was none where its notice calls it new or the sources list everything; else unknown. */
function judgeLater(
  register: Register,
  name: string,
  later: readonly string[],
  moment: Moment,
  issues: readonly Issue[],
): Judgement {
  const known = later.filter((id) => register.facts(id, moment.revision.id) !== null);
  const first = later.map((id) => firstBorne(register, id, name)).sort()[0] ?? '';
  const message = `“${name}” is first known from ${first} on`;
  const told = [...issues, issue('NAME_MISMATCH', 'error', '/name', message)];
  const guesses = known.map((id): Guess => ({ id, confidence: 0.9 / known.length, matchedOn: 'partial', text: name }));
  if (guesses.length > 0) return reject('suggested', told, guesses);
  const isNew = later.every((id) => {
    const history = register.entry(id);
    return history !== null && isNewIn(register, history);
  });
  return reject(isNew || moment.coverage.occupation === 'complete' ? 'noMatch' : 'unknown', told);
}

function firstBorne(register: Register, id: string, name: string): string {
  return register.entry(id)?.states.find(({ facts }) => facts.name === name)?.since ?? '';
}

/** What the matcher found, as a judgement: certain only in the lenient policy, and only for entries that are current then. */
function judgeMatching({ register, policy }: Bench, matching: Matching, moment: Moment): Judgement {
  const revision = moment.revision.id;
  const guesses = matching.suggestions
    .filter(({ id }) => register.facts(id, revision) !== null)
    .map(({ id, confidence, matchedOn, text }): Guess => ({ id, confidence, matchedOn, text }));
  const [first] = guesses;
  if (matching.verdict === 'noMatch') {
    const silent = moment.coverage.occupation === 'partial' && matching.reason === 'unknown';
    return reject(silent ? 'unknown' : 'noMatch', [], guesses);
  }
  if (first === undefined) return reject(moment.coverage.occupation === 'partial' ? 'unknown' : 'noMatch', []);
  if (matching.verdict === 'ambiguous') {
    const exact = guesses.filter(
      ({ id, matchedOn }) => matchedOn !== 'partial' && register.facts(id, revision)?.status === 'current',
    );
    if (exact.length < 2 || policy === 'strict') return reject('suggested', [], guesses);
    const ids = exact.map(({ id }) => id);
    return leaveOpen(ids, [], guesses);
  }
  const current = register.facts(first.id, revision)?.status === 'current' && first.id === matching.suggestions[0]?.id;
  if (matching.verdict === 'match' && policy === 'lenient' && current) {
    return { ...accept(first.id, first.matchedOn, first.text, [], first.confidence), guesses };
  }
  return reject('suggested', [], guesses);
}

/** In the strict policy another spelling is an error, and what is spelt so is only suggested. */
export function mindPolicy({ policy }: Bench, judgement: Judgement): Judgement {
  const { ids, matchedOn, text, skillLevel } = judgement;
  if (policy === 'lenient' || judgement.issues.every(({ code }) => code !== 'NAME_VARIANT')) return judgement;
  const issues = judgement.issues.map((told) =>
    told.code === 'NAME_VARIANT' ? ({ ...told, severity: 'error' } as const) : told,
  );
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) return { ...judgement, issues };
  const guess: Guess = { id: only, confidence: 0.95, matchedOn: matchedOn ?? 'name', text: text ?? '' };
  return { ...reject('suggested', issues, [guess]), skillLevel };
}

function guessAll(ids: readonly string[], matchedOn: MatchedOn, text: string): Guess[] {
  return ids.slice(0, 5).map((id) => ({ id, confidence: 1 / ids.length, matchedOn, text }));
}
