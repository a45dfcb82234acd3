/** Outcomes (结果): what a title comes to, and when it may be called certain. */
import { slightlyBehind } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { nounOf } from './find/noun.ts';
import { keyOf } from './normalise.ts';
import type { Candidate, Refusal, Suggestion, Term, TitleVerdict } from './term.ts';
import { isActivity } from './title/functions.ts';
import type { ReadTitle } from './title/title.ts';

/** What an outcome consists of, beside the title itself. */
export interface Outcome {
  readonly verdict: TitleVerdict;
  readonly suggestions: readonly Suggestion[];
  readonly reason?: Refusal;
  readonly read?: ReadTitle;
}

/** The most suggestions that an outcome holds. */
export const mostSuggestions = 5;

export function refusal(reason: Refusal): Outcome {
  return { verdict: 'noMatch', suggestions: [], reason };
}

/**
 * A misspelt or merely similar name is never certain, nor one behind which the title goes on (空压机维修 is no 空压机工), nor one beside which
 * another, slightly misspelt, stands.
 */
export function mayBeCertain({ ranking }: Evidence): boolean {
  const [first] = ranking;
  if (first === undefined || first.finding.way === 'near' || !isSure(first.term)) return false;
  if (first.finding.behind > slightlyBehind) return false;
  const field = first.finding.way === 'stem' && first.term.source !== 'alias';
  const least = field ? sameNouns : first.finding.way === 'core' ? bareNouns : certainNouns;
  if (first.finding.noun < least) return false;
  return !ranking.some(({ finding, score }) => (finding.way === 'slip' || finding.way === 'typo') && score > rivalSlip);
}

/**
 * Says whether a title is one word alone, without a noun for a person, that is only the field or the thing of a known name (冰箱 of 冰箱工) and no activity (冰箱维修): nothing
 * says that somebody is meant. 岗, pay or a place beside it does.
 */
export function isLoneField({ ranking }: Evidence, { parts, removed, places, heads }: ReadTitle): boolean {
  const [part, ...others] = parts;
  if (part === undefined || others.length + removed.length + places.length + heads.length > 0) return false;
  const key = keyOf(part.text);
  return ranking[0]?.finding.way === 'stem' && nounOf(key) === null && !isActivity(key);
}

/** Nouns of the same kind; 工程师 and 技术员 are near, and yet SMT工程师 is no SMT技术员. */
const certainNouns = 0.58;
/** An official name without its own person noun (电子商务) is a field. */
const sameNouns = 0.95;
/** What a noun must agree with a name that has none of its own: 董事长司机 is no 董事长. */
const bareNouns = 0.7;

/** Says whether a term means its first entry wherever it stands: an official name, or an alias graded so. */
export function isSure({ source, grade }: Term): boolean {
  return source !== 'alias' || grade === undefined || grade === 'sure';
}

/** Says whether the best finding is a word of several jobs that nothing beside it decided, or a common word for a group. */
export function isOpen({ ranking }: Evidence, candidates: ReadonlyMap<string, Candidate>): boolean {
  const [first] = ranking;
  if (first === undefined || first.term.grade !== 'several') return false;
  const level = candidates.get(first.term.targets[0] ?? '')?.level;
  const group = level !== undefined && level !== 'occupation' && level !== 'subtype';
  return group || first.finding.way === 'exact' || first.finding.way === 'core' || first.finding.way === 'stem';
}

/** What a name is worth that stands in a title with another character, which may make another word of it: 并购 is no 采购. */
export function explainedOf({ ranking }: Evidence): number {
  const finding = ranking[0]?.finding;
  return finding?.way === 'typo' ? Math.min(finding.ofKey, finding.ofText) : 1;
}

/** A misspelt name with this score might be what was meant. */
const rivalSlip = 0.5;

/** The best entries of a evidence, with confidences in proportion to their scores. */
export function suggestionsOf(evidence: Evidence, chance: number): Suggestion[] {
  const best = evidence.ranking[0]?.score ?? 1;
  return evidence.ranking.slice(0, mostSuggestions).map(({ id, term, finding, score }) => ({
    id,
    confidence: chance * (score / best),
    matchedOn: finding.way === 'exact' || finding.way === 'core' ? term.source : 'partial',
    text: term.text,
    source: term.source,
  }));
}
