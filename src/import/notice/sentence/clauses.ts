/** The clauses of a sentence (断句): it is cut from left to right, and nothing of it is left out. */
import { type Clause, fresh, type Marker, verbs } from './clause.ts';
import { attachCodes } from './coded.ts';
import { readFreeText } from './free-text.ts';
import type { WordClass } from './lexicon.ts';
import { beginsPhrase, readPhrase } from './phrase.ts';
import { isStop } from './row.ts';
import { isWord, readTokens, type Token } from './token.ts';

/** The clauses of a sentence, and the stretches that none of them has a place for. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly unread: readonly string[];
  readonly unbalanced: boolean;
}

const isVerb = new Set<WordClass>(verbs);
/** Verbs behind whose object 为 says what it becomes or is: 调整…为…, 增设…为…. */
const completed = new Set<WordClass>(['add', 'change', 'list', 'use']);
/** Cuts a sentence into clauses. Linear in its length. */
export function readClauses(text: string): Clauses {
  const { sentence, tokens: raw, unbalanced } = readTokens(text);
  const tokens = attachCodes(raw);
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
  return { clauses, unread, unbalanced };
}

/** Where the reading stands: the token, the clause that is open, and the one before it. */
interface Place {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly open: Clause;
  readonly last: Clause | null;
}

/** One step: the clause that is open behind it, whether the one before it is closed, and the index of the next token. */
interface Step {
  readonly open: Clause;
  readonly closes: boolean;
  readonly end: number;
}

function readStep(place: Place): Step | null {
  const { tokens, index, open } = place;
  const token = tokens[index];
  const after = { open, closes: false, end: index + 1 };
  if (token === undefined) return null;
  if (token.kind === 'stop') return readBreak(place);
  if (isWord(token, 'link')) return open.verb === null ? after : { open: fresh, closes: true, end: index + 1 };
  if (isWord(token, 'be', 'as', 'to') && open.after !== null && open.as === null && completed.has(open.verb ?? 'be'))
    return readComplement(place);
  if (open.verb !== null) {
    const step = readStep({ ...place, open: fresh, last: open });
    return step === null ? null : { ...step, closes: true };
  }
  if (isWord(token, 'pairwise', 'each')) {
    const spread = isWord(token, 'pairwise') ? 'pairwise' : (open.spread ?? 'every');
    return { ...after, open: { ...open, spread } };
  }
  if (isWord(token, 'not')) return { ...after, open: { ...open, negated: true } };
  if (token.kind === 'word' && isMarker(token.is, place)) return readPart(place, token.is, index + 1);
  if (isWord(token, 'as') && open.before.length > 0) return readLevelGiven(place) ?? readVerb(place, 'as', '作为');
  if (token.kind === 'word' && isVerb.has(token.is) && !isFieldHere(place))
    return readVerb(place, token.is, token.text);
  return readPart(place, null, index);
}

/** A stop closes a clause that has its verb; ： may introduce its text. */
function readBreak({ sentence, tokens, index, open, last }: Place): Step {
  const token = tokens[index];
  const whole = isStop(token, '。') || isStop(token, '；');
  if (isStop(token, '：') && open.verb !== null && open.text === null) {
    const text = readFreeText(sentence, tokens, index, open, last);
    if (text !== null) return { open: { ...open, text: text.value }, closes: false, end: text.end };
  }
  const closes = whole || open.verb !== null || saysCode(open);
  return { open: closes ? fresh : open, closes, end: index + 1 };
}

/** 原编码4-01-02-01，: a field with its value is a clause without a verb. */
function saysCode({ before }: Clause): boolean {
  const said = before.at(-1)?.phrase;
  return said?.fields.join() === 'code' && said.rows.at(-1)?.references.every(({ kind }) => kind === 'code') === true;
}

/** 在, 将, 由; 为 only where a part and its verb follow: 为“甲员”职业增加…. */
function isMarker(is: WordClass, { tokens, index, open }: Place): is is 'take' | 'at' | 'from' | 'be' {
  if (is === 'take' || is === 'at' || is === 'from') return true;
  if (is !== 'be' || open.before.length > 0) return false;
  const phrase = readPhrase(tokens, index + 1);
  const next = tokens[phrase?.end ?? tokens.length];
  return next !== undefined && next.kind !== 'stop' && !isWord(next, 'link');
}

/** 标识, 标注, 归属 are fields where a value is told of them, verbs where something is marked or moved. */
function isFieldHere({ tokens, index }: Place): boolean {
  if (!isWord(tokens[index], 'mark')) return false;
  const next = tokens[index + 1];
  return !(next?.kind === 'reference' && next.references.every(({ kind }) => kind === 'marks'));
}

/** “甲员”作为新增工种，…: it is told that what stands before is a 工种; what becomes of it is told next. */
function readLevelGiven({ tokens, index, open }: Place): Step | null {
  const level = isWord(tokens[index + 1], 'add') ? index + 2 : index + 1;
  if (!isWord(tokens[level], 'subtype') || !isStop(tokens[level + 1], '，')) return null;
  const before = open.before.map(({ marker, phrase }) => ({
    marker,
    phrase: { ...phrase, rows: phrase.rows.map((row) => ({ ...row, level: 'subtype' as const })) },
  }));
  return { open: { ...open, before }, closes: false, end: level + 1 };
}

function readPart({ tokens, open }: Place, marker: Marker, start: number): Step | null {
  const phrase = readPhrase(tokens, start);
  if (phrase === null) return null;
  const part = { marker, phrase: phrase.value };
  return { open: { ...open, before: [...open.before, part] }, closes: false, end: phrase.end };
}

function readVerb({ sentence, tokens, index, open, last }: Place, verb: WordClass, word: string): Step | null {
  const begun: Clause = { ...open, verb, word };
  if (verb === 'point') {
    const end = nextStop(tokens, index);
    return { open: begun, closes: false, end };
  }
  let next = index + 1;
  let spread = open.spread;
  for (; isWord(tokens[next], 'link', 'pairwise', 'each', 'point'); next += 1) {
    if (isWord(tokens[next], 'point') && tokens[next + 1]?.kind !== 'count') break;
    if (isWord(tokens[next], 'link') && !isLight(tokens[next])) break;
    if (isWord(tokens[next], 'pairwise')) spread = 'pairwise';
    else if (isWord(tokens[next], 'each')) spread ??= 'every';
  }
  const text = readFreeText(sentence, tokens, next, begun, last);
  if (text !== null) return { open: { ...begun, spread, text: text.value }, closes: false, end: text.end };
  const colon = verb !== 'change' && isStop(tokens[next], '：') && tokens[next + 1]?.kind === 'reference';
  if (verb === 'as' && isWord(tokens[next], 'add')) next += 1;
  const object = beginsPhrase(tokens[colon ? next + 1 : next]) ? readPhrase(tokens, colon ? next + 1 : next) : null;
  if (object === null) return { open: { ...begun, spread }, closes: false, end: next };
  return { open: { ...begun, spread, after: object.value }, closes: false, end: object.end };
}

/** 了 and its like may stand between a verb and its object; 并 and 同时 may not. */
function isLight(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[了共]$/.test(token.text);
}

/** 调整…定义为…, 增设…为…工种: what stands behind 为. */
function readComplement({ sentence, tokens, index, open, last }: Place): Step | null {
  const changed: Clause =
    open.verb === 'change' && open.after !== null
      ? { ...open, verb: 'become', before: [...open.before, { marker: 'take', phrase: open.after }], after: null }
      : open;
  const text = readFreeText(sentence, tokens, index + 1, changed, last);
  if (text !== null) return { open: { ...changed, text: text.value }, closes: false, end: text.end };
  const phrase = readPhrase(tokens, index + 1);
  if (phrase === null) return null;
  const role = changed.verb === 'become' ? { after: phrase.value } : { as: phrase.value };
  return { open: { ...changed, ...role }, closes: false, end: phrase.end };
}

function nextStop(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  while (next < tokens.length && !isBreak(tokens[next])) next += 1;
  return Math.min(next, tokens.length);
}

function lastStop(tokens: readonly Token[], index: number): number {
  let first = index;
  while (first > 0 && !isBreak(tokens[first - 1])) first -= 1;
  return first;
}

function isBreak(token: Token | undefined): boolean {
  return token?.kind === 'stop' && token.sign !== '、';
}
