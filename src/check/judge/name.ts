/** A name alone (名称): official, former, spelt otherwise, popular or similar; what it means on the date of the record. */

import type { Moment } from '../../catalogue/views/moment.ts';
import { keyOf, withoutMarks } from '../../match/normalise.ts';
import type { Matching } from '../../match/term.ts';
import type { Issue } from '../row.ts';
import { type Assessment, accept, type Guess, issue, leaveOpen, reject, withLevels } from './assessment.ts';
import type { Basis } from './basis.ts';
import { isGroup } from './bearers.ts';
import { tellGroup } from './code.ts';
import { assessOfficialName } from './official-name.ts';
import { isPartial } from './sentences.ts';

/** Assesses a name that may come again beside another code: the same name at the same moment once. */
export function assessNameOnce(basis: Basis, name: string, moment: Moment): Assessment {
  return basis.names(moment, name, () => assessName(basis, name, moment));
}

/** Assesses a name alone. */
export function assessName(basis: Basis, name: string, moment: Moment): Assessment {
  const official = assessOfficialName(basis, name, moment, []);
  if (official !== null) return official;
  const matching = basis.match(name);
  const spelt = findSpelling(basis, name, matching);
  if (spelt !== null) {
    const message = `“${name}” is written “${spelt}” in the catalogue`;
    const assessed = assessOfficialName(basis, spelt, moment, [issue('NAME_VARIANT', 'warning', '/name', message)]);
    if (assessed !== null) return withLevels(mindPolicy(basis, assessed), matching);
  }
  return withLevels(assessMatching(basis, matching, moment), matching);
}

/** The official name that a text spells in another way (width, spacing, Traditional, marks), or null. */
export function findSpelling({ keyOf: keyOfName }: Basis, name: string, matching: Matching): string | null {
  const { suggestions, normalised } = matching;
  const [first] = suggestions;
  if (first === undefined || first.source === 'alias') return null;
  if (first.text === name) return null;
  const key = keyOf(withoutMarks(normalised));
  return first.text === key || keyOfName(first.text) === key ? first.text : null;
}

/** What the matcher found, as an assessment: certain only in the lenient policy, and only for entries that are current then. */
function assessMatching({ register, policy }: Basis, matching: Matching, moment: Moment): Assessment {
  const revision = moment.revision.id;
  const guesses: Guess[] = [];
  for (const { id, confidence, matchedOn, text } of matching.suggestions)
    if (register.facts(id, revision) !== null) guesses.push({ id, confidence, matchedOn, text });
  const [first] = guesses;
  const partial = isPartial(moment, 'occupation');
  if (matching.verdict === 'noMatch')
    return reject(partial && matching.reason === 'unknown' ? 'unknown' : 'noMatch', [], guesses);
  if (first === undefined) return reject(partial ? 'unknown' : 'noMatch', []);
  const isCurrent = ({ id }: Guess): boolean => register.facts(id, revision)?.status === 'current';
  const several =
    matching.verdict === 'match' &&
    first.matchedOn !== 'name' &&
    matching.suggestions.some(({ text }, at) => at > 0 && text === first.text);
  if (matching.verdict === 'ambiguous' || several) {
    const exact = guesses.filter((guess) => guess.matchedOn !== 'partial' && isCurrent(guess));
    const open = matching.verdict === 'ambiguous' ? exact : exact.filter(({ text }) => text === first.text);
    if (open.length < 2 || policy === 'strict') return reject('suggested', [], guesses);
    const ids = open.map(({ id }) => id);
    return leaveOpen(ids, [], guesses);
  }
  const sure = matching.verdict === 'match' && isCurrent(first) && first.id === matching.suggestions[0]?.id;
  if (policy === 'strict' || !sure) return reject('suggested', [], guesses);
  const issues: Issue[] = [];
  if (first.matchedOn === 'pinyin') issues.push(sayPinyin(matching.title, first.text));
  if (isGroup(register, first.id, revision)) issues.push(tellGroup(register, first.id, revision, '/name'));
  return { ...accept(first.id, first.matchedOn, first.text, issues, first.confidence), guesses };
}

function sayPinyin(title: string, text: string): Issue {
  return issue('NAME_VARIANT', 'warning', '/name', `“${title}” is the pinyin of “${text}”`);
}

/** In the strict policy another spelling is an error, and what is spelt so is only suggested. */
export function mindPolicy({ policy }: Pick<Basis, 'policy'>, assessment: Assessment): Assessment {
  const { ids, matchedOn, text } = assessment;
  if (policy === 'lenient' || assessment.issues.every(({ code }) => code !== 'NAME_VARIANT')) return assessment;
  const issues = assessment.issues.map((told) =>
    told.code === 'NAME_VARIANT' ? ({ ...told, severity: 'error' } as const) : told,
  );
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) return { ...assessment, issues };
  const guess: Guess = { id: only, confidence: 0.95, matchedOn: matchedOn ?? 'name', text: text ?? '' };
  return withLevels(reject('suggested', issues, [guess]), assessment);
}
