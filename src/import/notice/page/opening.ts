/** The opening (开头) of an item: a sentence of change, or the heading of an occupation, told by the first words of a line. */
import type { Line } from './layout.ts';
import { readMark } from './mark.ts';
import { codeAtStart, mentionsCode } from './printed-code.ts';
import { readColumns } from './table.ts';

const changing =
  /增设|新增|增加|设立|新设|取消|撤销|撤消|删|更名|改|变更|调整|合并|并入|归并|拆分|上升|标注|标识|划|归入|保留|停止使用|不变|移/;
const leading = /^(?:在|将|把|对|取消|撤销|撤消|不再|删除|增设|新增|设立|调整|修改|原属|从) ?/;
/** What a sentence of change speaks of: something quoted, its code, or a noun for it. */
const subject = /[“”"「『]|职业|工种|小类|编码|定义|任务|标[识注记]/;

/** Says whether the words are a sentence of change rather than a heading. */
export function isSentence(words: string): boolean {
  const text = words.slice(0, 400);
  const spoken = subject.test(text) || mentionsCode(text);
  if (/^[“"「『]/.test(text.replace(leading, ''))) return leading.test(text) || changing.test(text);
  return spoken && changing.test(text) && (leading.test(text) || /[“”"「『]/.test(text) || /。$/.test(text));
}

/** Says whether the first of the next lines is an item: one with a number or a sentence, and with a code; or column names are among them. */
export function isFollowedByItem(next: readonly { readonly text: string }[]): boolean {
  if (next.some(({ text }) => readColumns(text) !== null)) return true;
  const texts = next.map(({ text }) => text.slice(0, 400));
  if (!mentionsCode(texts.join(''))) return false;
  const [first = ''] = texts;
  const { kind, rest } = readMark(first);
  const numbered = kind === 'ordinal' || kind === 'number';
  const opens = numbered || codeAtStart(rest) !== null || (isSentence(rest) && mentionsCode(rest));
  const unfinished = rest === '' || /[“"「（(]/.test(rest);
  return opens && mentionsCode(unfinished ? texts.join('') : first);
}

/** Says whether a line is of the matter of a notice: a section heading, or a numbered item with a code. */
export function isCore({ mark }: Line): boolean {
  if (mark.kind === 'section') return mark.heading.section !== null;
  if (mark.kind !== 'ordinal' && mark.kind !== 'number') return false;
  return codeAtStart(mark.rest) !== null || (mark.rest.length < 2000 && mentionsCode(mark.rest));
}
