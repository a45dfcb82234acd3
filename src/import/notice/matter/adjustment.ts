/** An adjustment (调整变更): a numbered sentence, the listing below it, and the changes that both make together. */

import { interpret } from '../meaning/interpret.ts';
import type { SettledChange } from '../meaning/settle.ts';
import { type Block, partBlocks } from '../page/block.ts';
import type { Label } from '../page/mark.ts';
import { codeAtStart, mentionsCode } from '../page/printed-code.ts';
import { compact } from '../page/spacing.ts';
import { sentenceOfRow, type TableRow } from '../page/table.ts';
import type { AdjustmentSource, OccupationSource } from '../passage.ts';
import type { AdjustmentRecord, AdjustmentSection, Change } from '../record.ts';
import { type Report, spell } from '../report.ts';
import { readHeading } from './heading.ts';
import { type Details, type ListedOccupation, type Reading, readDetails, readOccupation } from './listing.ts';
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
  const { mark, words, firstLine, lastLine, pieces, numbers } = head;
  const row = mark.kind === 'ordinal' ? mark.row : undefined;
  const listed = section === 'newSubTypes' && row === undefined && isListed(words);
  /** Where nothing but 工种 is listed, what is told is the line of the heading. */
  const heading = listed && !/[:：]/.test(words) ? pieces.findIndex((piece) => piece !== '') : -1;
  const sentence = heading === -1 ? words : compact(pieces[heading] ?? '');
  const changes = listed ? readListedSubTypes(head, below, reading) : readChanges(head, below, row, reading);
  return {
    record: { ordinal, section, line: firstLine, sentence, changes: changes.map(({ change }) => change) },
    source: {
      firstLine,
      lastLine: numbers[heading] ?? lastLine,
      sentence,
      changes: changes.map(({ source }) => source),
    },
  };
}

function readChanges(
  { words: sentence, firstLine: line, lastLine }: Block,
  below: readonly Block[],
  row: TableRow | undefined,
  reading: Reading,
): SourcedChange[] {
  const { report } = reading;
  const points = /[:：]$/.test(sentence);
  const [first = [], ...listings] = partBlocks(below, isHeadingBlock);
  const details = readDetails(first, reading, points ? expectedLabel(sentence) : null);
  const occupations = listings.flatMap((listing, index) => readListing(listing, index + 1, reading) ?? []);
  if (sentence === '') report('cut-off/item-empty', line);
  else if (row === undefined && !/[。：:][”"」』’）)]*$/.test(sentence)) report('cut-off/sentence', lastLine);
  let sound = true;
  const told = row === undefined ? sentence : sentenceOfRow(row);
  const { changes } = interpret(told, { occupations, details }, line, (name, ...values) => {
    sound &&= spell(name, ...values).severity !== 'error';
    report(name, line, ...values);
  });
  if (points && below.length === 0) report('listing-missing/announced', lastLine);
  if (changes.length === 0 && sentence !== '' && sound) report('sentence-unread/no-change', line);
  reportLeftovers(changes, details, occupations, report);
  return changes.map(({ change, listed }) => ({
    change,
    source: listed === 'details' ? details.source : (listed?.source ?? null),
  }));
}

function readListing(listing: readonly Block[], expected: number, reading: Reading): ListedOccupation | null {
  const [heading, ...below] = listing;
  if (heading === undefined) return null;
  const { mark, firstLine } = heading;
  if (mark.kind === 'number' && mark.ordinal !== expected)
    reading.report('numbering/listing', firstLine, { ordinal: mark.ordinal, expected });
  return readOccupation(heading, below, reading);
}

/** What of the listing no clause took is reported: a listing that changes nothing is damage. */
function reportLeftovers(
  changes: readonly SettledChange[],
  { definition, tasks, subTypes, source }: Details,
  occupations: readonly ListedOccupation[],
  report: Report,
): void {
  const taken = new Set(changes.flatMap(({ change, listed }) => (listed === 'details' ? change.type : [])));
  if (definition !== null && !taken.has('redefine'))
    report('listing-unread/definition', source.definition?.firstLine ?? 0);
  if (tasks.length > 0 && !taken.has('retask')) report('listing-unread/tasks', tasks[0]?.firstLine ?? 0);
  if (subTypes.length > 0) report('listing-unread/sub-types', source.subTypes?.firstLine ?? 0);
  for (const occupation of occupations)
    if (!changes.some(({ listed }) => listed === occupation))
      report('listing-unread/name', occupation.record.line, { name: occupation.record.name });
}

/** Says whether an item lists 工种 under their occupation instead of saying it in a sentence. */
function isListed(words: string): boolean {
  if (codeAtStart(words) !== null) return true;
  return /^.{2,40}?[（(][^（）()]{4,24}[)）] ?(?:职业)?[:：]/.test(words) && !/[“"「]/.test(words);
}

/** `（一）4-01-02-01 营销员` with names below it, or `（一）营销员（4-01-02-01）：…、…`: 工种 listed under their occupation. */
function readListedSubTypes(head: Block, below: readonly Block[], reading: Reading): SourcedChange[] {
  const { cite, report } = reading;
  const { firstLine: line, words } = head;
  const colon = words.search(/[:：]/);
  const [title = '', ...rest] =
    colon === -1 ? head.pieces.filter((piece) => piece !== '') : [words.slice(0, colon), words.slice(colon + 1)];
  const heading = readHeading(title.replace(/职业$/, ''), line, report);
  const names: Block = { ...head, pieces: rest.map((piece) => piece.replace(/^新增工种[:：]?/, '')) };
  for (const block of below) {
    const known = block.mark.kind === 'number' || (block.mark.kind === 'label' && block.mark.label === 'subTypes');
    if (!known) report('line-unread/matter', block.firstLine);
  }
  const subTypes = readSubTypes([names, ...below.filter((block) => block.mark.kind !== 'none')], line, report);
  if (heading === null) return [];
  const { code, name } = heading;
  const source = { heading: null, definition: null, tasks: null, subTypes: cite([head, ...below]) };
  return subTypes.map((subType) => ({ change: { type: 'addSubType', code, name, subType }, source }));
}

function isHeadingBlock({ mark, words }: Block): boolean {
  if (mark.kind !== 'number' && mark.kind !== 'none') return false;
  return codeAtStart(words) !== null || (words.length < 60 && mentionsCode(words) && !/[“"「。；]/.test(words));
}

function expectedLabel(sentence: string): Label | null {
  if (/定义[^，。；]*[:：]$/.test(sentence)) return 'definition';
  return /第[^，。；“”]{1,4}项|任务/.test(sentence) ? 'tasks' : null;
}
