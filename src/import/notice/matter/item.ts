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

/** A heading, if any, with the blocks below it and the items among them. */
interface Part {
  readonly heading: SectionHeading | null;
  readonly line: number;
  readonly blocks: Block[];
  readonly items: Item[];
}

/** Gathers blocks into items; checks the order of the sections, what their headings count, and the row of ordinals in each. */
export function readItems(blocks: readonly Block[], report: Report): Item[] {
  const plain = sectionsNumberedPlainly(blocks);
  const unnumbered = sectionsWithoutNumbers(blocks);
  const parts: Part[] = [{ heading: null, line: 0, blocks: [], items: [] }];
  for (const block of blocks) {
    const { mark, firstLine: line } = block;
    if (mark.kind === 'section') parts.push({ heading: mark.heading, line, blocks: [], items: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  for (const part of parts) gatherItems(part, plain, unnumbered, report);
  checkHeadings(parts, report);
  return parts.flatMap(({ items }) => items);
}

type Sections = ReadonlySet<Section | null>;

function gatherItems({ heading, blocks, items }: Part, plain: Sections, unnumbered: Sections, report: Report): void {
  let section = heading?.section ?? null;
  let expected = 1;
  for (const block of blocks) {
    const { mark } = block;
    const open = items.at(-1) ?? null;
    const ordinal = ordinalOf(block, section, plain, expected) ?? nextOf(block, open, plain, expected);
    if (ordinal === null) {
      if (open === null) reportUnread(block, report);
      else open.below.push(block);
      continue;
    }
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
  }
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
function checkHeadings(parts: readonly Part[], report: Report): void {
  const seen = new Set<Section>();
  const last = new Map<SectionHeading['form'], number>();
  parts.forEach(({ heading, line, items }, index) => {
    if (heading === null) return;
    const { section, form, ordinal, count } = heading;
    const own = items.length;
    const next = parts[index + 1]?.heading ?? null;
    const parent = next !== null && depths[next.form] > depths[form];
    if (section === null) {
      if (!parent) report('section-unknown', line);
    } else if (seen.has(section)) report('section-twice', line);
    else if (ordinal !== null && ordinal !== (last.get(form) ?? ordinal - 1) + 1) report('numbering/section', line);
    if (own === 0 && !parent && section !== null) report('section-empty', line);
    if (count !== null && count !== own && !parent) report('count-mismatch/heading', line, { count, own });
    if (section !== null && !parent) seen.add(section);
    if (form !== 'sub') last.delete('sub');
    if (ordinal !== null) last.set(form, ordinal);
  });
}

/** （一） stands below 一、, either of them below 附件1. */
const depths = { annex: 0, part: 1, sub: 2, bare: 3 };

function missingSection(block: Block, report: Report): Section {
  const adjusts = isSentence(block.words);
  const name = adjusts ? '调整变更职业信息' : '新职业信息';
  report('section-missing/item', block.firstLine, { name });
  return adjusts ? 'adjustments' : 'newOccupations';
}
