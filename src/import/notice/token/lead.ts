/** The lead (总起语) of a sentence, 增设以下工种：在甲职业下…、在乙职业下…: it says what all the clauses behind it do, and how many there are. */
import type { WordClass } from './lexicon.ts';
import { isStop, isVerb, isWord, type LevelWord, levelOf, type Token, type WordToken } from './token.ts';

/** What the clauses behind a lead are announced to do, and to how many things; `words` is the lead. */
export interface Lead {
  readonly verb: WordClass;
  readonly level: LevelWord;
  readonly count: number | null;
  readonly end: number;
}

/** Takes the lead off a sentence, where one stands before clauses of their own; those without a verb get that of the lead. */
export function takeLead(tokens: readonly Token[]): { readonly lead: Lead | null; readonly tokens: readonly Token[] } {
  const colon = tokens.findIndex((token) => token.kind === 'stop');
  const said = tokens.slice(0, colon);
  const verb = said.find((token): token is WordToken => isDeed(token));
  const level = said.map(levelOf).findLast((one) => one !== null);
  const counts = said.flatMap((token) => (token.kind === 'count' ? token.count : []));
  const told = said.every(({ kind }) => kind === 'word' || kind === 'count');
  const none = { lead: null, tokens };
  if (!isStop(tokens[colon], '：') || !told || verb === undefined || level == null) return none;
  const clauses = cut(tokens.slice(colon + 1));
  const own = clauses.some((clause) => clause.some(isDeed) || clause.some((token) => isStop(token, '：')));
  if (!own && clauses.filter((clause) => clause.length > 1).length < 2) return none;
  const shared = isWord(verb, 'add', 'remove') ? verb : null;
  const lead = { verb: verb.is, level, count: counts[0] ?? null, end: tokens[colon]?.end ?? 0 };
  return { lead, tokens: clauses.flatMap((clause) => (shared === null ? clause : giveVerb(clause, shared))) };
}

/** Cuts behind ； and 。. */
function cut(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    clauses.at(-1)?.push(token);
    if (isStop(token, '；') || isStop(token, '。')) clauses.push([]);
  }
  return clauses;
}

/** “甲员（4-01-02-01）”职业：“子员”“丑员”, “甲员（4-01-02-01）”职业下的“子员”: what the lead says is done to these. */
function giveVerb(clause: readonly Token[], verb: WordToken): readonly Token[] {
  const [first] = clause;
  if (first?.kind !== 'reference' || clause.some(isDeed)) return clause;
  const colon = clause.findIndex((token) => isStop(token, '：'));
  if (colon === -1) return [{ ...verb, start: first.start, end: first.start }, ...clause];
  const { start = 0, end = 0 } = clause[colon] ?? {};
  return [...clause.slice(0, colon), { ...verb, start, end }, ...clause.slice(colon + 1)];
}

/** 为 and 如下 do nothing. */
function isDeed(token: Token): token is WordToken {
  return isVerb(token) && token.is !== 'be' && token.is !== 'point';
}
