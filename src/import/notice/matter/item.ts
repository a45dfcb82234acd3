/** The items (条目) of the sections: each begins with an ordinal, and the row of ordinals has no gap, for a gap is lost text. */
import { type Block, firstLine, isSentence, wordsOf } from '../page/block.ts';
import type { Section } from '../page/mark.ts';
import { codeAtStart, mentionsCode } from '../page/printed-code.ts';
import type { Report } from '../report.ts';
import { reportUnread } from './listing.ts';

/** An item: the block that opens it, those below it, and its number. */
export interface Item {
  readonly head: Block;
  readonly below: Block[];
  readonly section: Section;
  readonly ordinal: number;
}

/** Gathers blocks into items; checks the order of the sections and the row of ordinals in each. */
export function readItems(blocks: readonly Block[], report: Report): Item[] {
  const items: Item[] = [];
  const plain = sectionsNumberedPlainly(blocks);
  let section: Section | null = null;
  let sectionOrdinal = 0;
  let expected = 1;
  const seen = new Set<Section>();
  for (const block of blocks) {
    const { mark } = block;
    const open = items.at(-1);
    if (mark.kind === 'section') {
      checkSection(block, seen.has(mark.section), mark.ordinal !== null && mark.ordinal <= sectionOrdinal, report);
      seen.add(mark.section);
      sectionOrdinal = mark.ordinal ?? sectionOrdinal;
      section = mark.section;
      expected = 1;
      continue;
    }
    const ordinal = ordinalOf(block, section, plain, expected);
    if (ordinal !== null) {
      if (section === null || (section === 'newOccupations' && isSentence(wordsOf(block)))) {
        section = missingSection(block, report);
        expected = 1;
      }
      if (mark.kind === 'none') {
        report(
          'error',
          'ordinal-missing',
          firstLine(block),
          `an item without its ordinal: expected item ${expected} in brackets`,
        );
      } else if (ordinal !== expected) {
        report(
          'error',
          'numbering',
          firstLine(block),
          `item ${ordinal} stands where ${expected} was expected: an item or a section heading is missing, doubled or out of place`,
        );
      }
      expected = ordinal + 1;
      items.push({ head: block, below: [], section, ordinal });
    } else if (open !== undefined && open.section === section) open.below.push(block);
    else reportUnread(block, report);
  }
  reportEmptySections(seen, items, blocks, report);
  return items;
}

/** The ordinal of a block that opens an item; null for a block that stands below one. */
function ordinalOf(
  block: Block,
  section: Section | null,
  plain: ReadonlySet<Section | null>,
  expected: number,
): number | null {
  const { mark } = block;
  if (mark.kind === 'ordinal') return mark.ordinal;
  if (section === 'newOccupations' && mark.kind === 'none' && codeAtStart(mark.rest) !== null) return expected;
  if (
    section !== null &&
    section !== 'newOccupations' &&
    mark.kind === 'none' &&
    isSentence(mark.rest) &&
    mentionsCode(mark.rest)
  )
    return expected;
  const words = mark.kind === 'number' && plain.has(section) ? wordsOf(block) : '';
  return mark.kind === 'number' && (codeAtStart(words) !== null || isSentence(words)) ? mark.ordinal : null;
}

/** The sections whose items are numbered 1. 2. 3. because none in them has an ordinal （一）. */
function sectionsNumberedPlainly(blocks: readonly Block[]): Set<Section | null> {
  const ordinals = new Set(blocks.filter(({ mark }) => mark.kind === 'ordinal').map(({ section }) => section));
  return new Set(blocks.map(({ section }) => section).filter((section) => section !== null && !ordinals.has(section)));
}

function checkSection(block: Block, again: boolean, backwards: boolean, report: Report): void {
  if (again) {
    report('error', 'section-twice', firstLine(block), 'this section is opened a second time: strike one heading');
  } else if (backwards) {
    report(
      'error',
      'numbering',
      firstLine(block),
      'the number of this section does not follow the one before: a heading is misnumbered or out of place',
    );
  }
}

function reportEmptySections(
  seen: ReadonlySet<Section>,
  items: readonly Item[],
  blocks: readonly Block[],
  report: Report,
): void {
  for (const section of seen) {
    const heading = blocks.find(({ mark }) => mark.kind === 'section' && mark.section === section);
    if (heading === undefined || items.some((item) => item.section === section)) continue;
    report('error', 'section-empty', firstLine(heading), 'no item follows this section heading: expected （一）…');
  }
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
