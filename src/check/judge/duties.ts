/** Duties (工作内容): what a row tells of someone's work; it decides between what a vague title may mean, and never makes a match by itself. */
import type { Moment } from '../../catalogue/views/moment.ts';
import type { WorkSuggestion } from '../../match/work/finder.ts';
import { fittedWork } from '../../match/work/model.ts';
import { type Assessment, type Guess, reject, withLevels } from './assessment.ts';
import type { Basis } from './basis.ts';
import { isPartial } from './sentences.ts';

/** From here on duties alone decide between entries that a title names alike. */
const decisive = 0.5;

/**
 * The assessment of title and duties together. A title that is certain stays so. Otherwise entries that both speak for come
 * first, and the row is `suggested` at most; where the duties tell nothing, they change nothing.
 */
export function mindDuties(basis: Basis, assessed: Assessment | null, duties: string, moment: Moment): Assessment {
  const { verdict } = assessed ?? { verdict: 'insufficient' };
  if (assessed !== null && (verdict === 'match' || verdict === 'matchWithWarning')) return assessed;
  const known = basis.findWork(duties).filter(({ id }) => basis.register.facts(id, moment.revision.id) !== null);
  const [best] = known;
  if (best === undefined || best.confidence < fittedWork.answered)
    return assessed ?? reject(isPartial(moment, 'occupation') ? 'unknown' : 'noMatch', [], known.map(guessOf));
  if (assessed === null) return reject('suggested', [], known.map(guessOf));
  if (verdict === 'ambiguous' && !(assessed.ids.includes(best.id) && best.confidence >= decisive)) return assessed;
  return withLevels(reject('suggested', assessed.issues, join(assessed.guesses, known)), assessed);
}

function guessOf({ id, confidence, words }: WorkSuggestion): Guess {
  return { id, confidence, matchedOn: 'work', text: words.join('、') };
}

/** What title and duties both speak for is surer than either says; what one is silent of is less sure by as much as the other is sure of something else. */
function join(titles: readonly Guess[], works: readonly WorkSuggestion[]): Guess[] {
  const byWork = new Map(works.map((work) => [work.id, work]));
  const byTitle = new Set(titles.map(({ id }) => id));
  const most = works[0]?.confidence ?? 0;
  const shared = titles.some(({ id }) => byWork.has(id));
  const joined = titles.map((guess): Guess => {
    const work = byWork.get(guess.id)?.confidence ?? 0;
    if (work === 0) return { ...guess, confidence: guess.confidence * (1 - most) };
    return { ...guess, confidence: 1 - (1 - guess.confidence) * (1 - work) };
  });
  const alone = works
    .filter(({ id }) => !byTitle.has(id))
    .map((work) => ({ ...guessOf(work), confidence: work.confidence * (shared ? 1 - most / 2 : 1) }));
  return [...joined, ...alone].sort((left, right) => right.confidence - left.confidence);
}
