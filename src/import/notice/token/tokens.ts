/** The tokens (词元) of a sentence of change: references, counts, numbers of tasks, words of the lexicon, stops; what is none of these stays visible. */
import { verbs, type WordClass } from './lexicon.ts';
import { nameAt, runAt } from './name-run.ts';
import { patterns } from './pattern.ts';
import { isQuotation, isQuote, matchQuotes } from './quotation.ts';
import { plainName, readQuoted } from './reference.ts';
import { furtherRules, type Rule, refer, rules } from './rule.ts';
import { fieldOf, isLevel, isWord, levelOf, type Span, type Token, type Tokens } from './token.ts';
import { wordAt } from './word.ts';

const stops: Readonly<Record<string, '，' | '；' | '。' | '：' | '、'>> = {
  ...{ '，': '，', ',': '，', '；': '；', ';': '；', '。': '。', '：': '：', ':': '：', '、': '、' },
};
/** The classes behind which a name may stand: there a short word may be its beginning. */
const expecting = new Set<WordClass>([
  ...(['take', 'at', 'from', 'with', 'conjunction', 'of', 'under', 'following', 'occupation', 'subtype'] as const),
  ...verbs,
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

/** The token at a place. */
function tokenAt(sentence: string, start: number, tokens: readonly Token[]): Token | (Span & { kind: 'aside' }) {
  const before = tokens.at(-1);
  const span = (found: string) => ({ start, end: start + found.length });
  const tell = (tried: readonly Rule[]) => {
    for (const { pattern, behind, read } of tried) {
      pattern.lastIndex = start;
      const found = behind === undefined || behind(before) ? pattern.exec(sentence) : null;
      const told = found === null ? null : read(found);
      if (found !== null && told !== null) return { ...told, ...span(found[0]) };
    }
    return null;
  };
  const sign = stops[sentence[start] ?? ''];
  if (sign !== undefined) return { kind: 'stop', sign, start, end: start + 1 };
  const first = tell(rules);
  if (first !== null) return first;
  /** “甲员”职业与“乙员”: what is called an occupation has its name already. */
  const called = levelOf(before) !== null && isThing(tokens.at(-2));
  const named = called ? null : nameFirst(sentence, start, before);
  if (named !== null) return { ...refer(plainName(named, false)), ...span(named) };
  const further = tell(furtherRules);
  if (further !== null) return further;
  const word = placeAt(sentence, start, before) ?? behindAt(sentence, start, before);
  const field = word?.is === 'note' && isWord(before, 'of') ? /^标.(?=为$)/.exec(word.text)?.[0] : undefined;
  if (field !== undefined) return { kind: 'word', is: 'mark', text: field, ...span(field) };
  if (word !== null) return { kind: 'word', ...word, ...span(word.text) };
  const name = nameAt(sentence, start, isCoded(sentence, start));
  if (name !== null && !isPeople(sentence, start, name, before))
    return { ...refer(plainName(name, false)), ...span(name) };
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
  const called = levelOf(before) !== null || fieldOf(before) !== null;
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
