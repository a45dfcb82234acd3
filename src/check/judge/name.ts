/** A name alone (名称): official, former, spelt otherwise, popular or similar; what it means on the date of the record. */

import type { Moment } from '../../catalogue/views/moment.ts';
import { keyOf, normalise, withoutMarks } from '../../match/normalise.ts';
import type { Matching } from '../../match/term.ts';
import { type Assessment, accept, type Guess, issue, leaveOpen, reject } from './assessment.ts';
import type { Basis } from './basis.ts';
import { isGroup } from './bearers.ts';
import { tellGroup } from './code.ts';
import { assessOfficialName } from './official-name.ts';
import { isPartial } from './sentences.ts';

/** Assesses a name, with no code beside it. The same name at the same moment is assessed once. */
export function assessName(basis: Basis, name: string, moment: Moment): Assessment {
  return basis.names(moment, name, () => assessAfresh(basis, name, moment));
}

function assessAfresh(basis: Basis, name: string, moment: Moment): Assessment {
  const official = assessOfficialName(basis, name, moment, []);
  if (official !== null) return official;
  const matching = basis.match(name);
  const spelt = findSpelling(name, matching);
  if (spelt !== null) {
    const message = `“${name}” is written “${spelt}” in the catalogue`;
    const assessed = assessOfficialName(basis, spelt, moment, [issue('NAME_VARIANT', 'warning', '/name', message)]);
    if (assessed !== null) return { ...mindPolicy(basis, assessed), skillLevel: matching.skillLevel };
  }
  return { ...assessMatching(basis, matching, moment), skillLevel: matching.skillLevel };
}

/** The official name that a text spells in another way (width, spacing, Traditional, marks), or null. */
export function findSpelling(name: string, { suggestions }: Matching): string | null {
  const [first] = suggestions;
  if (first === undefined || first.source === 'alias') return null;
  const key = keyOf(withoutMarks(normalise(name)));
  return keyOf(normalise(first.text)) === key && first.text !== name ? first.text : null;
}

/** What the matcher found, as an assessment: certain only in the lenient policy, and only for entries that are current then. */
function assessMatching({ register, policy }: Basis, matching: Matching, moment: Moment): Assessment {
  const revision = moment.revision.id;
  const guesses = matching.suggestions
    .filter(({ id }) => register.facts(id, revision) !== null)
    .map(({ id, confidence, matchedOn, text }): Guess => ({ id, confidence, matchedOn, text }));
  const [first] = guesses;
  const partial = isPartial(moment, 'occupation');
  if (matching.verdict === 'noMatch')
    return reject(partial && matching.reason === 'unknown' ? 'unknown' : 'noMatch', [], guesses);
  if (first === undefined) return reject(partial ? 'unknown' : 'noMatch', []);
  const isCurrent = ({ id }: Guess): boolean => register.facts(id, revision)?.status === 'current';
  const exact = guesses.filter((guess) => guess.matchedOn !== 'partial' && isCurrent(guess));
  const targets = exact.filter(({ text }) => text === first.text);
  const several = first.matchedOn !== 'name' && guesses.filter(({ text }) => text === first.text).length > 1;
  if (matching.verdict === 'ambiguous' || (matching.verdict === 'match' && several)) {
    const open = matching.verdict === 'match' ? targets : exact;
    if (open.length < 2 || policy === 'strict') return reject('suggested', [], guesses);
    return leaveOpen(
      open.map(({ id }) => id),
      [],
      guesses,
    );
  }
  const sure = isCurrent(first) && first.id === matching.suggestions[0]?.id;
  if (matching.verdict !== 'match' || policy === 'strict' || !sure) return reject('suggested', [], guesses);
  const issues = [
    ...(first.matchedOn === 'pinyin' ? [sayPinyin(matching.title, first.text)] : []),
    ...(isGroup(register, first.id, revision) ? [tellGroup(register, first.id, revision, '/name')] : []),
  ];
  return { ...accept(first.id, first.matchedOn, first.text, issues, first.confidence), guesses };
}

function sayPinyin(title: string, text: string): ReturnType<typeof issue> {
  return issue('NAME_VARIANT', 'warning', '/name', `“${title}” is the pinyin of “${text}”`);
}

/** In the strict policy another spelling is an error, and what is spelt so is only suggested. */
export function mindPolicy({ policy }: Pick<Basis, 'policy'>, assessment: Assessment): Assessment {
  const { ids, matchedOn, text, skillLevel } = assessment;
  if (policy === 'lenient' || assessment.issues.every(({ code }) => code !== 'NAME_VARIANT')) return assessment;
  const issues = assessment.issues.map((told) =>
    told.code === 'NAME_VARIANT' ? ({ ...told, severity: 'error' } as const) : told,
  );
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) return { ...assessment, issues };
  const guess: Guess = { id: only, confidence: 0.95, matchedOn: matchedOn ?? 'name', text: text ?? '' };
  return { ...reject('suggested', issues, [guess]), skillLevel };
}
