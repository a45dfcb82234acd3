/** The listing (职业信息) of an occupation: heading, 定义, 主要工作任务, 工种, in this order, each at most once. */

import { type Block, firstLine, lastLine, wordsOf } from '../page/block.ts';
import type { Label } from '../page/mark.ts';
import type { OccupationSource, Passage } from '../passage.ts';
import type { OccupationRecord } from '../record.ts';
import type { Report } from '../report.ts';
import { readHeading } from './heading.ts';
import { readSubTypes } from './subtype.ts';
import { checkPlainLines, checkTasks, lostWords, readPlainTasks, readTask, type Task } from './task.ts';

/** Slices the words of lines out of the whole text. */
export type Slice = (firstLine: number, lastLine: number) => string;

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
export function readDetails(
  blocks: readonly Block[],
  slice: Slice,
  report: Report,
  expected: Label | null = null,
): Details {
  const parts: Record<Label, Block[]> = { definition: [], tasks: [], subTypes: [] };
  let current: Label | null = null;
  for (const block of blocks) {
    const { mark } = block;
    if (mark.kind === 'label') {
      if (parts[mark.label].length > 0) {
        report('label-twice', firstLine(block), { label: labelNames[mark.label] });
      } else if (current !== null && order.indexOf(mark.label) < order.indexOf(current)) {
        report('label-order', firstLine(block), { label: labelNames[mark.label], current: labelNames[current] });
      }
      current = mark.label;
      parts[mark.label].push(block);
    } else if (mark.kind === 'none' && expected === 'definition' && current === null) {
      current = 'definition';
      parts.definition.push(block);
    } else if (mark.kind === 'number' && expected === 'tasks' && current === null) {
      current = 'tasks';
      parts.tasks.push(block);
    } else if (mark.kind === 'number' && current !== 'definition' && current !== null) parts[current].push(block);
    else if (current === 'tasks' && mark.kind !== 'number' && goesOnPlainly(parts.tasks)) parts.tasks.push(block);
    else if (mark.kind === 'number' && parts.tasks.length === 0) {
      report('label-missing', firstLine(block));
      current = 'tasks';
      parts.tasks.push(block);
    } else reportUnread(block, report);
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

/** Reads an occupation: its heading and all that stands below it. Null where its code or name cannot be read. */
export function readOccupation(
  heading: Block,
  below: readonly Block[],
  slice: Slice,
  report: Report,
): ListedOccupation | null {
  const line = firstLine(heading);
  const head = readHeading(wordsOf(heading), line, report);
  const details = readDetails(below, slice, report);
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
function passageOf(blocks: readonly Block[], slice: Slice): Passage | null {
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
  else if (!text.endsWith('。')) {
    report('cut-off/definition', lastLine(block));
  }
  if (lostWords.test(text)) report('cut-off/definition-stop', firstLine(block));
  return text;
}
