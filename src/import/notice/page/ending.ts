/** The ending (结尾) of a notice: where its matter stops and other text begins, which no rule has to read. */

import { type Block, firstLine, lastLine, readBlocks } from './block.ts';
import { readKnownLine } from './known.ts';
import type { Line } from './layout.ts';
import { mentionsCode } from './printed-code.ts';
import { readHeadingForm } from './section.ts';
import { isCore, type Segment } from './segment.ts';
import { readDocumentNumber } from './title.ts';

const foreignTitle =
  /^(?!.*[“”"。；])(?:.{0,60}关于.{2,80}|.{2,40})(?:通知|公告|公示|意见|办法|方案|规定|条例|解读|细则|决定|批复|函|报告|附件|纲要|目录)(?:[（(].{1,12}[)）])?$/;

/** The index behind the last line of the notice that a segment begins. */
export function findEnd(lines: readonly Line[], segment: Segment): number {
  const start = firstCore(lines, segment);
  if (start === -1) return endOfLetter(lines, segment);
  const stop = findForeign(lines, start, segment);
  const last = lastCore(lines, start, stop);
  const blocks = readBlocks(lines.slice(start, stop));
  const lastNumber = lines[last]?.number ?? 0;
  let section = 0;
  let end = lastNumber;
  for (const block of blocks) {
    const { mark } = block;
    if (mark.kind === 'section' && mark.heading.form === 'part') section = mark.heading.ordinal ?? 0;
    if (firstLine(block) <= lastNumber) {
      end = Math.max(end, lastLine(block));
      continue;
    }
    if (isOther(block, lines, end, section)) return end;
    end = lastLine(block);
  }
  return end;
}

/** What is left of an item or a quotation that was cut short: it opens what nothing closes. */
const cutShort = /^(?:[（(][^）)]{0,5}|[“"][^”"]*)$/;

/**
 * Says whether a block behind the matter is other text: it has no mark and no code, is no remnant and no further section, and
 * stands apart, is a title, or stands below what a web page prints.
 */
function isOther(block: Block, lines: readonly Line[], end: number, section: number): boolean {
  const line = lines[firstLine(block) - 1];
  if (line === undefined || block.mark.kind !== 'none') return false;
  if (readKnownLine(line.text) !== null || mentionsCode(line.text) || cutShort.test(line.text)) return false;
  const form = readHeadingForm(line.text);
  if (form?.form === 'part' && form.ordinal === section + 1) return false;
  const page = readKnownLine(lines[end - 1]?.text ?? '')?.part === 'web-page';
  return line.number > end + 1 || foreignTitle.test(line.text) || page;
}

function firstCore(lines: readonly Line[], segment: Segment): number {
  const from = segment.title === null ? segment.first : segment.title.last + 1;
  for (let index = from; index < segment.last; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.furniture === null && isCore(line)) return index;
  }
  return -1;
}

function lastCore(lines: readonly Line[], start: number, stop: number): number {
  for (let index = stop - 1; index > start; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.furniture !== null) continue;
    if (isCore(line) || line.mark.kind === 'label') return index;
  }
  return start;
}

/** Where another document begins: the title above a document number that is not this notice's own. */
function findForeign(lines: readonly Line[], start: number, segment: Segment): number {
  const own = ownNumber(lines, start, segment);
  for (let index = start; index < segment.last; index += 1) {
    const line = lines[index];
    const number = line === undefined || line.furniture !== null ? null : readDocumentNumber(line.text);
    if (number === null || number === own) continue;
    let first = index;
    for (let back = index - 1, words = 0; back > start && words < 3; back -= 1) {
      const { text = '', mark } = lines[back] ?? {};
      if (text === '') continue;
      if (mark?.kind !== 'none' || /[。；：，、]$/.test(text)) break;
      words += 1;
      first = back;
    }
    return first;
  }
  return segment.last;
}

function ownNumber(lines: readonly Line[], start: number, segment: Segment): string | null {
  for (let index = segment.first; index < start; index += 1) {
    const number = readDocumentNumber(lines[index]?.text ?? '');
    if (number !== null) return number;
  }
  return segment.title?.number ?? null;
}

/** A notice of which only the letter is there ends with its last signature or date, or with its last paragraph. */
function endOfLetter(lines: readonly Line[], segment: Segment): number {
  let end = segment.title === null ? segment.first : segment.title.last + 1;
  let words = 0;
  for (let index = end; index < segment.last && words < 40; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    words += 1;
    if (foreignTitle.test(line.text)) break;
    end = index + 1;
  }
  return end;
}
