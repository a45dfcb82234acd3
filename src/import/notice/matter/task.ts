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

/** Reads a numbered block as a task; null for any other block. */
export function readTask(block: Block): Task | null {
  if (block.mark.kind !== 'number') return null;
  return makeTask(block.mark.ordinal, block.words, { firstLine: block.firstLine, lastLine: block.lastLine });
}

/** Reads tasks without numbers: each ends with a stop, or stands on lines of its own. */
export function readPlainTasks(blocks: readonly Block[]): Task[] {
  const parts = blocks.flatMap((block) =>
    block.words
      .split(/(?<=[；;])(?=.)/)
      .map((text) => ({ text, lines: { firstLine: block.firstLine, lastLine: block.lastLine } })),
  );
  return parts.map(({ text, lines }, index) => makeTask(index + 1, text, lines));
}

function makeTask(ordinal: number, text: string, lines: LineRange): Task {
  return { ordinal, text: stripStop(text), stop: /[；;。]$/.exec(text)?.[0] ?? '', ...lines };
}

/** Reads tasks that follow their label on its own line: `主要工作任务：1.…；2.…。`. */
export function readInlineTasks(text: string, lines: LineRange): Task[] {
  const match = /^(?:[（(] ?1 ?[)）]|[1１] ?[.．、]|①) ?/.exec(text);
  const items = splitNumbered(match === null ? text : text.slice(match[0].length), 1);
  return items.map((item, index) => makeTask(index + 1, item, lines));
}

/** Reports a line of such a list that goes on in the next though it is shorter than its fellows: its stop, or its end, is missing. */
export function checkPlainLines(blocks: readonly Block[], report: Report): void {
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

/** Reports what is wrong with a whole list: a number out of turn, an item or the list broken off, an item twice. */
export function checkTasks(tasks: readonly Task[], report: Report): void {
  tasks.forEach((task, index) => {
    if (task.ordinal !== index + 1)
      report('numbering/task', task.firstLine, { task: task.ordinal, expected: index + 1 });
  });
  checkStops(tasks, report);
  const seen = new Set<string>();
  for (const task of tasks) {
    if (numberInside.test(task.text)) report('numbering/task-lists', task.firstLine, { task: task.ordinal });
    if (lostWords.test(task.text) || /[、，；：]$/.test(task.text))
      report('cut-off/task-stop', task.firstLine, { task: task.ordinal });
    if (task.text === '') report('cut-off/task-words', task.firstLine, { task: task.ordinal });
    else if (seen.has(task.text)) report('task-twice', task.firstLine, { task: task.ordinal });
    seen.add(task.text);
  }
}

/** Every item ends in ；and the last in 。, or, in some layouts, none has a stop at all. */
function checkStops(tasks: readonly Task[], report: Report): void {
  if (tasks.length > 1 && tasks.every((task) => task.stop === '')) return;
  tasks.forEach((task, index) => {
    const last = index === tasks.length - 1;
    if (task.text === '') return;
    if (task.stop === '') {
      report('cut-off/task-end', task.lastLine, { task: task.ordinal, stop: last ? '。' : '；' });
    } else if (last && task.stop !== '。') {
      report('cut-off/list-end', task.lastLine, { stop: task.stop, task: task.ordinal });
    }
  });
}
