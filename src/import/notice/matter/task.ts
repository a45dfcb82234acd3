/** Tasks (主要工作任务): a numbered list read item by item, its numbers and its ends checked, for that is where damage shows. */

import type { Block } from '../page/block.ts';
import { splitNumbered } from '../page/mark.ts';
import type { LineRange } from '../passage.ts';
import type { Report } from '../report.ts';

/** One task: the number printed before it, and its words without number and final stop. */
export interface Task extends LineRange {
  readonly ordinal: number;
  readonly text: string;
  readonly stop: string;
}

/** Takes the final ；or 。 off a task. */
export function stripStop(text: string): string {
  return text.replace(/ ?[；;。]$/, '').trim();
}

/** Reads the blocks of a list. Tasks are numbered, and then all of them are; or none is, and each ends with a stop, or stands on lines of its own. */
export function readTasks(blocks: readonly Block[], report: Report): Task[] {
  const filled = blocks.filter(({ words }) => words !== '');
  const numbered = filled.some(({ mark }) => mark.kind === 'number');
  if (!numbered) checkPlainLines(filled, report);
  const told = filled.flatMap((block) => {
    const ordinal = block.mark.kind === 'number' ? block.mark.ordinal : null;
    if (!numbered) return block.words.split(/(?<=[；;])(?=.)/).map((text) => ({ ordinal, text, block }));
    if (ordinal === null) report('numbering/task-missing', block.firstLine);
    return ordinal === null ? [] : [{ ordinal, text: block.words, block }];
  });
  return told.map(({ ordinal, text, block }, index) => makeTask(ordinal ?? index + 1, text, block));
}

function makeTask(ordinal: number, text: string, { firstLine, lastLine }: LineRange): Task {
  return { ordinal, text: stripStop(text), stop: /[；;。]$/.exec(text)?.[0] ?? '', firstLine, lastLine };
}

/** Reads tasks that follow their label on its own line: `主要工作任务：1.…；2.…。`. */
export function readInlineTasks(text: string, lines: LineRange): Task[] {
  const match = /^(?:[（(] ?1 ?[)）]|[1１] ?[.．、]|①) ?/.exec(text);
  const items = splitNumbered(match === null ? text : text.slice(match[0].length), 1);
  return items.map((item, index) => makeTask(index + 1, item, lines));
}

/** Reports a line of such a list that goes on in the next though it is shorter than its fellows: its stop, or its end, is missing. */
function checkPlainLines(blocks: readonly Block[], report: Report): void {
  const longest = blocks.flatMap(({ pieces }) => pieces).reduce((most, { length }) => Math.max(most, length), 0);
  for (const { pieces, numbers } of blocks)
    pieces.slice(0, -1).forEach((piece, index) => {
      if (piece !== '' && piece.length < longest - 4) report('cut-off/task-line', numbers[index] ?? 0);
    });
}

/** What words never begin with, nor hold: a stop before or behind another is a rest of lost words. */
export const lostWords = /^(?:[、，。；：)）”]|(?:职业)?定义[:：]|主要工作任务)|[、，；：][、，。；：]/;

/** A number before the words of a task, or behind a stop in them. */
const numberInside = /(?:^|[；;。] ?)(?:[（(]? ?[0-9０-９]{1,2} ?[)）.．、]|[①-⑳⑴-⒛]|[-•·●*] )/;

/**
 * Reports what is wrong with a whole list: a number out of turn, an item or the list broken off, an item twice. Every item ends
 * in ；and the last in 。, or, in some layouts, none has a stop at all.
 */
export function checkTasks(tasks: readonly Task[], report: Report): void {
  const stopped = tasks.length === 1 || tasks.some(({ stop }) => stop !== '');
  const seen = new Set<string>();
  tasks.forEach(({ ordinal: task, text, stop, firstLine, lastLine }, index) => {
    const last = index === tasks.length - 1;
    if (task !== index + 1) report('numbering/task', firstLine, { task, expected: index + 1 });
    if (text === '') report('cut-off/task-words', firstLine, { task });
    else if (stopped && stop === '') report('cut-off/task-end', lastLine, { task, stop: last ? '。' : '；' });
    else if (stopped && last && stop !== '。') report('cut-off/list-end', lastLine, { stop, task });
    if (numberInside.test(text)) report('numbering/task-lists', firstLine, { task });
    if (lostWords.test(text) || /[、，；：]$/.test(text)) report('cut-off/task-stop', firstLine, { task });
    if (text !== '' && seen.has(text)) report('task-twice', firstLine, { task });
    seen.add(text);
  });
}
