/** The listing (职业信息) of an occupation: heading, 定义, 主要工作任务, 工种, in this order, each at most once. */

import type { Block } from '../page/block.ts';
import type { Label, Mark } from '../page/mark.ts';
import type { LineRange, OccupationSource, Passage } from '../passage.ts';
import type { OccupationRecord } from '../record.ts';
import type { Report } from '../report.ts';
import { readHeading } from './heading.ts';
import { readSubTypes } from './subtype.ts';
import { checkTasks, lostWords, readTasks, type Task } from './task.ts';

/** What all parts of the reader of a notice are given: how lines of its text are cited, and where problems go. */
export interface Reading {
  readonly cite: (parts: readonly LineRange[]) => Passage | null;
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

/** The labels, in their order. */
const labelNames: Readonly<Record<Label, string>> = { definition: '定义', tasks: '主要工作任务', subTypes: '工种' };
const order = Object.keys(labelNames);

/**
 * Reads the blocks below a heading or a sentence. What stands there out of order, twice or without a label is reported.
 * `expected` is what a sentence above announces: it may then stand without its label, and tasks with numbers of their own.
 */
export function readDetails(blocks: readonly Block[], reading: Reading, expected: Label | null = null): Details {
  const { cite, report } = reading;
  const parts: Record<Label, Block[]> = { definition: [], tasks: [], subTypes: [] };
  let current: Label | null = null;
  for (const block of blocks) {
    const { mark } = block;
    if (mark.kind === 'label') {
      const label = labelNames[mark.label];
      if (parts[mark.label].length > 0) report('label-twice', block.firstLine, { label });
      else if (current !== null && order.indexOf(mark.label) < order.indexOf(current))
        report('label-order', block.firstLine, { label, current: labelNames[current] });
    }
    const told = placeOf(mark, expected, current);
    const unlabelled = told === null && mark.kind === 'number' && parts.tasks.length === 0;
    const plain: boolean = current === 'tasks' && mark.kind !== 'number' && goesOnPlainly(parts.tasks);
    if (unlabelled) report('label-missing', block.firstLine);
    const place: Label | null = told ?? (unlabelled || plain ? 'tasks' : null);
    if (place === null) report('line-unread/matter', block.firstLine);
    else {
      current = place;
      parts[place].push(block);
    }
  }
  const tasks = readTasks(parts.tasks, report);
  if (expected === null) checkTasks(tasks, report);
  const [subTypeLabel] = parts.subTypes;
  return {
    definition: readDefinition(parts.definition[0], report),
    tasks,
    subTypes: subTypeLabel === undefined ? [] : readSubTypes(parts.subTypes, subTypeLabel.firstLine, report),
    source: {
      heading: null,
      definition: cite(parts.definition),
      tasks: cite(parts.tasks),
      subTypes: cite(parts.subTypes),
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
  const { cite, report } = reading;
  const line = heading.firstLine;
  const head = readHeading(heading.words, line, report);
  const details = readDetails(below, reading);
  const name = head === null ? heading.words : `${head.code} ${head.name}`;
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
    source: { ...details.source, heading: cite([heading]) },
  };
}

/** Tasks without numbers go on until one ends with 。. */
function goesOnPlainly(tasks: readonly Block[]): boolean {
  return tasks.every((block) => block.mark.kind !== 'number' && !block.words.endsWith('。'));
}

function readDefinition(block: Block | undefined, report: Report): string | null {
  if (block === undefined) return null;
  const { words, firstLine, lastLine } = block;
  if (words === '') report('cut-off/definition-empty', firstLine);
  else if (!words.endsWith('。')) report('cut-off/definition', lastLine);
  if (lostWords.test(words)) report('cut-off/definition-stop', firstLine);
  return words;
}
