/** Text in a sentence (文字): a definition or tasks, quoted, or without quotation marks up to the end of the sentence. */

import type { Reference } from '../token/reference.ts';
import { isJoint, isReference, isStop, isWord, levelOf, type Token } from '../token/token.ts';
import { type Clause, phrasesOf } from './clause.ts';
import type { Phrase } from './phrase.ts';
import type { Read } from './row.ts';

/** What is told: each quotation, or the one free text; `count` is that of 调整为2项：…. `stopped`: a 。 stands right behind, or within its end. */
export interface FreeText {
  readonly texts: readonly string[];
  readonly quoted: boolean;
  readonly count: number | null;
  readonly stopped: boolean;
}

const telling = ['become', 'be', 'change', 'add', 'list', 'as', 'use'];
/** Where a free text ends before its sentence does: at what plainly is said of another field, or done besides. */
const otherField =
  /[，；](?:同时|并且|并|且|其|该职业)*(?:(?:职业)?(?:主要工作任务|工作任务|定义)(?:[:：]|为)|(?:将|把)?(?:其)?(?:职业)?(?:编码|名称|主要工作任务|定义|标识|工种|其他|其余|原)[^，；。：]{0,24}(?:不变|(?:变更|调整|修改|更改|改|更新)为)|(?:增设|新增|增加|取消|撤销|删除|删去|在|将|对)[^，；。]*[“"「][^，；。]{1,30}[”"」]|(?:更名|标注|标识|标记|上升|划归|调整至)[为至]?[^，；。]{0,8}[“"「LS绿数])/;

/** Reads the text that begins at a token, where the clause is about one; null where it is not, or none stands there. */
export function readFreeText(
  sentence: string,
  tokens: readonly Token[],
  start: number,
  clause: Clause,
  last: Clause | null,
): Read<FreeText> | null {
  if (clause.verb === null || !telling.includes(clause.verb) || !isAboutText(clause, last)) return null;
  const pointed = isWord(tokens[start], 'point') ? start + 1 : start;
  const index = isStop(tokens[pointed], '：') ? pointed + 1 : start;
  const token = tokens[index];
  if (token?.kind === 'count' && clause.verb === 'become' && isStop(tokens[index + 1], '：')) {
    const counted = readFreeText(sentence, tokens, index + 1, clause, last);
    return counted && { ...counted, value: { ...counted.value, count: token.count } };
  }
  if (token === undefined || token.kind === 'stop' || token.kind === 'index') return null;
  if (isReference(token, ({ quoted }) => quoted)) return readQuotes(tokens, index);
  if (
    token.kind === 'count' ||
    isWord(token, 'following', 'link', 'pairwise') ||
    (clause.verb === 'add' && index === start)
  )
    return null;
  if (beginsOwn(token) || (clause.verb === 'be' && index === start && isWord(token, 'add', 'remove', 'change')))
    return null;
  const begin = isStop(tokens[index - 1], '：') ? (tokens[index - 1]?.end ?? token.start) : token.start;
  const end = endOfText(sentence, begin);
  const next = tokens.findIndex((other) => other.start >= end);
  const text = sentence.slice(begin, end).trim();
  const value = { texts: [text], quoted: false, count: null, stopped: text.endsWith('。') };
  return { value, end: next === -1 ? tokens.length : next };
}

/** A field word begins a phrase, 如下 points on: no text. */
function beginsOwn(token: Token): boolean {
  return isWord(token, 'tasks', 'definition', 'information', 'of', 'point');
}

/** Quotations in a row; not where codes, marks or 工种 are quoted. */
function readQuotes(tokens: readonly Token[], start: number): Read<FreeText> | null {
  const references: Reference[] = [];
  let index = start;
  for (;;) {
    const joined = references.length > 0 && isJoint(tokens[index]);
    const token = tokens[joined ? index + 1 : index];
    if (token?.kind !== 'reference') break;
    references.push(...token.references);
    index += joined ? 2 : 1;
  }
  const texts = references.map(({ text }) => text);
  const called = tokens[index];
  if (references.some(({ kind }) => kind !== 'named') || levelOf(called) !== null) return null;
  const end = called?.kind === 'count' ? index + 1 : index;
  return { value: { texts, quoted: true, count: null, stopped: isStop(tokens[end], '。') }, end };
}

/** A clause is about a text where it names 定义, 任务 or 第N项, or only goes on with one that does. */
function isAboutText(clause: Clause, last: Clause | null): boolean {
  const phrases = phrasesOf(clause);
  if (phrases.some(namesText)) return true;
  const goesOn = phrases.every(
    ({ rows, fields }) => rows.length === 0 && fields.every((field) => field === 'information'),
  );
  return goesOn && last !== null && phrasesOf(last).some(namesText);
}

function namesText({ fields, indexes, spots }: Phrase): boolean {
  return indexes.length + spots.length > 0 || fields.includes('definition') || fields.includes('tasks');
}

/** The index behind a free text: at its 。 where no next number follows, or before what is said of another field. */
function endOfText(sentence: string, start: number): number {
  const rest = sentence.slice(start);
  const stop = /。(?! ?(?:[（(]?[0-9０-９]{1,3} ?[.．、)）]|[①-⑳]))/.exec(rest);
  const whole = stop === null ? rest.length : stop.index + 1;
  const other = otherField.exec(rest.slice(0, whole));
  return start + (other === null ? whole : other.index);
}
