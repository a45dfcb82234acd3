/** One notice (通知), from its title to the last line of its matter: the letter, then the sections with their items. */

import { type Settle, settleBlock, settleParagraph } from './line-use.ts';
import { type ReadAdjustment, readAdjustment } from './matter/adjustment.ts';
import { readAnnouncement } from './matter/announcement.ts';
import { checkNotice } from './matter/check.ts';
import { checkCharacters, checkTwins, checkWraps } from './matter/check-lines.ts';
import { readItems } from './matter/item.ts';
import { knownParagraph, type LetterParagraph, passageOfPart, readLetter } from './matter/letter.ts';
import { type ListedOccupation, type Reading, readOccupation } from './matter/listing.ts';
import { type Block, firstLine, lastLine, readBlocks } from './page/block.ts';
import { findEnd } from './page/ending.ts';
import { type Line, sliceLines } from './page/layout.ts';
import { mentionsCode } from './page/printed-code.ts';
import { isCore, type Segment } from './page/segment.ts';
import { readDocumentNumber } from './page/title.ts';
import { unfold } from './page/unfold.ts';
import type { NoticeSource } from './passage.ts';
import { type NoticeRecord, noticeSchema } from './record.ts';
import type { Report } from './report.ts';

/** A notice as read: its record, and beside it what the record rests on. */
export interface ReadNotice {
  readonly record: NoticeRecord;
  readonly source: NoticeSource;
}

/** Reads one notice and settles what becomes of each of its lines. */
export function readNotice(lines: readonly Line[], segment: Segment, report: Report, settle: Settle): ReadNotice {
  const own = lines.slice(segment.first, findEnd(lines, segment)).map((line, offset): Line => {
    return segment.repeats.has(segment.first + offset)
      ? { ...line, mark: line.mark, furniture: 'running-header' }
      : line;
  });
  const mine = unfold(own);
  const reading: Reading = { slice: (first, last) => sliceLines(lines, first, last), report };
  const afterTitle = segment.title === null ? 0 : (lines[segment.title.last]?.number ?? 0) + 1;
  const letterStart = mine.filter((line) => line.number < afterTitle).length;
  const core = mine.findIndex((line, index) => index >= letterStart && line.furniture === null && isCore(line));
  const split = core === -1 ? mine.length : core;
  for (const line of mine)
    if (line.furniture !== null) settle(line.number, 'boilerplate', line.furniture.replace('-', ' '));
  for (const line of mine.slice(0, letterStart)) if (line.furniture === null) settle(line.number, 'consumed', 'title');
  const blocks = readBlocks(mine.slice(split));
  const among = new Map<Block, LetterParagraph | null>();
  blocks.forEach((block, index) => {
    const legend = among.get(blocks[index - 1] ?? block);
    const noted = legend?.part === 'legend' && block.mark.kind === 'number' && !mentionsCode(block.mark.rest);
    among.set(
      block,
      readLetterBlock(lines, block) ??
        (noted ? { ...legend, lines: block.numbers, firstLine: firstLine(block), lastLine: lastLine(block) } : null),
    );
  });
  const letter = [
    ...readLetter(mine.slice(letterStart, split)),
    ...[...among.values()].filter((part) => part !== null),
  ];
  checkTwins(mine, lineAbove(lines, segment.first), report);
  checkWraps(lines, blocks, report);
  for (const block of blocks) settleBlock(block, settle);
  for (const paragraph of letter) settleParagraph(paragraph, report, settle);
  const matter = blocks.filter((block) => among.get(block) === null);
  checkCharacters(lines, matter, report);
  return assemble({ lines, segment, letter, blocks, matter }, reading);
}

/** The nearest line with words above an index. */
function lineAbove(lines: readonly Line[], index: number): Line | undefined {
  let above = index - 1;
  while (above >= 0 && lines[above]?.text === '') above -= 1;
  return lines[above];
}

/** A line among or behind the items that belongs to the letter: a signature, a date, a legend, what a web page prints below. */
function readLetterBlock(lines: readonly Line[], block: Block): LetterParagraph | null {
  const line = lines[firstLine(block) - 1];
  const known = line === undefined ? null : knownParagraph(line);
  const noted = known?.part === 'legend' || known?.part === 'footnote';
  return block.mark.kind === 'none' || noted ? known : null;
}

/** The parts of a notice: its letter, its blocks, and those of them that are matter. */
interface Parts {
  readonly lines: readonly Line[];
  readonly segment: Segment;
  readonly letter: readonly LetterParagraph[];
  readonly blocks: readonly Block[];
  readonly matter: readonly Block[];
}

function assemble(parts: Parts, reading: Reading): ReadNotice {
  const { lines, segment, letter, blocks, matter } = parts;
  const { report } = reading;
  const listed: ListedOccupation[] = [];
  const adjusted: ReadAdjustment[] = [];
  for (const { head, below, section, ordinal } of readItems(matter, report)) {
    if (section !== 'newOccupations') adjusted.push(readAdjustment(head, below, { section, ordinal }, reading));
    else {
      const occupation = readOccupation(head, below, reading);
      if (occupation !== null) listed.push(occupation);
    }
  }
  const { title } = segment;
  const signatures = letter.filter(({ part }) => part === 'signature').flatMap(({ value }) => value ?? []);
  const body = letter.filter(({ part }) => part === 'body').map(({ text }) => text);
  const announced = readAnnouncement(body.join(''));
  const sectioned = blocks.some(({ section }) => section === 'newSubTypes');
  const draft: NoticeRecord = {
    number: title?.number ?? readValue(letter, 'number') ?? readDocumentNumber(lines[segment.first]?.text ?? ''),
    title: title?.title ?? null,
    issuers: title !== null && title.issuers.length > 0 ? [...title.issuers] : [...signatures],
    issuedOn: readValue(letter, 'date'),
    announced: {
      newOccupations: announced.newOccupations,
      adjustments: announced.adjustments,
      ...(announced.newSubTypes !== null || sectioned ? { newSubTypes: announced.newSubTypes } : {}),
    },
    newOccupations: listed.map((occupation) => occupation.record),
    adjustments: adjusted.map(({ record: { ordinal, section, ...rest } }) => ({
      ordinal,
      ...(sectioned && section !== undefined ? { section } : {}),
      ...rest,
    })),
  };
  const source = sourceOf(parts, reading, listed, adjusted);
  const sections = adjusted.map((adjustment) => adjustment.record.section ?? null);
  const checked = noticeSchema.safeParse(draft);
  /** The fields of a record stand in the order of its schema. */
  const record = checked.data ?? draft;
  const [issue] = checked.error?.issues ?? [];
  if (issue !== undefined)
    report('record-invalid', source.firstLine, { path: issue.path.join('.'), issue: issue.message });
  checkNotice({ record, source, sections, letter, signatures, announced, title, body }, report);
  return { record, source };
}

function sourceOf(
  { lines, segment, letter, blocks }: Parts,
  { slice }: Reading,
  listed: readonly ListedOccupation[],
  adjusted: readonly ReadAdjustment[],
): NoticeSource {
  const { title } = segment;
  const first = lines[segment.first]?.number ?? 0;
  const titleLines = title === null ? null : { firstLine: title.first + 1, lastLine: title.last + 1 };
  const ends = [...letter.map((paragraph) => paragraph.lastLine), ...blocks.map(lastLine)];
  return {
    firstLine: first,
    lastLine: ends.reduce((last, line) => Math.max(last, line), titleLines?.lastLine ?? first),
    title: titleLines === null ? null : { ...titleLines, sentence: slice(titleLines.firstLine, titleLines.lastLine) },
    number: passageOfPart(letter, 'number', slice),
    issuedOn: passageOfPart(letter, 'date', slice),
    announced: passageOfPart(letter.filter(announces), 'body', slice) ?? passageOfPart(letter, 'body', slice),
    newOccupations: listed.map((occupation) => occupation.source),
    adjustments: adjusted.map((adjustment) => adjustment.source),
  };
}

function announces({ text }: LetterParagraph): boolean {
  const { newOccupations, adjustments, newSubTypes } = readAnnouncement(text);
  return newOccupations !== null || adjustments !== null || newSubTypes !== null;
}

function readValue(letter: readonly LetterParagraph[], part: LetterParagraph['part']): string | null {
  const value = letter.find((paragraph) => paragraph.part === part)?.value;
  return typeof value === 'string' ? value : null;
}
