/** The tokens (词元) of a sentence of change: references, counts, numbers of tasks, words of the lexicon, stops; what is none of these stays visible. */
import { endsAsName } from '../matter/name.ts';
import { readNumeral } from '../page/numeral.ts';
import type { WordClass } from './lexicon.ts';
import { nameAt, runAt } from './name-run.ts';
import { patterns } from './pattern.ts';
import { isQuotation, isQuote, matchQuotes } from './quotation.ts';
import { bareCode, markReference, plainName, readQuoted, splitCodes, withCode } from './reference.ts';
import { readIndex } from './task-number.ts';
import { isField, isLevel, isWord, type LevelWord, type Span, type Token, type Tokens } from './token.ts';
import { wordAt } from './word.ts';

const stops: Readonly<Record<string, '，' | '；' | '。' | '：' | '、'>> = {
  ...{ '，': '，', ',': '，', '；': '；', ';': '；', '。': '。', '：': '：', ':': '：', '、': '、' },
};
const levels: Readonly<Record<string, LevelWord>> = {
  ...{ 大类: 'major', 中类: 'middle', 小类: 'minor', 职业: 'occupation', 工种: 'subtype' },
};
/** The classes behind which a name may stand: there a short word may be its beginning. */
const expecting = new Set<WordClass>([
  ...([
    'take',
    'at',
    'from',
    'with',
    'be',
    'as',
    'conjunction',
    'under',
    'of',
    'add',
    'remove',
    'become',
    'rename',
  ] as const),
  ...([
    'move',
    'join',
    'merge',
    'split',
    'rise',
    'fall',
    'replace',
    'list',
    'change',
    'following',
    'subtype',
    'occupation',
  ] as const),
]);

/** Reads a sentence into tokens. Linear in its length. */
export function readTokens(text: string): Tokens {
  const sentence = text.replaceAll('＂', '"');
  const quotes = matchQuotes(sentence);
  const tokens: Token[] = [];
  let unbalanced = false;
  let bracketed = false;
  let start = 0;
  while (start < sentence.length) {
    const sign = sentence[start] ?? '';
    if (sign === ' ') start += 1;
    else if (bracketed && /[)）]/.test(sign)) {
      tokens.push({ kind: 'bracket', opens: false, start, end: start + 1 });
      bracketed = false;
      start += 1;
    } else {
      const token = quotedAt(sentence, start, quotes) ?? tokenAt(sentence, start, tokens);
      if (token.kind === 'unknown' && isQuote(sign)) unbalanced = true;
      if (token.kind !== 'aside') tokens.push(token);
      bracketed ||= token.kind === 'bracket';
      start = token.end;
    }
  }
  return { sentence, tokens, unbalanced };
}

function quotedAt(sentence: string, start: number, quotes: ReadonlyMap<number, number>): Token | null {
  const close = quotes.get(start);
  if (close === undefined || !isQuotation(sentence.slice(start, close + 2))) return null;
  return { kind: 'reference', start, end: close + 1, references: readQuoted(sentence.slice(start + 1, close)) };
}

/** The token at a place; an aside (《…》中, a footnote sign, 等) says nothing. */
function tokenAt(sentence: string, start: number, tokens: readonly Token[]): Token | (Span & { kind: 'aside' }) {
  const before = tokens.at(-1);
  const match = (pattern: RegExp) => {
    pattern.lastIndex = start;
    return pattern.exec(sentence);
  };
  const span = (found: string) => ({ start, end: start + found.length });
  const sign = stops[sentence[start] ?? ''];
  if (sign !== undefined) return { kind: 'stop', sign, start, end: start + 1 };
  const formerly = before === undefined ? null : match(patterns.formerly);
  if (formerly !== null) return { kind: 'bracket', opens: true, ...span(formerly[0]) };
  const opens = before === undefined || before.kind === 'stop' || isWord(before, 'link');
  const said = before?.kind === 'reference' ? match(patterns.this) : opens ? match(patterns.reason) : null;
  const aside =
    match(patterns.aside) ??
    match(patterns.entire) ??
    said ??
    (before?.kind === 'stop' ? match(patterns.number) : null);
  if (aside !== null) return { kind: 'aside', ...span(aside[0]) };
  const fields = before === undefined ? match(patterns.fields) : null;
  if (fields !== null)
    return {
      kind: 'reference',
      references: [withCode(plainName(fields[1] ?? fields[4] ?? '', true), (fields[2] ?? fields[3] ?? '').trim())],
      ...span(fields[0]),
    };
  const codes = match(patterns.codes);
  if (codes !== null) return { kind: 'codes', codes: splitCodes(codes[1] ?? ''), ...span(codes[0]) };
  const marks = match(patterns.marks);
  if (marks !== null) return { kind: 'reference', references: [markReference(marks[0], false)], ...span(marks[0]) };
  const bracketed = match(patterns.level);
  if (bracketed !== null)
    return { kind: 'word', is: levels[bracketed[1] ?? ''] ?? 'occupation', text: bracketed[0], ...span(bracketed[0]) };
  const bracketedName =
    before?.kind === 'reference' && before.references[0]?.kind === 'code' ? match(patterns.name) : null;
  if (bracketedName !== null && endsAsName(bracketedName[1] ?? ''))
    return { kind: 'reference', references: [plainName(bracketedName[1] ?? '', true)], ...span(bracketedName[0]) };
  const code = match(patterns.code);
  if (code !== null) return { kind: 'reference', references: [bareCode(code[0])], ...span(code[0]) };
  const pair = match(patterns.pair);
  if (pair !== null) return { kind: 'pair', first: pair[0] === '前者', ...span(pair[0]) };
  const index = match(patterns.index);
  if (index !== null) return { ...readIndex(index), ...span(index[0]) };
  /** “甲员”职业与“乙员”: what is called an occupation has its name already. */
  const called = before?.kind === 'word' && isLevel(before.is) && isThing(tokens.at(-2));
  const named = called ? null : nameFirst(sentence, start, before);
  if (named !== null) return { kind: 'reference', references: [plainName(named, false)], ...span(named) };
  const back = match(patterns.back);
  if (back !== null)
    return {
      kind: 'back',
      level: levels[back[2] ?? back[3] ?? ''] ?? null,
      count: readNumeral(back[1] ?? ''),
      former: back[3] !== undefined,
      ...span(back[0]),
    };
  const count = match(patterns.count);
  const number = readNumeral(count?.[1] ?? '');
  if (count !== null && number !== null)
    return { kind: 'count', count: number, item: count[0].includes('项'), ...span(count[0]) };
  /** 等 without a count: the list may go on. */
  if (count !== null) return { kind: 'unknown', ...span(count[0]) };
  const word = placeAt(sentence, start, before) ?? behindAt(sentence, start, before);
  const field = word?.is === 'note' && isWord(before, 'of') ? /^标.(?=为$)/.exec(word.text)?.[0] : undefined;
  if (field !== undefined) return { kind: 'word', is: 'mark', text: field, ...span(field) };
  if (word !== null) return { kind: 'word', ...word, ...span(word.text) };
  const name = nameAt(sentence, start, isCoded(sentence, start));
  if (name !== null && !isPeople(sentence, start, name, before))
    return { kind: 'reference', references: [plainName(name, false)], ...span(name) };
  return { kind: 'unknown', start, end: unknownEnd(sentence, start) };
}

function isThing(token: Token | undefined): boolean {
  return token !== undefined && ['reference', 'codes', 'back', 'count'].includes(token.kind);
}

/** A word, where 下, 中, 内 and 后 are words only behind what they say a place of: 内科护士, 职业下水产养殖工. */
function behindAt(sentence: string, start: number, before: Token | undefined) {
  const word = wordAt(sentence, start);
  const sign = sentence[start] ?? '';
  if (!'下中内后末'.includes(sign) || (word !== null && word.text.length > 1)) return word;
  const named = isThing(before) || before?.kind === 'index';
  const called = before?.kind === 'word' && (isLevel(before.is) || isField(before.is));
  if (!named && !called) return null;
  return word ?? (sign === '下' || sign === '中' ? ({ text: sign, is: 'under' } as const) : null);
}

/** 归属 is a field where its value changes or stays: 工种归属不变, 归属由…调整为…. */
function placeAt(sentence: string, start: number, before: Token | undefined): { text: string; is: WordClass } | null {
  const field =
    before?.kind === 'word' &&
    /^归[属类](?:关系)?(?=由|从|为|不变|保持|[变调更]|，)/.exec(sentence.slice(start, start + 8));
  return field ? { text: field[0], is: 'place' } : null;
}

/** 从业人员, 已无相关人员: people, and no name, unless a code or a level stands behind, or a word that names are expected behind before. */
function isPeople(sentence: string, start: number, name: string, before: Token | undefined): boolean {
  if (!/人员$/.test(name) || isCoded(sentence, start)) return false;
  const next = wordAt(sentence, start + name.length);
  const called = next !== null && isLevel(next.is);
  return !called && !(before?.kind === 'word' && expecting.has(before.is) && !isLevel(before.is));
}

/** A name that begins with a short word of the lexicon, 在线学习服务师, 和面工, where a name is expected. */
function nameFirst(sentence: string, start: number, before: Token | undefined): string | null {
  const expected =
    before !== undefined &&
    ((before.kind === 'word' && expecting.has(before.is)) || (before.kind === 'stop' && before.sign === '、'));
  const word = expected ? wordAt(sentence, start) : null;
  if (word === null || word.text.length > 1 || word.is === 'be' || word.is === 'of') return null;
  const name = nameAt(sentence, start, isCoded(sentence, start));
  return name !== null && wordAt(sentence, start + 1) === null && !isPeople(sentence, start, name, before)
    ? name
    : null;
}

/** Says whether the words at a place go up to a code in brackets. */
function isCoded(sentence: string, start: number): boolean {
  patterns.codes.lastIndex = start + runAt(sentence, start).length;
  return patterns.codes.test(sentence);
}

function unknownEnd(sentence: string, start: number): number {
  const run = runAt(sentence, start);
  for (let length = 1; length < run.length; length += 1)
    if (wordAt(sentence, start + length) !== null) return start + length;
  return start + Math.max(1, run.length);
}
