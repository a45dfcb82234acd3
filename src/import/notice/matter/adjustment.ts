/** An adjustment (调整变更): a numbered sentence, the listing below it, and the changes that both make together. */

import { interpret } from '../meaning/interpret.ts';
import type { SettledChange } from '../meaning/settle.ts';
import type { Block } from '../page/block.ts';
import type { Label } from '../page/mark.ts';
import { codeAtStart, mentionsCode } from '../page/printed-code.ts';
import { compact } from '../page/spacing.ts';
import { sentenceOfRow, type TableRow } from '../page/table.ts';
import type { AdjustmentSource, OccupationSource } from '../passage.ts';
import type { AdjustmentRecord, AdjustmentSection, Change } from '../record.ts';
import { type Report, spell } from '../report.ts';
import { readHeading } from './heading.ts';
import {
  type Details,
  type ListedOccupation,
  type Reading,
  readDetails,
  readOccupation,
  reportUnread,
} from './listing.ts';
import { readSubTypes } from './subtype.ts';

/** A change with the part of the listing that it rests on, if any. */
interface SourcedChange {
  readonly change: Change;
  readonly source: OccupationSource | null;
}

/** An adjustment with what it rests on. */
export interface ReadAdjustment {
  readonly record: AdjustmentRecord;
  readonly source: AdjustmentSource;
}

/** Reads one item of a section 调整变更职业信息 or 新增工种信息. */
export function readAdjustment(
  head: Block,
  below: readonly Block[],
  { section, ordinal }: { readonly section: AdjustmentSection; readonly ordinal: number },
  reading: Reading,
): ReadAdjustment {
  const line = head.firstLine;
  const whole = head.words;
  const row = rowOf(head);
  const listed = section === 'newSubTypes' && row === undefined && isListed(whole);
  const headingOnly = listed && !/[:：]/.test(whole);
  const sentence = headingOnly ? compact(head.pieces.find((piece) => piece !== '') ?? '') : whole;
  const changes = listed ? readListedSubTypes(head, below, reading) : readChanges(sentence, head, below, reading);
  return {
    record: { ordinal, section, line, sentence, changes: changes.map(({ change }) => change) },
    source: {
      firstLine: line,
      lastLine: headingOnly ? headingLine(head) : head.lastLine,
      sentence,
      changes: changes.map(({ source }) => source),
    },
  };
}

function rowOf({ mark }: Block): TableRow | undefined {
  return mark.kind === 'ordinal' ? mark.row : undefined;
}

function readChanges(sentence: string, head: Block, below: readonly Block[], reading: Reading): SourcedChange[] {
  const { report } = reading;
  const line = head.firstLine;
  const row = rowOf(head);
  const points = /[:：]$/.test(sentence);
  const own = below.findIndex((block) => isHeadingBlock(block));
  const first = own === -1 ? below : below.slice(0, own);
  const details = readDetails(first, reading, points ? expectedLabel(sentence) : null);
  const occupations = own === -1 ? [] : readOccupations(below.slice(own), reading);
  if (sentence === '') report('cut-off/item-empty', line);
  else if (row === undefined && !/[。：:][”"」』’）)]*$/.test(sentence)) {
    report('cut-off/sentence', head.lastLine);
  }
  let sound = true;
  const told = row === undefined ? sentence : sentenceOfRow(row);
  const { changes } = interpret(told, { occupations, details }, line, (name, ...values) => {
    sound &&= spell(name, ...values).severity !== 'error';
    report(name, line, ...values);
  });
  if (points && below.length === 0) report('listing-missing/announced', head.lastLine);
  if (changes.length === 0 && sentence !== '' && sound) report('sentence-unread/no-change', line);
  reportLeftovers(changes, { details, occupations }, first, report);
  return changes.map(({ change, listed }) => ({
    change,
    source: listed === 'details' ? details.source : (listed?.source ?? null),
  }));
}

function readOccupations(blocks: readonly Block[], reading: Reading): ListedOccupation[] {
  const headings = blocks.filter(isHeadingBlock);
  return headings.flatMap((heading, index) => {
    const { mark } = heading;
    if (mark.kind === 'number' && mark.ordinal !== index + 1)
      reading.report('numbering/listing', heading.firstLine, { ordinal: mark.ordinal, expected: index + 1 });
    const next = headings[index + 1];
    const body = blocks.slice(blocks.indexOf(heading) + 1, next === undefined ? blocks.length : blocks.indexOf(next));
    return readOccupation(heading, body, reading) ?? [];
  });
}

/** What of the listing no clause took is reported: a listing that changes nothing is damage. */
function reportLeftovers(
  changes: readonly SettledChange[],
  { details, occupations }: { details: Details; occupations: readonly ListedOccupation[] },
  first: readonly Block[],
  report: Report,
): void {
  const takes = (type: Change['type']) =>
    changes.some(({ change, listed }) => listed === 'details' && change.type === type);
  const [block] = first;
  if (details.definition !== null && !takes('redefine') && block !== undefined)
    report('listing-unread/definition', block.firstLine);
  if (details.tasks.length > 0 && !takes('retask') && block !== undefined)
    report('listing-unread/tasks', details.tasks[0]?.firstLine ?? block.firstLine);
  if (details.subTypes.length > 0) report('listing-unread/sub-types', details.source.subTypes?.firstLine ?? 0);
  for (const occupation of occupations) {
    if (changes.some(({ listed }) => listed === occupation)) continue;
    report('listing-unread/name', occupation.record.line, { name: occupation.record.name });
  }
}

/** Says whether an item lists 工种 under their occupation instead of saying it in a sentence. */
function isListed(words: string): boolean {
  if (codeAtStart(words) !== null) return true;
  return /^.{2,40}?[（(][^（）()]{4,24}[)）] ?(?:职业)?[:：]/.test(words) && !/[“"「]/.test(words);
}

/** The line that the first words of a block stand on. */
function headingLine(block: Block): number {
  return block.numbers[block.pieces.findIndex((piece) => piece !== '')] ?? block.firstLine;
}

/** `（一）4-01-02-01 营销员` with names below it, or `（一）营销员（4-01-02-01）：…、…`: 工种 listed under their occupation. */
function readListedSubTypes(head: Block, below: readonly Block[], reading: Reading): SourcedChange[] {
  const { cite, report } = reading;
  const line = head.firstLine;
  const words = head.words;
  const colon = words.search(/[:：]/);
  const [title = '', ...rest] =
    colon === -1 ? head.pieces.filter((piece) => piece !== '') : [words.slice(0, colon), words.slice(colon + 1)];
  const heading = readHeading(title.replace(/职业$/, ''), line, report);
  const names: Block = { ...head, pieces: rest.map((piece) => piece.replace(/^新增工种[:：]?/, '')) };
  for (const block of below) {
    const known = block.mark.kind === 'number' || (block.mark.kind === 'label' && block.mark.label === 'subTypes');
    if (!known) reportUnread(block, report);
  }
  const subTypes = readSubTypes([names, ...below.filter((block) => block.mark.kind !== 'none')], line, report);
  if (heading === null) return [];
  const { code, name } = heading;
  const source = { heading: null, definition: null, tasks: null, subTypes: cite([head, ...below]) };
  return subTypes.map((subType) => ({ change: { type: 'addSubType', code, name, subType }, source }));
}

function isHeadingBlock(block: Block): boolean {
  if (block.mark.kind !== 'number' && block.mark.kind !== 'none') return false;
  const words = block.words;
  return codeAtStart(words) !== null || (words.length < 60 && mentionsCode(words) && !/[“"「。；]/.test(words));
}

function expectedLabel(sentence: string): Label | null {
  if (/任务[^，。；]*[:：]$/.test(sentence) && !/定义[^，。；]*[:：]$/.test(sentence)) return 'tasks';
  if (/定义[^，。；]*[:：]$/.test(sentence)) return 'definition';
  return /第[^，。；“”]{1,4}项|任务/.test(sentence) ? 'tasks' : null;
}
