/** The items (条目) of the sections: each begins with an ordinal, and the row of ordinals has no gap, for a gap is lost text. */
import { type Block, partBlocks } from '../page/block.ts';
import { isSentence } from '../page/opening.ts';
import { codeAtStart, mentionsCode } from '../page/printed-code.ts';
import type { Section, SectionHeading } from '../page/section.ts';
import type { Report } from '../report.ts';

/** An item: the block that opens it, those below it, and its number. */
export interface Item {
  readonly head: Block;
  readonly below: Block[];
  readonly section: Section;
  readonly ordinal: number;
}

/** Gathers blocks into items; checks the order of the sections, what their headings count, and the row of ordinals in each. */
export function readItems(blocks: readonly Block[], report: Report): Item[] {
  const parts = partBlocks(blocks, ({ mark }) => mark.kind === 'section').map((part, index) => {
    const [heading] = index === 0 ? [] : part;
    return { heading, items: gatherItems(heading === undefined ? part : part.slice(1), heading, report) };
  });
  checkHeadings(parts, report);
  return parts.flatMap(({ items }) => items);
}

function gatherItems(blocks: readonly Block[], heading: Block | undefined, report: Report): Item[] {
  const items: Item[] = [];
  let section = heading?.section ?? null;
  /** Items are numbered 1. 2. 3. where none has an ordinal （一）; in some sections none has a number of any kind. */
  const plain = section !== null && blocks.every(({ mark }) => mark.kind !== 'ordinal');
  const unnumbered = section !== null && !blocks.some(({ mark }) => 'ordinal' in mark && mentionsCode(mark.rest));
  let expected = 1;
  for (const block of blocks) {
    const { mark } = block;
    const open = items.at(-1);
    if (!opensItem(block, section, plain) && !(plain && goesOn(block, open, expected))) {
      if (open === undefined) report('line-unread/matter', block.firstLine);
      else open.below.push(block);
      continue;
    }
    if (section === null || (section === 'newOccupations' && isSentence(block.words))) {
      section = missingSection(block, report);
      expected = 1;
    }
    const ordinal = 'ordinal' in mark ? mark.ordinal : expected;
    if (!('ordinal' in mark) && !unnumbered) report('ordinal-missing', block.firstLine, { expected });
    else if (ordinal !== expected) report('numbering/item', block.firstLine, { ordinal, expected });
    expected = ordinal + 1;
    items.push({ head: block, below: [], section, ordinal });
  }
  return items;
}

/** Says whether a numbered line goes on with the items of a plainly numbered section, though it says no change. */
function goesOn({ mark }: Block, open: Item | undefined, expected: number): boolean {
  if (open === undefined || mark.kind !== 'number' || mark.ordinal !== expected || open.below.length > 0) return false;
  return open.head.mark.kind === 'number' && /。[”"’）)]*$/.test(open.head.words);
}

/** Says whether a block opens an item, rather than stands below one. */
function opensItem({ mark, words }: Block, section: Section | null, plain: boolean): boolean {
  if (mark.kind === 'ordinal') return true;
  if (mark.kind === 'label' || mark.kind === 'section') return false;
  const coded = isSentence(mark.rest) && mentionsCode(mark.rest);
  if (mark.kind !== 'number')
    return section === 'newOccupations' ? mark.kind === 'none' && opensListing(mark.rest) : section !== null && coded;
  if (!plain) return false;
  if (section !== 'newOccupations') return isSentence(words) || (section === 'newSubTypes' && opensListing(words));
  return (
    opensListing(words) || (mentionsCode(words) && (isSentence(words) || (words.length < 90 && !/[。；]./.test(words))))
  );
}

/** The heading of an occupation begins with its code, or with the name of a field. */
function opensListing(words: string): boolean {
  return codeAtStart(words) !== null || /^[【〔]?(?:职业)?(?:编码|代码|名称)[:：】〕]/.test(words);
}

interface Part {
  readonly heading: Block | undefined;
  readonly items: readonly Item[];
}

/** Each section has one heading, in the order of its number, with items behind it, as many as it counts. */
function checkHeadings(parts: readonly Part[], report: Report): void {
  const seen = new Set<Section>();
  const last = new Map<SectionHeading['form'], number>();
  const headings = parts.flatMap(({ heading, items }) =>
    heading?.mark.kind === 'section' ? [{ ...heading.mark.heading, line: heading.firstLine, own: items.length }] : [],
  );
  headings.forEach(({ section, form, ordinal, count, line, own }, index) => {
    const next = headings[index + 1];
    const parent = next !== undefined && depths[next.form] > depths[form];
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
