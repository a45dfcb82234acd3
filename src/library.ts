/** The library (程序库): a registry file opened in a Node program, without HTTP: codes are looked up, rows checked, names searched. */
import type * as z from 'zod';
import { codeQuestion } from './answer/code/code.ts';
import { addMatching } from './answer/matching.ts';
import { type AnswerTo, ask, type MatchingContext } from './answer/question.ts';
import type { Refusal } from './answer/refusal.ts';
import { searchQuestion } from './answer/search.ts';
import type { Result } from './catalogue/result.ts';
import { dayInChina } from './catalogue/today.ts';
import type { Result as Checked, Policy, Row } from './check/row.ts';
import { loadMatching } from './cli/read/matcher.ts';

/** What to search for: a name, a part of one, pinyin, initials or a code (`q`), or what someone does (`work`). */
export type Wanted = z.input<typeof searchQuestion.asks>;

export interface Registry {
  /** What a code means on a date (ISO, or a revision id; today where it is not given); refused where nothing tells, with the reason. */
  readonly lookup: (code: string, at?: string) => Result<AnswerTo<typeof codeQuestion>, Refusal>;
  /** Whether a row was right on its date, and what it is now. Never fails: what is wrong with the row is in the verdict and the issues. */
  readonly check: (row: Row, policy?: Policy) => Checked;
  /** Entries that a text may mean, best first. */
  readonly search: (wanted: string | Wanted) => Result<AnswerTo<typeof searchQuestion>, Refusal>;
  /** Lets go of everything; asking afterwards throws. */
  readonly close: () => void;
}

/**
 * Opens a registry file that `zhilu build` made, as it is now: a file that is replaced later is not noticed. Rejects with a
 * plain message where it is missing or no registry.
 */
export async function open(file: string): Promise<Registry> {
  let loaded: Awaited<ReturnType<typeof loadMatching>> | null = await loadMatching(file);
  let context: MatchingContext | null = null;
  const now = (): MatchingContext => {
    if (loaded === null) throw new Error('the registry is closed');
    const today = dayInChina(Date.now());
    if (context?.today !== today) context = addMatching({ register: loaded.register, today }, loaded.matcher);
    return context;
  };
  return {
    lookup: (code, at) => ask(now(), codeQuestion, { code, at }),
    check: (row, policy = 'lenient') => now().check(policy)(row),
    search: (wanted) => ask(now(), searchQuestion, typeof wanted === 'string' ? { q: wanted } : wanted),
    close: () => {
      [loaded, context] = [null, null];
    },
  };
}
