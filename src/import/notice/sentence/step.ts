/** The step (读法) by which a clause grows: a part with its marker, a verb with its object, a stop. Each gives a new clause. */

import { verbs, type WordClass } from '../token/lexicon.ts';
import { isMarks } from '../token/reference.ts';
import { isBreak, isReference, isStop, isVerb, isWord, type Token } from '../token/token.ts';
import { type Clause, fresh, type Marker, type Spread } from './clause.ts';
import { readFreeText } from './free-text.ts';
import { readPhrase } from './phrase.ts';

/** Verbs before which, behind 、, a clause of its own begins. */
const further = verbs.filter((is) => !['be', 'as', 'mark', 'point'].includes(is));
/** Verbs behind whose object 为 says what it becomes or is: 调整…为…, 增设…为…. */
const completed = new Set<WordClass>(['add', 'change', 'list', 'use', 'replace']);
/** The most parts that can stand before a verb: what has more is no clause. */
const mostParts = 40;
/** Where the reading stands: the token, the clause that is open, and the one before it. */
export interface Place {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly open: Clause;
  readonly last: Clause | null;
}

/** One step: the clause that is open behind it, whether the one before it is closed, and the index of the next token. */
export interface Step {
  readonly open: Clause;
  readonly closes: boolean;
  readonly end: number;
}

/** Reads the step at a token; null where it has no place. */
export function readStep(place: Place): Step | null {
  const { tokens, index, open } = place;
  const token = tokens[index];
  const after = { open, closes: false, end: index + 1 };
  if (token === undefined) return null;
  if (token.kind === 'stop') return readBreak(place);
  /** “甲员”工种原属“乙员”职业，现划归…; 职业名称被“丙员”取代. */
  const from = isWord(token, 'old') && open.before.length > 0 && /属/.test(token.text);
  const by = token.kind === 'word' && token.text === '被' && tokens[index + 1]?.kind === 'reference';
  if (open.verb === null && (from || by)) return readPart(place, 'from', index + 1);
  if (isWord(token, 'link')) {
    const begun = open.verb === null ? open : fresh;
    return {
      open: /后的?$/.test(token.text) ? { ...begun, later: true } : begun,
      closes: open.verb !== null,
      end: index + 1,
    };
  }
  if (isWord(token, 'be', 'as', 'to') && open.after !== null && open.as === null && completed.has(open.verb ?? 'be'))
    return readComplement(place);
  if (open.verb !== null) {
    const step = readStep({ ...place, open: fresh, last: open });
    return step === null ? null : { ...step, closes: true };
  }
  const spread = spreadOf(token);
  if (spread !== null) return { ...after, open: { ...open, spread: joinSpread(open.spread, spread) } };
  if (isWord(token, 'not')) return { ...after, open: { ...open, negated: true } };
  if (token.kind === 'word' && isMarker(token.is, place)) return readPart(place, token.is, index + 1);
  if (isWord(token, 'as') && open.before.length > 0) return readLevelGiven(place) ?? readVerb(place, 'as', '作为');
  if (isVerb(token) && !isFieldHere(place)) return readVerb(place, token.is, token.text);
  return readPart(place, null, index);
}

/** 分别, 各, 各自; of several words in one clause 分别 tells. */
function spreadOf(token: Token | undefined): Spread {
  if (isWord(token, 'pairwise')) return 'pairwise';
  return isWord(token, 'own') ? 'own' : isWord(token, 'each') ? 'every' : null;
}

function joinSpread(before: Spread, next: Spread): Spread {
  return next === 'pairwise' ? next : (before ?? next);
}

/** A stop closes a clause that has its verb; ： may introduce its text. */
function readBreak({ sentence, tokens, index, open, last }: Place): Step {
  const token = tokens[index];
  const whole = isStop(token, '。') || isStop(token, '；');
  if (isStop(token, '：') && open.verb !== null && open.text === null) {
    const text = readFreeText(sentence, tokens, index, open, last);
    if (text !== null) return { open: { ...open, text: text.value }, closes: false, end: text.end };
  }
  /** “甲员（4-01-02-01）”职业定义：“…”, 职业名称：“乙员”. */
  if (isStop(token, '：') && open.verb === null && open.before.length > 0) {
    const said: Clause = { ...open, verb: 'be', word: '：' };
    const text = readFreeText(sentence, tokens, index, said, null);
    if (text !== null) return { open: { ...said, text: text.value }, closes: false, end: text.end };
    const fields = open.before.at(-1)?.phrase.fields ?? [];
    const valued = fields.length > 0 && fields.every((field) => field === 'name' || field === 'code');
    const value = valued && tokens[index + 1]?.kind === 'reference' ? readPhrase(tokens, index + 1, further) : null;
    if (value !== null) return { open: { ...said, after: value.value }, closes: false, end: value.end };
  }
  const closes = whole || open.verb !== null || saysField(open);
  return { open: closes ? fresh : open, closes, end: index + 1 };
}

/** 原编码4-01-02-01，: a field with its value is a clause without a verb; so is “甲员”标注L. */
function saysField({ before }: Clause): boolean {
  const said = before.at(-1)?.phrase;
  const kind = { code: 'code', mark: 'marks' }[said?.fields.join() ?? ''];
  const [value, ...others] = said?.rows.at(-1)?.references ?? [];
  return value !== undefined && [value, ...others].every((one) => one.kind === kind);
}

/** 在, 将, 由; 为 only where a part and its verb follow: 为“甲员”职业增加…. */
function isMarker(is: WordClass, { tokens, index, open }: Place): is is 'take' | 'at' | 'from' | 'with' | 'be' {
  if (is === 'take' || is === 'at' || is === 'from' || is === 'with') return true;
  if (is !== 'be' || open.before.length > 0) return false;
  const phrase = readPhrase(tokens, index + 1);
  const next = tokens[phrase?.end ?? tokens.length];
  return next !== undefined && next.kind !== 'stop' && !isWord(next, 'link');
}

/** 标识, 标注, 归属 are fields where a value is told of them, verbs where something is marked or moved. */
function isFieldHere({ tokens, index }: Place): boolean {
  if (!isWord(tokens[index], 'mark')) return false;
  return !isReference(tokens[index + 1], isMarks);
}

/** “甲员”作为新增工种，… or 作为新工种纳入…: it is told that what stands before is a 工种; what becomes of it is told next. */
function readLevelGiven({ tokens, index, open }: Place): Step | null {
  if (open.negated) return null;
  const level = isWord(tokens[index + 1], 'add') ? index + 2 : index + 1;
  const next = tokens[level + 1];
  if (!isWord(tokens[level], 'subtype') || !(isStop(next, '，') || isWord(next, 'move', 'join', 'list'))) return null;
  const before = open.before.map(({ marker, phrase }) => ({
    marker,
    phrase: { ...phrase, rows: phrase.rows.map((row) => ({ ...row, level: 'subtype' as const })) },
  }));
  return { open: { ...open, before }, closes: false, end: level + 1 };
}

function readPart({ tokens, open }: Place, marker: Marker, start: number): Step | null {
  const phrase = readPhrase(tokens, start);
  if (phrase === null || open.before.length === mostParts) return null;
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
  for (; isWord(tokens[next], 'link', 'pairwise', 'each', 'own', 'point'); next += 1) {
    const ahead = tokens[next + 1];
    if (isWord(tokens[next], 'point') && ahead?.kind !== 'count' && !isWord(ahead, 'subtype', 'occupation')) break;
    if (isWord(tokens[next], 'link') && !isLight(tokens[next])) break;
    spread = joinSpread(spread, spreadOf(tokens[next]));
  }
  const text = readFreeText(sentence, tokens, next, begun, last);
  if (text !== null) return { open: { ...begun, spread, text: text.value }, closes: false, end: text.end };
  const colon = verb !== 'change' && isStop(tokens[next], '：') && tokens[next + 1]?.kind === 'reference';
  if (verb === 'as' && isWord(tokens[next], 'add')) next += 1;
  const object = readPhrase(tokens, colon ? next + 1 : next, further);
  if (object === null) return { open: { ...begun, spread }, closes: false, end: next };
  /** 增加主要工作任务“…”. */
  const told = { ...begun, spread, after: object.value };
  const words = object.value.fields.at(-1) === 'tasks' && tokens[object.end]?.kind === 'reference';
  const task = words && verb === 'add' ? readFreeText(sentence, tokens, object.end, told, last) : null;
  if (task !== null) return { open: { ...told, text: task.value }, closes: false, end: task.end };
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

/** The index of the next stop behind a token. */
export function nextStop(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  while (next < tokens.length && !isBreak(tokens[next])) next += 1;
  return Math.min(next, tokens.length);
}
