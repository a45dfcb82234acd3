/** Search by work (按工作内容查找): a description of what someone does → the occupations that it may be, each with a calibrated confidence. */
import { finish, type Steps } from '../once.ts';
import { layComparison } from './compare.ts';
import { findLed } from './led.ts';
import { fittedWork, probabilities, type WorkModel } from './model.ts';
import type { Work } from './source.ts';

/** An occupation that a description may mean: how probable it is, and the pieces of the description that led there. */
export interface WorkSuggestion {
  readonly id: string;
  readonly confidence: number;
  readonly words: readonly string[];
}

/** Gives at most `limit` occupations, 5 where it is not given, best first; none where the description tells too little. Never throws. */
export type FindWork = (description: string, limit?: number) => WorkSuggestion[];

const usual = 5;
/** Nothing less probable is suggested. */
const least = 0.02;

/** Makes the search. It is built once a register, and immutable. */
export function createWorkFinder(works: readonly Work[], model: WorkModel = fittedWork): FindWork {
  return finish(layWorkFinder(works, model));
}

/** The same in steps. */
export function* layWorkFinder(works: readonly Work[], model: WorkModel = fittedWork): Steps<FindWork> {
  const comparison = yield* layComparison(works, model);
  const ids = works.map(({ id }) => id);
  return (description, limit = usual) => {
    const { level, scores } = comparison.compare(description);
    const chances = probabilities(scores, model.none);
    const likely: number[] = [];
    for (const [work, chance] of chances.entries()) if (chance >= least) likely.push(work);
    return likely
      .sort((left, right) => (chances[right] ?? 0) - (chances[left] ?? 0))
      .slice(0, limit)
      .map((work) => ({
        id: ids[work] ?? '',
        confidence: chances[work] ?? 0,
        words: findLed(comparison, level, work),
      }));
  };
}
