/**
 * Further labels (别名与曾用名): popular names that surely mean an entry are alternative labels; those that usually do, and earlier
 * official names, are hidden ones, for finding only. No text is a label of one concept twice, as SKOS demands.
 */
import type { Alias } from '../../catalogue/vocabulary/alias.ts';
import { type Subject, statesUpTo } from '../subject.ts';
import { chinese, english, type Value } from './node.ts';

/** The further labels of an entry that do not repeat those it has. */
export type Labels = (
  id: string,
  taken: readonly string[],
) => {
  readonly alternative: Value[];
  readonly hidden: Value[];
};

/** Collects the labels of all entries. */
export function collectLabels(subject: Subject): Labels {
  const popular = Map.groupBy(
    subject.aliases.filter(({ grade }) => grade !== 'several'),
    ({ targets }) => targets[0],
  );
  return (id, taken) => {
    const used = new Set(taken);
    const take = (text: string): boolean => !used.has(text) && used.add(text).has(text);
    const popularOf = (grade: Alias['grade']): Value[] =>
      (popular.get(id) ?? [])
        .filter((alias) => alias.grade === grade && take(alias.text))
        .map(({ text, kind }) => (kind === 'English' ? english(text) : chinese(text)));
    const alternative = popularOf('sure');
    const history = subject.register.entry(id);
    const former = history === null ? [] : statesUpTo(subject, history).map(({ facts }) => facts.name);
    return { alternative, hidden: [...former.filter(take).map(chinese), ...popularOf('usual')] };
  };
}
