/** The kinds of tokens (词元) of a sentence of change. */
import { verbs, type WordClass } from './lexicon.ts';
import type { Reference } from './reference.ts';

/** The levels (层级) and the fields (字段) that words name. */
export type LevelWord = 'major' | 'middle' | 'minor' | 'occupation' | 'subtype';
export type Field = 'name' | 'code' | 'definition' | 'tasks' | 'mark' | 'place' | 'information';

const levelWords: readonly WordClass[] = ['major', 'middle', 'minor', 'occupation', 'subtype'];
const fieldWords: readonly WordClass[] = ['name', 'code', 'definition', 'tasks', 'mark', 'place', 'information'];

/** Where a token stands in the sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `item` of a count is 项 or 条, by which tasks are counted; `pair` is 前者 or 后者, `bracket` that of （原属“甲员”职业）, `back` is 该职业, 上述3个职业, 其; its level is null for 其, its count null where it has none. */
export type Said =
  | { readonly kind: 'reference'; readonly references: readonly Reference[] }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'index'; readonly numbers: readonly number[]; readonly spot: number | null }
  | { readonly kind: 'count'; readonly count: number; readonly item: boolean }
  | { readonly kind: 'pair'; readonly first: boolean }
  | { readonly kind: 'bracket'; readonly opens: boolean }
  | {
      readonly kind: 'back';
      readonly level: LevelWord | null;
      readonly count: number | null;
      readonly former: boolean;
    }
  | { readonly kind: 'word'; readonly is: WordClass; readonly text: string }
  | { readonly kind: 'stop'; readonly sign: '，' | '；' | '。' | '：' | '、' }
  | { readonly kind: 'unknown' };

/** A token: what a stretch of the sentence says. */
export type Token = Span & Said;

export type WordToken = Extract<Token, { kind: 'word' }>;
export type ReferenceToken = Extract<Token, { kind: 'reference' }>;

/** The tokens of a sentence, and whether a quotation mark in it has no partner. */
export interface Tokens {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly unbalanced: boolean;
}

export function isLevel(is: WordClass): is is LevelWord {
  return levelWords.includes(is);
}

function isField(is: WordClass): is is Field {
  return fieldWords.includes(is);
}

/** The level that a token names; null where it names none. */
export function levelOf(token: Token | undefined): LevelWord | null {
  return token?.kind === 'word' && isLevel(token.is) ? token.is : null;
}

/** The field that a token names; null where it names none. */
export function fieldOf(token: Token | undefined): Field | null {
  return token?.kind === 'word' && isField(token.is) ? token.is : null;
}

/** Says whether a token is of references that are all as told. */
export function isReference(token: Token | undefined, told: (one: Reference) => boolean): token is ReferenceToken {
  return token?.kind === 'reference' && token.references.every(told);
}

/** Says whether a token is a word of one of some classes. */
export function isWord<C extends WordClass>(
  token: Token | undefined,
  ...classes: readonly C[]
): token is WordToken & { readonly is: C } {
  return token?.kind === 'word' && classes.some((is) => is === token.is);
}

/** Says whether a token is a verb. */
export function isVerb(token: Token | undefined): token is WordToken {
  return token?.kind === 'word' && verbs.includes(token.is);
}

export function isStop(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'stop' && token.sign === sign;
}

/** Says whether a token is a stop that parts clauses. */
export function isBreak(token: Token | undefined): boolean {
  return token?.kind === 'stop' && token.sign !== '、';
}

/** 、 and 和 join what stands on their two sides. */
export function isJoint(token: Token | undefined): boolean {
  return isStop(token, '、') || isWord(token, 'conjunction');
}
