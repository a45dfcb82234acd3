/** Answers (答复): what a title comes to, and when it may be called certain. */
import type { Judgement } from './judge.ts';
import type { Refusal, Suggestion, TitleVerdict } from './term.ts';
import type { ReadTitle } from './title/title.ts';

/** What an answer consists of, beside the title itself. */
export interface Answer {
  readonly verdict: TitleVerdict;
  readonly suggestions: readonly Suggestion[];
  readonly reason?: Refusal;
  readonly read?: ReadTitle;
}

/** The most suggestions that an answer holds. */
export const mostSuggestions = 5;

export function refusal(reason: Refusal): Answer {
  return { verdict: 'noMatch', suggestions: [], reason };
}

/** A misspelt or merely similar name is never certain, nor is one beside which another, slightly misspelt, stands. */
export function mayBeCertain({ ranking }: Judgement): boolean {
  const [first] = ranking;
  if (first?.finding.way === 'near') return false;
  return !ranking.some(({ finding, score }) => (finding.way === 'slip' || finding.way === 'typo') && score > rivalSlip);
}

/** A misspelt name with this score might be what was meant. */
const rivalSlip = 0.5;

/** The best entries of a judgement, with confidences in proportion to their scores. */
export function suggestionsOf(judgement: Judgement, chance: number): Suggestion[] {
  const best = judgement.ranking[0]?.score ?? 1;
  return judgement.ranking.slice(0, mostSuggestions).map(({ id, term, finding, score }) => ({
    id,
    confidence: chance * (score / best),
    matchedOn: finding.way === 'exact' || finding.way === 'core' ? term.source : 'partial',
    text: term.text,
    source: term.source,
  }));
}
