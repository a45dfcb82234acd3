/** The listing (职业信息) of an occupation: heading, 定义, 主要工作任务, 工种, in this order, each at most once. */

import { type Block, firstLine, lastLine, wordsOf } from '../page/block.ts';
import type { Label, Mark } from '../page/mark.ts';
import type { OccupationSource, Passage } from '../passage.ts';
import type { OccupationRecord } from '../record.ts';
import type { Report } from '../report.ts';
import { readHeading } from './heading.ts';
import { readSubTypes } from './subtype.ts';
import { checkPlainLines, checkTasks, lostWords, readPlainTasks, readTask, type Task } from './task.ts';

/** What all parts of the reader of a notice are given: how the words of lines are sliced out of its text, and where problems go. */
export interface Reading {
  readonly slice: (firstLine: number, lastLine: number) => string;
  readonly report: Report;
}

/** What stands below a heading or a sentence. Null and empty where it is not there. */
export interface Details {
  readonly definition: string | null;
  readonly tasks: Task[];
  readonly subTypes: string[];
  readonly source: OccupationSource;
}

/** An occupation as read, with the lines it rests on. */
export interface ListedOccupation {
  readonly record: OccupationRecord;
  readonly source: OccupationSource;
}

const order: readonly Label[] = ['definition', 'tasks', 'subTypes'];
const labelNames: Readonly<Record<Label, string>> = { definition: '定义', tasks: '主要工作任务', subTypes: '工种' };

/**
 * Reads the blocks below a heading or a sentence. What stands there out of order, twice or without a label is reported.
 * `expected` is what a sentence above announces: it may then stand without its label, and tasks with numbers of their own.
 */
export function readDetails(blocks: readonly Block[], reading: Reading, expected: Label | null = null): Details {
  const { slice, report } = reading;
  const parts: Record<Label, Block[]> = { definition: [], tasks: [], subTypes: [] };
  let current: Label | null = null;
  for (const block of blocks) {
    const { mark } = block;
    if (mark.kind === 'label') {
      const label = labelNames[mark.label];
      if (parts[mark.label].length > 0) report('label-twice', firstLine(block), { label });
      else if (current !== null && order.indexOf(mark.label) < order.indexOf(current))
        report('label-order', firstLine(block), { label, current: labelNames[current] });
    }
    const told = placeOf(mark, expected, current);
    const unlabelled = told === null && mark.kind === 'number' && parts.tasks.length === 0;
    const plain: boolean = current === 'tasks' && mark.kind !== 'number' && goesOnPlainly(parts.tasks);
    if (unlabelled) report('label-missing', firstLine(block));
    const place: Label | null = told ?? (unlabelled || plain ? 'tasks' : null);
    if (place === null) reportUnread(block, report);
    else {
      current = place;
      parts[place].push(block);
    }
  }
  const tasks = tasksOf(parts.tasks, report);
  if (expected === null) checkTasks(tasks, report);
  const [subTypeLabel] = parts.subTypes;
  return {
    definition: readDefinition(parts.definition[0], report),
    tasks,
    subTypes: subTypeLabel === undefined ? [] : readSubTypes(parts.subTypes, firstLine(subTypeLabel), report),
    source: {
      heading: null,
      definition: passageOf(parts.definition, slice),
      tasks: passageOf(parts.tasks, slice),
      subTypes: passageOf(parts.subTypes, slice),
    },
  };
}

/** The part that a block belongs to by its mark and by what stands before it; null where neither tells. */
function placeOf(mark: Mark, expected: Label | null, current: Label | null): Label | null {
  if (mark.kind === 'label') return mark.label;
  if (mark.kind === 'number') {
    if (current === null) return expected === 'tasks' ? expected : null;
    return current === 'definition' ? null : current;
  }
  return mark.kind === 'none' && current === null && expected === 'definition' ? expected : null;
}

/** Reads an occupation: its heading and all that stands below it. Null where its code or name cannot be read. */
export function readOccupation(heading: Block, below: readonly Block[], reading: Reading): ListedOccupation | null {
  const { slice, report } = reading;
  const line = firstLine(heading);
  const head = readHeading(wordsOf(heading), line, report);
  const details = readDetails(below, reading);
  const name = head === null ? wordsOf(heading) : `${head.code} ${head.name}`;
  if (details.definition === null) report('definition-missing/listing', line, { name });
  if (details.tasks.length === 0) report('tasks-missing/listing', line, { name });
  if (head === null) return null;
  return {
    record: {
      ...head,
      definition: details.definition ?? '',
      tasks: details.tasks.map((task) => task.text),
      subTypes: details.subTypes,
      line,
    },
    source: { ...details.source, heading: passageOf([heading], slice) },
  };
}

/** Reports a block that no rule has a place for. */
export function reportUnread(block: Block, report: Report): void {
  report('line-unread/matter', firstLine(block));
}

/** The passage that some blocks stand on; null for none. */
function passageOf(blocks: readonly Block[], slice: Reading['slice']): Passage | null {
  const [head] = blocks;
  const tail = blocks.at(-1);
  if (head === undefined || tail === undefined) return null;
  const extent = { firstLine: firstLine(head), lastLine: lastLine(tail) };
  return { ...extent, sentence: slice(extent.firstLine, extent.lastLine) };
}

/** Tasks without numbers go on until one ends with 。. */
function goesOnPlainly(tasks: readonly Block[]): boolean {
  return tasks.every((block) => block.mark.kind !== 'number' && !wordsOf(block).endsWith('。'));
}

/** Tasks are numbered, and then all of them are; or none is, and each ends with its stop. */
function tasksOf(blocks: readonly Block[], report: Report): Task[] {
  const filled = blocks.filter((block) => wordsOf(block) !== '');
  const plain = filled.filter(({ mark }) => mark.kind !== 'number');
  if (plain.length === filled.length) {
    checkPlainLines(filled, report);
    return readPlainTasks(filled);
  }
  for (const block of plain) report('numbering/task-missing', firstLine(block));
  return filled.flatMap((block) => readTask(block) ?? []);
}

function readDefinition(block: Block | undefined, report: Report): string | null {
  if (block === undefined) return null;
  const text = wordsOf(block);
  if (text === '') report('cut-off/definition-empty', firstLine(block));
  else if (!text.endsWith('。')) report('cut-off/definition', lastLine(block));
  if (lostWords.test(text)) report('cut-off/definition-stop', firstLine(block));
  return text;
}
