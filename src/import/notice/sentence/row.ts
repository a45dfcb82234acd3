/** The row (并列) of a sentence: things of one level, as it lists, counts and calls them, and what they lie in. */

import type { WordClass } from '../token/lexicon.ts';
import { isGroup, isOccupation, type Reference } from '../token/reference.ts';
import { fieldOf, isJoint, isReference, isStop, isWord, type LevelWord, levelOf, type Token } from '../token/token.ts';

/** A back reference: 该职业, 上述3个职业; 其 has no level. */
export interface Back {
  readonly level: LevelWord | null;
  readonly count: number | null;
  /** 原职业: the one that was before. */
  readonly former: boolean;
}

/** `whole` is 全部 or 其他: all of them, without names; `fresh` is 新工种. `within` is the whole that they are part of. */
export interface Row {
  readonly references: readonly Reference[];
  readonly level: LevelWord | null;
  readonly count: number | null;
  readonly back: Back | null;
  readonly whole: boolean;
  readonly fresh: boolean;
  readonly within: Row | null;
}

/** The row of which nothing is said. */
export const noRow: Row = {
  ...{ references: [], level: null, count: null, back: null, whole: false, fresh: false, within: null },
};

/** What was read, and the index of the token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** Reads the row at a token: `“甲员”“乙员”2个工种`, `下列2个工种：“甲员”、“乙员”`, `“甲员（4-01-02-01）”职业和“乙员（4-01-02-02）”职业`, 该职业. */
export function readRow(
  tokens: readonly Token[],
  start: number,
  within: Row | null,
  ends: readonly WordClass[] = [],
): Read<Row> | null {
  let index = start;
  /** 下设工种不变: of what stands before. */
  if (beginsWithin(tokens, start)) index += 1;
  for (; isWord(tokens[index], 'old', 'whole', 'fresh', 'following'); index += 1);
  const whole = tokens.slice(start, index).some((token) => isWord(token, 'whole'));
  const row = { ...noRow, whole, within, fresh: tokens.slice(start, index).some((token) => isWord(token, 'fresh')) };
  const back = tokens[index];
  if (back?.kind === 'back') return { value: { ...row, back }, end: index + 1 };
  const ahead = readCall(tokens, index);
  const opens = ahead.end > index && isStop(tokens[ahead.end], '：');
  const announced = opens && (ahead.level !== null || isQuoted(tokens[ahead.end + 1])) ? ahead.end + 1 : ahead.end;
  const list = readList(tokens, announced, within, ends);
  const called = { ...row, level: ahead.level, count: ahead.count, fresh: row.fresh || ahead.fresh };
  if (list === null) return ahead.end === index && !whole ? null : { value: called, end: ahead.end };
  /** 取消下列工种：“甲员（4-01-02-01）”职业下的…: what is announced lies in what stands behind. */
  if (announced > ahead.end && ahead.level === 'subtype' && ahead.count === null && list.references.every(isOccupation))
    return readRow(tokens, announced, within);
  const { references } = list;
  const behind = readCall(tokens, list.end);
  if (behind.level !== null && list.level !== null && behind.level !== list.level)
    return { value: { ...called, references, level: list.level }, end: list.end };
  const level = behind.level ?? list.level ?? ahead.level;
  return { value: { ...called, references, level, count: behind.count ?? ahead.count }, end: behind.end };
}

/** 下设工种, 原下设的“子员”工种: 下设“子员” says itself that it is there. */
export function beginsWithin(tokens: readonly Token[], index: number): boolean {
  const [under, next] = [tokens[index], tokens[index + 1]];
  if (!isWord(under, 'under') || under.text.length === 1) return false;
  return levelOf(next) !== null || (/^原|的$/.test(under.text) && isReference(next, (one) => !isOccupation(one)));
}

/** 3个工种, 等3个, 工种, 新工种. */
function readCall(tokens: readonly Token[], start: number) {
  const counted = tokens[start];
  const count = counted?.kind === 'count' ? counted.count : null;
  const index = count === null ? start : start + 1;
  const called = tokens[index];
  const level = levelOf(called);
  if (called?.kind !== 'word' || level === null) return { count, level: null, fresh: false, end: index };
  const fresh = called.text.startsWith('新') || /^工种./.test(called.text);
  /** 新增工种2个：“子员”、“丑员”. */
  const behind = tokens[index + 1];
  const late = count === null && behind?.kind === 'count' && isStop(tokens[index + 2], '：') ? behind.count : null;
  return { count: count ?? late, level, fresh, end: late === null ? index + 1 : index + 2 };
}

/** References parted by 、 和 or nothing, each perhaps with its level behind it; the level of all is that of the last. */
function readList(
  tokens: readonly Token[],
  start: number,
  within: Row | null,
  ends: readonly WordClass[],
): { references: Reference[]; level: LevelWord | null; end: number } | null {
  const references: Reference[] = [];
  let level: LevelWord | null = null;
  let index = start;
  for (;;) {
    const joined = references.length > 0 && isJoint(tokens[index]);
    const token = tokens[joined ? index + 1 : index];
    if (token?.kind !== 'reference') break;
    if (references.length > 0 && !goesOn(references, level, token.references, joined)) break;
    /** 更名为“丙员”、“乙员（4-01-02-02）”更名为…. */
    if (joined && isStop(tokens[index], '、') && acts(tokens, index + 2, ends)) break;
    if (references.length > 0 && within?.references.every(isOccupation) && token.references.some(isOccupation)) break;
    const behind = joined ? index + 2 : index + 1;
    const calls = levelOf(tokens[behind]);
    if (level !== null && calls !== null && level !== calls) break;
    references.push(...token.references);
    index = behind;
    if (calls === null) continue;
    level = calls;
    index += 1;
  }
  return references.length === 0 ? null : { references, level, end: index };
}

/** Whether a verb stands at a token, or behind the level and the fields there. */
function acts(tokens: readonly Token[], start: number, verbs: readonly WordClass[]): boolean {
  let index = start;
  for (let word = tokens[index]; word?.kind === 'word'; word = tokens[index]) {
    if (levelOf(word) === null && fieldOf(word) === null && !isWord(word, 'of', 'under'))
      return verbs.includes(word.is);
    index += 1;
  }
  return false;
}

/** Whether references go on with a list: not where they are part of what stands before, nor where the whole of another list begins. */
function goesOn(
  before: readonly Reference[],
  level: LevelWord | null,
  next: readonly Reference[],
  joined: boolean,
): boolean {
  if (next.some(({ kind }) => kind === 'marks') && before.some(({ kind }) => kind === 'named')) return false;
  if (next.every(isOccupation) && before.every(({ kind }) => kind !== 'named')) return false;
  if (level === 'subtype') return !next.some(isOccupation);
  if (level === null || joined) return true;
  return !isPart(next, before);
}

/** Whether references that directly follow others lie in them: a plain name in an occupation, an occupation in a group. */
function isPart(next: readonly Reference[], before: readonly Reference[]): boolean {
  const plain = next.every(({ kind, printed }) => kind === 'named' && printed === '');
  return (plain && before.every(isOccupation)) || (next.every(isOccupation) && before.every(isGroup));
}

function isQuoted(token: Token | undefined): boolean {
  return isReference(token, ({ quoted }) => quoted);
}
