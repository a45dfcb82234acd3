/** What a text may mean (检索): entries by name, those that held it as a code, and, of a sentence, entries by the work that it tells. */
import { checkQuestion } from '../../answer/check.ts';
import { codeHistoryQuestion } from '../../answer/code/history.ts';
import { type AnswerTo, ask, type MatchingContext } from '../../answer/question.ts';
import { searchQuestion } from '../../answer/search.ts';
import { readCode } from '../../catalogue/vocabulary/code.ts';

export type Hit = AnswerTo<typeof searchQuestion>['items'][number];
type Holder = AnswerTo<typeof codeHistoryQuestion>['holders'][number];

export interface Findings {
  readonly query: string;
  readonly names: readonly Hit[];
  /** Those that held the query, a code, and hold it no more at the date, or not yet. */
  readonly formerly: readonly Holder[];
  readonly works: readonly Hit[];
  /** Whether the text, as a job title, names no occupation: a status, a bare rank, something else. */
  readonly isNone: boolean;
}

/** The longest text that is looked for. */
const longest = 300;
/** Names that are less sure than this leave room for a search by work. */
const sure = 0.7;
/** So many ideographs may be a description of work. */
const sentence = /\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u;

/** Looks for a text as of a date; at most `limit` of each kind. */
export function find(context: MatchingContext, text: string, at: string | null, limit: number): Findings {
  const query = [...text.trim()].slice(0, longest).join('');
  const dated = { limit, ...(at === null ? {} : { at }) };
  const names = itemsOf(ask(context, searchQuestion, { q: query, ...dated }));
  const code = readCode(query);
  const histories = code === null ? null : ask(context, codeHistoryQuestion, { code });
  const formerly = histories?.ok ? histories.value.holders.filter(({ entry }) => entry.id !== names[0]?.entry.id) : [];
  const isOpen = (names[0]?.confidence ?? 0) < sure && sentence.test(query);
  const works = isOpen ? itemsOf(ask(context, searchQuestion, { work: query, ...dated })) : [];
  const known = new Set(names.map(({ entry }) => entry.id));
  return {
    ...{ query, names, formerly },
    works: works.filter(({ entry }) => !known.has(entry.id)),
    isNone: /\p{Script=Han}/u.test(query) && isNoOccupation(context, query),
  };
}

function itemsOf(
  found: ReturnType<typeof ask<typeof searchQuestion.asks, typeof searchQuestion.answers, 'matcher'>>,
): readonly Hit[] {
  return found.ok ? found.value.items : [];
}

function isNoOccupation(context: MatchingContext, name: string): boolean {
  const checked = ask(context, checkQuestion, { name });
  return checked.ok && checked.value.then.verdict === 'noMatch';
}
