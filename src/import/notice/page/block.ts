/** The blocks (段落) of a notice: a marked line with the lines that continue it, however the layout wrapped them. */

import type { LineRange } from '../passage.ts';
import { type KnownPart, readKnownLine } from './known.ts';
import type { Line } from './layout.ts';
import type { Mark } from './mark.ts';
import { isSentence } from './opening.ts';
import { codeAtStart } from './printed-code.ts';
import type { Section } from './section.ts';
import { joinLines } from './spacing.ts';

/** `pieces` are the words of its lines, the mark left out; `numbers` are the lines they stand on; `words` are all as one text. */
export interface Block extends LineRange {
  readonly mark: Mark;
  readonly pieces: readonly string[];
  readonly numbers: readonly number[];
  readonly section: Section | null;
  readonly words: string;
}

/** A block that may go on. */
type OpenBlock = Pick<Block, 'mark' | 'section'> & { readonly pieces: string[]; readonly numbers: number[] };

/** Groups lines into blocks: an unmarked line continues the block before it while that one is unfinished. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: OpenBlock[] = [];
  let section: Section | null = null;
  for (const { mark, text, number } of lines) {
    const open = blocks.at(-1);
    if (mark.kind === 'section') section = mark.heading.section;
    if (open !== undefined && continues(open, mark, text, number === (open.numbers.at(-1) ?? 0) + 1)) {
      open.pieces.push(text);
      open.numbers.push(number);
    } else blocks.push({ mark, pieces: [mark.rest], numbers: [number], section });
  }
  return blocks.map((block) => ({
    ...block,
    words: joinLines(block.pieces.filter((piece) => piece !== '')),
    firstLine: block.numbers[0] ?? 0,
    lastLine: block.numbers.at(-1) ?? 0,
  }));
}

/** Parts blocks where some of them open a part: first those before any that opens one, then each that does with those below it. */
export function partBlocks(blocks: readonly Block[], opens: (block: Block) => boolean): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (opens(block)) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

/** Says whether a line begins in the middle of a code: its dash is no bullet. */
function breaksCode(open: OpenBlock, text: string): boolean {
  return /^[-－–—] ?[0-9０-９]/.test(text) && /[0-9０-９]$/.test(tailOf(open)) && !endsSentence(tailOf(open));
}

/** The end of a line that breaks a code: what stands at the start of the next is the rest of it. */
const brokenCode = /[0-9０-９] ?[-－–—] ?[0-9０-９]?$/;

/** Says whether a number at a line's start is no mark: the words before it are unfinished, and it is not the next number. */
function isBroken(open: OpenBlock, mark: Mark): boolean {
  const tail = tailOf(open);
  if (mark.kind === 'ordinal') return tail.endsWith('第');
  if (mark.kind !== 'number') return false;
  if (brokenCode.test(tail)) return true;
  if (codeAtStart(mark.rest) !== null) return false;
  if (open.mark.kind === 'ordinal') return isSentence(openingOf(open)) && !endsSentence(tail);
  if (open.mark.kind === 'label') return open.mark.label === 'definition' && tail !== '' && !isFinished(tail);
  return open.mark.kind === 'number' && mark.ordinal !== open.mark.ordinal + 1 && tail !== '' && !isFinished(tail);
}

/** The known lines that no paragraph goes on with, however unfinished it is. */
const breaking = new Set<KnownPart>(['number', 'date', 'signature', 'letterhead', 'legend', 'footnote', 'table-head']);

/** What no line begins with but one that goes on with the one before. */
const closing = /^[”’」』）)、，。；：]/;

function continues(open: OpenBlock, mark: Mark, text: string, adjacent: boolean): boolean {
  if (mark.kind !== 'none' && !isBroken(open, mark) && !breaksCode(open, text)) return false;
  if (open.mark.kind === 'ordinal' && open.mark.row !== undefined) return false;
  if (closing.test(text)) return true;
  if (breaking.has(readKnownLine(text)?.part ?? 'annex-mark')) return false;
  const tail = tailOf(open);
  switch (open.mark.kind) {
    case 'section':
      return open.mark.broken && open.numbers.length === 1;
    case 'label':
      if (open.mark.label === 'subTypes') return !/[。：:]$/.test(tail) && mayBeNames(text);
      if (open.mark.label === 'definition') return tail === '' || adjacent || !isFinished(tail);
      return tail !== '' && !isFinished(tail);
    case 'number':
      return isHeading(open) || !isFinished(tail);
    case 'ordinal':
      return (
        isHeading(open) ||
        !endsSentence(tail) ||
        /^.{0,14}如下[:：]$/.test(text) ||
        (codeAtStart(text) !== null && text.endsWith('。')) ||
        (adjacent && /^(?:[“"]|同时|并|将|在|取消|另)/.test(text))
      );
    default:
      return !isFinished(tail) && !/：$/.test(tail) && codeAtStart(text) === null;
  }
}

/** The last words of a block so far, and its first ones: what decides is read from these, so that time stays linear. */
function tailOf(block: OpenBlock): string {
  return block.pieces.findLast((piece) => piece !== '') ?? '';
}

function openingOf(block: OpenBlock): string {
  return joinLines(block.pieces.slice(0, 8).filter((piece) => piece !== ''));
}

/** A heading has no stop at its end: it goes on until the next mark. */
function isHeading(block: OpenBlock): boolean {
  const opening = openingOf(block);
  if (codeAtStart(opening) !== null) return true;
  return block.mark.kind === 'ordinal' && block.section === 'newOccupations' && !isSentence(opening);
}

/** Names of 工种 are short, without a code, and no sentence stands among them. */
function mayBeNames(text: string): boolean {
  return text.length <= 200 && codeAtStart(text) === null && !/[。：:]./.test(text);
}

function isFinished(words: string): boolean {
  return /[。；;][”"’）)]*$/.test(words);
}

/** A sentence of change ends with 。, or with ： where a listing follows. */
function endsSentence(words: string): boolean {
  return /[。：:][”"’]*$/.test(words);
}
