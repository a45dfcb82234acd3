/** One notice (通知), from its title to the last line of its matter: the letter, then the sections with their items. */

import { type ReadAdjustment, readAdjustment } from './matter/adjustment.ts';
import { type Announcement, readAnnouncement } from './matter/announcement.ts';
import { checkNotice } from './matter/check.ts';
import { checkCharacters, checkTwins, checkWraps } from './matter/check-lines.ts';
import { readItems } from './matter/item.ts';
import {
  bodyOf,
  knownParagraph,
  type LetterParagraph,
  type LetterPart,
  letterParts,
  readLetter,
  signaturesOf,
} from './matter/letter.ts';
import { type ListedOccupation, type Reading, readOccupation } from './matter/listing.ts';
import { type Block, readBlocks } from './page/block.ts';
import { cite, type Line } from './page/layout.ts';
import { isCore } from './page/opening.ts';
import { mentionsCode } from './page/printed-code.ts';
import type { Segment } from './page/segment.ts';
import { readDocumentNumber } from './page/title.ts';
import { unfold } from './page/unfold.ts';
import type { NoticeSource } from './passage.ts';
import { type NoticeRecord, noticeSchema } from './record.ts';
import type { Report } from './report.ts';

/** What became of a line: read into the record; known and without bearing on it; a problem; or not part of any notice. `as` names the rule. */
export interface LineUse {
  readonly use: 'consumed' | 'boilerplate' | 'problem' | 'outside';
  readonly as: string;
}

/** A notice as read: its record, what the record rests on, and what became of each of its lines, by their numbers. */
export interface ReadNotice {
  readonly record: NoticeRecord;
  readonly source: NoticeSource;
  readonly uses: ReadonlyMap<number, LineUse>;
}

/** Reads one notice. */
export function readNotice(lines: readonly Line[], segment: Segment, report: Report): ReadNotice {
  const head = segment.lines.slice(0, segment.start);
  const words = unfold(segment.lines.slice(segment.start));
  const core = words.findIndex(isCore);
  const letter = readLetter(words.slice(0, core === -1 ? words.length : core));
  const blocks = core === -1 ? [] : readBlocks(words.slice(core));
  const matter: Block[] = [];
  let before: LetterParagraph | null = null;
  for (const block of blocks) {
    before = readLetterBlock(lines, block, before);
    if (before === null) matter.push(block);
    else letter.push(before);
  }
  const above = lines.slice(0, (segment.lines[0]?.number ?? 1) - 1).findLast(({ text }) => text !== '');
  checkTwins([...(above === undefined ? [] : [above]), ...head, ...words], report);
  checkWraps(lines, blocks, report);
  checkCharacters(lines, matter, report);
  reportUnread(letter, report);
  const parts: Parts = { lines, segment, letter, blocks, matter };
  return { ...assemble(parts, report), uses: findUses(parts) };
}

/** A line among or behind the items that belongs to the letter: a signature, a date, a legend and its numbered lines, what a web page prints below. */
function readLetterBlock(lines: readonly Line[], block: Block, before: LetterParagraph | null): LetterParagraph | null {
  const { mark, numbers, firstLine, lastLine } = block;
  const line = lines[firstLine - 1];
  const known = line === undefined ? null : knownParagraph(line);
  if (known !== null && (mark.kind === 'none' || known.part === 'legend' || known.part === 'footnote')) return known;
  const noted = before?.part === 'legend' && mark.kind === 'number' && !mentionsCode(mark.rest);
  return noted ? { ...before, lines: numbers, firstLine, lastLine } : null;
}

const longestLabel = 40;

function reportUnread(letter: readonly LetterParagraph[], report: Report): void {
  for (const { part, text, lastLine } of letter) {
    const cut = text.length > longestLabel || /[，。]/.test(text);
    if (part === 'unread') report(cut ? 'cut-off/paragraph' : 'line-unread/letter', lastLine);
  }
}

const consumed: readonly LetterPart[] = ['number', 'body', 'signature', 'date'];
const blockNames = { section: 'section heading', ordinal: 'item', number: 'list item', bullet: 'text', none: 'text' };

/** Nothing is lost silently: every line of a notice is read, or known. A later word on the same line holds. */
function findUses({ lines, segment, letter, blocks }: Parts): Map<number, LineUse> {
  const uses = new Map<number, LineUse>();
  const set = (use: LineUse['use'], as: string, numbers: readonly number[]) => {
    for (const number of numbers) uses.set(number, { use, as: as.replace('-', ' ') });
  };
  const own = lines.slice((segment.lines[0]?.number ?? 1) - 1, segment.lines.at(-1)?.number);
  for (const line of own)
    if (line.furniture !== null || segment.repeats.has(line))
      set('boilerplate', line.furniture ?? 'running-header', [line.number]);
  for (const { number } of segment.lines.slice(0, segment.start)) set('consumed', 'title', [number]);
  for (const { mark, numbers } of blocks)
    set('consumed', mark.kind === 'label' ? mark.label : blockNames[mark.kind], numbers);
  for (const { part, lines } of letter) set(consumed.includes(part) ? 'consumed' : 'boilerplate', part, lines);
  return uses;
}

/** The parts of a notice: its letter, its blocks, and those of them that are matter. */
interface Parts {
  readonly lines: readonly Line[];
  readonly segment: Segment;
  readonly letter: readonly LetterParagraph[];
  readonly blocks: readonly Block[];
  readonly matter: readonly Block[];
}

function assemble(parts: Parts, report: Report): Omit<ReadNotice, 'uses'> {
  const { segment, letter, blocks, matter } = parts;
  const { title } = segment;
  const reading: Reading = { cite: (cited) => cite(parts.lines, cited), report };
  const listed: ListedOccupation[] = [];
  const adjusted: ReadAdjustment[] = [];
  for (const { head, below, section, ordinal } of readItems(matter, report)) {
    if (section !== 'newOccupations') adjusted.push(readAdjustment(head, below, { section, ordinal }, reading));
    else {
      const occupation = readOccupation(head, below, reading);
      if (occupation !== null) listed.push(occupation);
    }
  }
  const body = letterParts(letter, 'body');
  const announced = readAnnouncement(bodyOf(letter));
  const sectioned = blocks.some(({ section }) => section === 'newSubTypes');
  const number = letterParts(letter, 'number').slice(0, 1);
  const issuedOn = letterParts(letter, 'date').slice(0, 1);
  const draft: NoticeRecord = {
    number: title?.number ?? valueIn(number) ?? readDocumentNumber(segment.lines[0]?.text ?? ''),
    title: title?.title ?? null,
    issuers: title !== null && title.issuers.length > 0 ? [...title.issuers] : signaturesOf(letter),
    issuedOn: valueIn(issuedOn),
    announced: {
      newOccupations: announced.newOccupations,
      adjustments: announced.adjustments,
      ...(announced.newSubTypes !== null || sectioned ? { newSubTypes: announced.newSubTypes } : {}),
    },
    newOccupations: listed.map(({ record }) => record),
    adjustments: adjusted.map(({ record: { section, ...record } }) => (sectioned ? { ...record, section } : record)),
  };
  const announcing = body.find(({ text }) => announces(readAnnouncement(text))) ?? body[0];
  const source: NoticeSource = {
    firstLine: segment.lines[0]?.number ?? 0,
    lastLine: segment.lines.at(-1)?.number ?? 0,
    title: reading.cite(title === null ? [] : [title]),
    number: reading.cite(number),
    issuedOn: reading.cite(issuedOn),
    announced: reading.cite(announcing === undefined ? [] : [announcing]),
    newOccupations: listed.map((occupation) => occupation.source),
    adjustments: adjusted.map((adjustment) => adjustment.source),
  };
  const checked = noticeSchema.safeParse(draft);
  /** The fields of a record stand in the order of its schema. */
  const record = checked.data ?? draft;
  const [issue] = checked.error?.issues ?? [];
  if (issue !== undefined)
    report('record-invalid', source.firstLine, { path: issue.path.join('.'), issue: issue.message });
  checkNotice({ record, source, letter, announced, title }, report);
  return { record, source };
}

function announces({ newOccupations, adjustments, newSubTypes }: Announcement): boolean {
  return (newOccupations ?? adjustments ?? newSubTypes) !== null;
}

function valueIn([paragraph]: readonly LetterParagraph[]): string | null {
  return typeof paragraph?.value === 'string' ? paragraph.value : null;
}
