/** The clauses of a sentence (断句): it is cut from left to right, and nothing of it is left out. */
import { layBelongings } from '../token/belonging.ts';
import { attachCodes } from '../token/coded.ts';
import { type Lead, takeLead } from '../token/lead.ts';
import { resolvePairs } from '../token/pair.ts';
import { isBreak, type Token } from '../token/token.ts';
import { readTokens } from '../token/tokens.ts';
import { type Clause, fresh } from './clause.ts';
import { nextStop, readStep } from './step.ts';

/** The clauses of a sentence, and the stretches that none of them has a place for. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly unread: readonly string[];
  readonly lead: Lead | null;
  readonly unbalanced: boolean;
}

/** Cuts a sentence into clauses. Linear in its length. */
export function readClauses(text: string): Clauses {
  const { sentence, tokens: raw, unbalanced } = readTokens(text);
  const { lead, tokens: led } = takeLead(layBelongings(attachCodes(raw)));
  const tokens = resolvePairs(led);
  const clauses: Clause[] = [];
  const unread: string[] = [];
  let open = fresh;
  let index = 0;
  let begin = 0;
  const close = (end: number) => {
    const words = sentence
      .slice(tokens[begin]?.start, tokens[end]?.start)
      .replace(/^[，；。：]|[，；。：]$/g, '')
      .trim();
    if (open !== fresh) clauses.push({ ...open, words });
    begin = end;
  };
  while (index < tokens.length) {
    const step = readStep({ sentence, tokens, index, open, last: clauses.at(-1) ?? null });
    if (step === null) {
      const from = lastStop(tokens, index);
      index = nextStop(tokens, index);
      unread.push(sentence.slice(tokens[from]?.start, tokens[index]?.start).trim());
      open = fresh;
      begin = index;
      continue;
    }
    if (step.closes) close(index);
    open = step.open;
    index = step.end;
  }
  close(tokens.length);
  return { clauses, unread, lead, unbalanced };
}

function lastStop(tokens: readonly Token[], index: number): number {
  let first = index;
  while (first > 0 && !isBreak(tokens[first - 1])) first -= 1;
  return first;
}
