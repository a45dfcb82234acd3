/** One notice (通知), from its title to the last line of its matter: the letter, then the sections with their items. */
import { type ReadAdjustment, readAdjustment } from './adjustment.ts';
import { type Block, firstLine, isSentence, lastLine, readBlocks, wordsOf } from './block.ts';
import { checkCharacters, checkNotice } from './check.ts';
import { findEnd } from './ending.ts';
import type { NoticeSource } from './extent.ts';
import { type Line, sliceLines } from './layout.ts';
import { type LetterParagraph, passageOfPart, readAnnouncement, readKnownLine, readLetter } from './letter.ts';
import { type ListedOccupation, readOccupation, reportUnread, type Slice } from './listing.ts';
import type { Section } from './mark.ts';
import type { Fate } from './parse.ts';
import { codeAtStart } from './printed-code.ts';
import type { NoticeRecord } from './record.ts';
import type { Report } from './report.ts';
import { isCore, type Segment } from './segment.ts';
import { readDocumentNumber } from './title.ts';

export type Settle = (line: number, fate: Fate, as: string) => void;

/** An item of a section: its first block and those below it. */
interface Item {
  readonly head: Block;
  readonly below: Block[];
  readonly section: Section;
}

/** Reads one notice and settles the fate of each of its lines. */
export function readNotice(
  lines: readonly Line[],
  segment: Segment,
  report: Report,
  settle: Settle,
): { record: NoticeRecord; source: NoticeSource } {
  const end = findEnd(lines, segment);
  const mine = lines.slice(segment.first, end).map((line, offset): Line => {
    return segment.repeats.has(segment.first + offset) ? { ...line, furniture: 'running-header' } : line;
  });
  for (const line of mine)
    if (line.furniture !== null) settle(line.number, 'boilerplate', line.furniture.replace('-', ' '));
  const slice: Slice = (first, last) => sliceLines(lines, first, last);
  const letterStart = segment.title === null ? 0 : segment.title.last + 1 - segment.first;
  for (const line of mine.slice(0, letterStart)) if (line.furniture === null) settle(line.number, 'consumed', 'title');
  const coreStart = mine.findIndex(
    (line, index) => index >= letterStart && line.furniture === null && isCore(line.text),
  );
  const split = coreStart === -1 ? mine.length : coreStart;
  const letter = readLetter(mine.slice(letterStart, split));
  const blocks = readBlocks(mine.slice(split));
  checkCharacters(mine, report);
  for (const block of blocks) for (const number of block.numbers) settle(number, 'consumed', nameBlock(block));
  const known = new Map(blocks.map((block) => [block, readLetterBlock(lines, block)]));
  const paragraphs = [...letter, ...[...known.values()].filter((paragraph) => paragraph !== null)];
  for (const paragraph of paragraphs) settleParagraph(paragraph, report, settle);
  const items = readItems(
    blocks.filter((block) => known.get(block) === null),
    report,
  );
  return assemble(lines, segment, paragraphs, items, blocks, slice, report);
}

function assemble(
  lines: readonly Line[],
  segment: Segment,
  letter: readonly LetterParagraph[],
  items: readonly Item[],
  blocks: readonly Block[],
  slice: Slice,
  report: Report,
): { record: NoticeRecord; source: NoticeSource } {
  const listed: ListedOccupation[] = [];
  const adjusted: ReadAdjustment[] = [];
  for (const { head, below, section } of items) {
    if (section === 'newOccupations')
      listed.push(...[readOccupation(head, below, slice, report)].filter((item) => item !== null));
    else adjusted.push(readAdjustment(head, below, section, slice, report));
  }
  const { title } = segment;
  const first = lines[segment.first]?.number ?? 0;
  const signatures = letter.filter((part) => part.part === 'signature').flatMap((part) => part.value ?? []);
  const issuers = title !== null && title.issuers.length > 0 ? [...title.issuers] : [...signatures];
  const body = letter.filter((part) => part.part === 'body').map((part) => part.text);
  const announced = readAnnouncement(body.join(''));
  const sections = new Set(blocks.map((block) => block.section));
  const withSubTypes = announced.newSubTypes !== null || sections.has('newSubTypes');
  const value = (part: LetterParagraph['part']) => {
    const found = letter.find((paragraph) => paragraph.part === part)?.value;
    return typeof found === 'string' ? found : null;
  };
  const record: NoticeRecord = {
    number: title?.number ?? value('number') ?? readDocumentNumber(lines[segment.first]?.text ?? ''),
    title: title?.title ?? null,
    issuers,
    issuedOn: value('date'),
    announced: {
      newOccupations: announced.newOccupations,
      adjustments: announced.adjustments,
      ...(withSubTypes ? { newSubTypes: announced.newSubTypes } : {}),
    },
    newOccupations: listed.map((occupation) => occupation.record),
    adjustments: adjusted.map(({ record: { section, ordinal, ...rest } }) => ({
      ordinal,
      ...(sections.has('newSubTypes') && section !== undefined ? { section } : {}),
      ...rest,
    })),
  };
  const titleEnd = title === null ? null : (lines[title.last]?.number ?? first);
  const source: NoticeSource = {
    firstLine: first,
    lastLine: Math.max(first, titleEnd ?? 0, ...letter.map((part) => part.lastLine), ...blocks.map(lastLine)),
    title: titleEnd === null ? null : { firstLine: first, lastLine: titleEnd, sentence: slice(first, titleEnd) },
    number: passageOfPart(letter, 'number', slice),
    issuedOn: passageOfPart(letter, 'date', slice),
    announced: passageOfPart(letter, 'body', slice),
    newOccupations: listed.map((occupation) => occupation.source),
    adjustments: adjusted.map((adjustment) => adjustment.source),
  };
  checkNotice(
    {
      record,
      source,
      sections: adjusted.map(({ record: { section } }) => section ?? null),
      letter,
      signatures,
      announced,
      title,
      body,
    },
    report,
  );
  return { record, source };
}

/** Gathers blocks into the items of sections, and checks the order of sections and the row of ordinals. */
function readItems(blocks: readonly Block[], report: Report): Item[] {
  const items: Item[] = [];
  let section: Section | null = null;
  let expected = 1;
  const seen = new Set<Section>();
  for (const block of blocks) {
    const { mark } = block;
    const open = items.at(-1);
    if (mark.kind === 'section') {
      if (seen.has(mark.section))
        report('error', 'section-twice', firstLine(block), 'this section is opened a second time: strike one heading');
      seen.add(mark.section);
      if (mark.ordinal !== null && mark.ordinal !== seen.size) {
        report(
          'error',
          'numbering',
          firstLine(block),
          `section ${mark.ordinal} stands where ${seen.size} was expected: a section heading is missing, or misnumbered`,
        );
      }
      section = mark.section;
      expected = 1;
    } else if (mark.kind === 'ordinal') {
      section ??= missingSection(block, report);
      if (section === 'newOccupations' && isSentence(wordsOf(block))) section = missingSection(block, report);
      if (mark.ordinal !== expected) {
        report(
          'error',
          'numbering',
          firstLine(block),
          `item ${mark.ordinal} stands where ${expected} was expected: an item or a section heading is missing, doubled or out of place`,
        );
      }
      expected = mark.ordinal + 1;
      items.push({ head: block, below: [], section });
    } else if (mark.kind === 'none' && section === 'newOccupations' && codeAtStart(mark.rest) !== null) {
      report(
        'error',
        'ordinal-missing',
        firstLine(block),
        `an occupation without its ordinal: expected item ${expected} in brackets`,
      );
      expected += 1;
      items.push({ head: block, below: [], section });
    } else if (open !== undefined && open.section === section) open.below.push(block);
    else reportUnread(block, report);
  }
  return items;
}

/** A line among or behind the items that belongs to the letter: a signature, a date, what a web page prints below. */
function readLetterBlock(lines: readonly Line[], block: Block): LetterParagraph | null {
  const line = lines[firstLine(block) - 1];
  return block.mark.kind !== 'none' || line === undefined ? null : readKnownLine(line);
}

function missingSection(block: Block, report: Report): Section {
  const adjusts = isSentence(wordsOf(block));
  const name = adjusts ? '调整变更职业信息' : '新职业信息';
  report(
    'error',
    'section-missing',
    firstLine(block),
    `an item without its section: expected a heading ${name} above it`,
  );
  return adjusts ? 'adjustments' : 'newOccupations';
}

function settleParagraph(paragraph: LetterParagraph, report: Report, settle: Settle): void {
  const consumed = ['number', 'body', 'signature', 'date'].includes(paragraph.part);
  for (let line = paragraph.firstLine; line <= paragraph.lastLine; line += 1) {
    settle(line, consumed ? 'consumed' : 'boilerplate', paragraph.part.replace('-', ' '));
  }
  if (paragraph.part !== 'unread') return;
  const cut = paragraph.text.length > 40;
  report(
    'error',
    cut ? 'cut-off' : 'line-unread',
    paragraph.lastLine,
    cut
      ? 'the paragraph ends without 。: its end is missing'
      : 'no rule reads this line in the letter of a notice: mend or remove it',
  );
}

function nameBlock(block: Block): string {
  switch (block.mark.kind) {
    case 'section':
      return 'section heading';
    case 'ordinal':
      return 'item';
    case 'number':
      return 'list item';
    case 'label':
      return block.mark.label;
    default:
      return 'text';
  }
}
