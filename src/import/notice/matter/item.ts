/** The items (条目) of the sections: each begins with an ordinal, and the row of ordinals has no gap, for a gap is lost text. */
import type { Block } from '../page/block.ts';
import { isSentence } from '../page/opening.ts';
import { codeAtStart, mentionsCode } from '../page/printed-code.ts';
import type { Section, SectionHeading } from '../page/section.ts';
import type { Report } from '../report.ts';
import { reportUnread } from './listing.ts';

/** An item: the block that opens it, those below it, and its number. */
export interface Item {
  readonly head: Block;
  readonly below: Block[];
  readonly section: Section;
  readonly ordinal: number;
}

/** Gathers blocks into items; checks the order of the sections, what their headings count, and the row of ordinals in each. */
export function readItems(blocks: readonly Block[], report: Report): Item[] {
  const items: Item[] = [];
  const plain = sectionsNumberedPlainly(blocks);
  const headings = blocks.filter(({ mark }) => mark.kind === 'section');
  const unnumbered = sectionsWithoutNumbers(blocks);
  let section: Section | null = null;
  let expected = 1;
  for (const block of blocks) {
    const { mark } = block;
    if (mark.kind === 'section') {
      section = mark.heading.section;
      expected = 1;
      continue;
    }
    const open = items.at(-1);
    const own = open !== undefined && open.section === section && expected > 1 ? open : null;
    const ordinal = ordinalOf(block, section, plain, expected) ?? nextOf(block, own, plain, expected);
    if (ordinal !== null) {
      if (section === null || (section === 'newOccupations' && isSentence(block.words))) {
        section = missingSection(block, report);
        expected = 1;
      }
      if (mark.kind === 'none' || mark.kind === 'bullet') {
        if (!unnumbered.has(section)) report('ordinal-missing', block.firstLine, { expected });
      } else if (ordinal !== expected) {
        report('numbering/item', block.firstLine, { ordinal, expected });
      }
      expected = ordinal + 1;
      items.push({ head: block, below: [], section, ordinal });
    } else if (own !== null) own.below.push(block);
    else reportUnread(block, report);
  }
  checkHeadings(headings, items, report);
  return items;
}

/** The ordinal of a numbered line that goes on with the items of a plainly numbered section, though it says no change. */
function nextOf(block: Block, open: Item | null, plain: ReadonlySet<Section | null>, expected: number): number | null {
  const { mark } = block;
  if (open === null || mark.kind !== 'number' || mark.ordinal !== expected || !plain.has(open.section)) return null;
  const complete = open.head.mark.kind === 'number' && /。[”"’）)]*$/.test(open.head.words);
  return complete && open.below.length === 0 ? mark.ordinal : null;
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
  if (section === 'newOccupations' && mark.kind === 'none' && opensListing(mark.rest)) return expected;
  if (
    section !== null &&
    section !== 'newOccupations' &&
    (mark.kind === 'none' || mark.kind === 'bullet') &&
    isSentence(mark.rest) &&
    mentionsCode(mark.rest)
  )
    return expected;
  const words = mark.kind === 'number' && plain.has(section) ? block.words : '';
  const changes = isSentence(words) && (section !== 'newOccupations' || mentionsCode(words));
  const named = section === 'newOccupations' && words.length < 90 && mentionsCode(words) && !/[。；]./.test(words);
  const lists = section !== 'adjustments' && opensListing(words);
  return mark.kind === 'number' && (lists || changes || named) ? mark.ordinal : null;
}

/** The heading of an occupation begins with its code, or with the name of a field. */
function opensListing(words: string): boolean {
  return codeAtStart(words) !== null || /^[【〔]?(?:职业)?(?:编码|代码|名称)[:：】〕]/.test(words);
}

/** The sections in which no item has a number of any kind. */
function sectionsWithoutNumbers(blocks: readonly Block[]): Set<Section | null> {
  const numbered = new Set(
    blocks
      .filter(({ mark }) => (mark.kind === 'ordinal' || mark.kind === 'number') && mentionsCode(mark.rest))
      .map(({ section }) => section),
  );
  return new Set(blocks.map(({ section }) => section).filter((section) => !numbered.has(section)));
}

/** The sections whose items are numbered 1. 2. 3. because none in them has an ordinal （一）. */
function sectionsNumberedPlainly(blocks: readonly Block[]): Set<Section | null> {
  const ordinals = new Set(blocks.filter(({ mark }) => mark.kind === 'ordinal').map(({ section }) => section));
  return new Set(blocks.map(({ section }) => section).filter((section) => section !== null && !ordinals.has(section)));
}

/** Each section has one heading, in the order of its number, with items behind it, as many as it counts. */
function checkHeadings(headings: readonly Block[], items: readonly Item[], report: Report): void {
  const seen = new Set<Section>();
  const last = new Map<SectionHeading['form'], number>();
  let passed = 0;
  headings.forEach((block, index) => {
    if (block.mark.kind !== 'section') return;
    const { heading } = block.mark;
    const line = block.firstLine;
    const after = headings[index + 1];
    const end = after === undefined ? Number.MAX_SAFE_INTEGER : after.firstLine;
    while (firstLineOf(items[passed]) < line) passed += 1;
    let behind = passed;
    while (firstLineOf(items[behind]) < end) behind += 1;
    const own = behind - passed;
    passed = behind;
    const next = after?.mark;
    const parent = next?.kind === 'section' && isBelow(next.heading, heading);
    if (heading.section === null) {
      if (!parent) report('section-unknown', line);
    } else if (seen.has(heading.section)) {
      report('section-twice', line);
    } else if (heading.ordinal !== null && heading.ordinal !== (last.get(heading.form) ?? heading.ordinal - 1) + 1) {
      report('numbering/section', line);
    }
    if (own === 0 && !parent && heading.section !== null) report('section-empty', line);
    if (heading.count !== null && heading.count !== own && !parent)
      report('count-mismatch/heading', line, { count: heading.count, own });
    if (heading.section !== null && !parent) seen.add(heading.section);
    if (heading.form !== 'sub') last.delete('sub');
    if (heading.ordinal !== null) last.set(heading.form, heading.ordinal);
  });
}

/** The line on which an item begins; behind the last one, that of none. */
function firstLineOf(item: Item | undefined): number {
  return item === undefined ? Number.POSITIVE_INFINITY : item.head.firstLine;
}

/** Says whether a heading stands right below another: （一） below 一、, either of them below 附件1. */
function isBelow(lower: SectionHeading, upper: SectionHeading): boolean {
  const depth = { annex: 0, part: 1, sub: 2, bare: 3 };
  return depth[lower.form] > depth[upper.form];
}

function missingSection(block: Block, report: Report): Section {
  const adjusts = isSentence(block.words);
  const name = adjusts ? '调整变更职业信息' : '新职业信息';
  report('section-missing/item', block.firstLine, { name });
  return adjusts ? 'adjustments' : 'newOccupations';
}
